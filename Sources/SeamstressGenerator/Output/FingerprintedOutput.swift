internal import SeamstressEmission

/// What is to be written, with the digests that its manifest will hold. They are the dearest part
/// of planning, and planning is done twice: once to see whether there is anything to do, and once
/// more under the lock.
struct FingerprintedOutput {
  /// In the order of their paths.
  let files: [GeneratedFile]
  let entries: [OutputManifest.Entry]
  let inputs: [OutputManifest.Entry]
  /// Lines of all files together.
  let lines: Int

  init(_ files: [GeneratedFile], inputs: [OutputDirectory.Input]) {
    self.files = files.sorted { $0.path < $1.path }
    let digests = Digests.of(
      inputs.map { ($0.bytes, $0.digest) } + self.files.map { ($0.contents, $0.digest) })
    self.inputs = zip(inputs, digests).map { .init(name: $0.name, digest: $1) }
    entries = zip(self.files, digests.dropFirst(inputs.count)).map {
      .init(name: $0.path, digest: $1)
    }
    lines = files.reduce(into: 0) { $0 += Self.lines(of: $1.contents) }
  }

  private static func lines(of contents: [UInt8]) -> Int {
    contents.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return 0 }
      var (count, index) = (0, 0)
      // Eight bytes at a time, because this also runs unoptimised, inside build plugins. A byte
      // that is a line break is zero after the exclusive or, and only then has no bit set below.
      // Each lane of `found` counts for itself, and is added up before it can overflow.
      let low = 0x7F7F_7F7F_7F7F_7F7F as UInt64
      while index &+ 8 <= bytes.count {
        let end = min(bytes.count &- 7, index &+ 8 * 255)
        var found = 0 as UInt64
        while index < end {
          let eight = UnsafeRawPointer(start + index).loadUnaligned(as: UInt64.self)
          let rest = eight ^ 0x0A0A_0A0A_0A0A_0A0A
          found &+= ~((rest & low) &+ low | rest | low) &>> 7
          index &+= 8
        }
        let pairs = found & 0x00FF_00FF_00FF_00FF &+ found &>> 8 & 0x00FF_00FF_00FF_00FF
        count &+= Int(truncatingIfNeeded: (pairs &* 0x0001_0001_0001_0001) &>> 48)
      }
      while index < bytes.count {
        if start[index] == 0x0A { count &+= 1 }
        index &+= 1
      }
      return count
    }
  }
}
