import SeamstressGenerator
import Testing

@Suite struct DiskTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// One byte over the limit tells that there is more.
  @Test(arguments: [
    (0, 3, 0), (2, 3, 2), (3, 3, 3), (4, 3, 4), (9, 3, 4), (70_000, .max, 70_000),
    (200_000, 100_000, 100_001), (1, 1, 1), (2, 1, 2),
  ])
  func readsUpToALimit(size: Int, limit: Int, count: Int) throws {
    try folder.write(String(repeating: "a", count: size), to: "file")
    #expect(try Disk.contents(of: folder.path("file"), limit: limit).count == count)
  }

  @Test(arguments: [1, 2, 65_536, 65_537, 200_000])
  func readsADeviceWithoutEndUpToALimit(limit: Int) throws {
    #expect(try Disk.contents(of: "/dev/zero", limit: limit).count == limit + 1)
  }

  @Test func knowsWhatIsOpen() {
    #expect(Disk.openFile("/dev/stdout") == 1)
    #expect(Disk.openFile("/dev/fd/63") == 63)
    #expect(Disk.openFile("/proc/self/fd/5") == 5)
    #expect(Disk.openFile("/dev/fd/") == nil)
    #expect(Disk.openFile("/dev/fd/a/b") == nil)
    #expect(Disk.openFile("stdout") == nil)
  }

  /// Links are followed, also one that leads nowhere yet.
  @Test func findsWhereAPathLeads() throws {
    try folder.write("", to: "deep/er/file")
    for (link, target) in [
      ("one", "deep"), ("two", "one/er"), ("new", "two/new"), ("self", "self"),
    ] {
      try folder.link(link, to: target)
    }
    let root = try Disk.destination(of: folder.path)
    for (path, place) in [
      ("two/file", "deep/er/file"), ("two/other", "deep/er/other"), ("new", "deep/er/new"),
      ("no/where", "no/where"), ("one/../no", "no"),
    ] {
      #expect(try Disk.destination(of: folder.path(path)) == root + "/" + place)
    }
    #expect(throws: Disk.Failure.self) { try Disk.destination(of: folder.path("self")) }
  }
}
