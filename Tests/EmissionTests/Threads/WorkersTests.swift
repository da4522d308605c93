import SeamstressDiagnostics
import SeamstressTemplating
import Testing

@testable import SeamstressEmission

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

@Suite struct WorkersTests {
  @Test(arguments: 1...5)
  func givesOutEachNumberOnce(count: Int) {
    let parts = Workers(count).share { pieces in
      Array(pieces.numbers(below: 300)) + Array(pieces.numbers(below: 1_000))
    }
    #expect(parts.joined().sorted() == Array(0..<1_000))
  }

  @Test func letsEachThreadDoItsPart() {
    let threads = Workers(3).share { _ in "\(pthread_self())" }
    #expect(Set(threads).count == 3)
  }

  @Test func startsThreadsOnlyForEnoughWork() {
    #expect(Workers(for: 0, each: 100).count == 1)
    #expect(Workers(for: 199, each: 100).count == 1)
    #expect(Workers(for: 1_000_000, each: 100).count <= 4)
  }

  @Test func makesAValueMeanwhile() {
    let here = "\(pthread_self())"
    let pending = Pending { "\(pthread_self())" }
    #expect(pending.value != here)
    #expect(pending.value == pending.value)
  }

  @Test func hasRoomForDeepRecursion() throws {
    let reached = Reached()
    let thread = try #require(WorkerThread { reached.depth = Self.descend(20_000) })
    thread.join()
    #expect(reached.depth == 20_000)
  }

  private static func descend(_ depth: Int) -> Int { depth == 0 ? 0 : descend(depth - 1) + 1 }

  private final class Reached: @unchecked Sendable { var depth = 0 }

  @Test func rendersTheSameFilesOnAnyNumberOfThreads() throws {
    let bag = DiagnosticBag()
    let blueprint = try HostileBlueprint("a `b` \"c\"").blueprint
    let templates = try #require(FileTemplates(.embedded, bag))
    let files = OutputFiles(blueprint, header: ["Made by hand."], templates)
    let alone = files.rendered(by: Workers(1))
    #expect(alone.map(\.path) == Emitter(.embedded, bag).emit(blueprint, header: [])?.map(\.path))
    for _ in 0..<20 { #expect(files.rendered(by: Workers(3)) == alone) }
  }
}
