#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Threads that share work, the calling one among them.
///
///     let lists = Workers(2).share { pieces in
///       pieces.numbers(below: files.count).map { ($0, files[$0].render()) }
///     }
///
/// Which thread does which piece depends on their timing, so each piece is to be work of its own,
/// and what becomes of it is to be put back into its place by its number.
package struct Workers: Sendable {
  /// How many threads share the work.
  package let count: Int

  package init(_ count: Int) { self.count = max(count, 1) }

  /// As many as there are cores, as far as each of them has enough to do.
  /// - Parameters:
  ///   - work: How much there is to do, in any unit.
  ///   - least: How much of it makes up for the start of a thread.
  package init(for work: Int, each least: Int) {
    self.init(min(work / max(least, 1), Self.cores, Self.most))
  }

  /// More would wait for each other where they allocate.
  private static let most = 4

  private static var cores: Int { Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Has each thread do its part of the work, until no piece is left.
  /// - Parameter work: Takes numbers of pieces and returns what it made of them. It may look at what
  ///   is shared, and change nothing but what is its own.
  /// - Returns: What the calling thread made, then that of the others.
  package func share<Part: Sendable>(
    _ work: @escaping @Sendable (PieceNumbers) -> Part
  ) -> [Part] {
    let pieces = PieceNumbers()
    let slots = (1..<count).map { _ in Slot<Part>() }
    // Where the system refuses a thread, the others do its part.
    let threads = slots.compactMap { slot in WorkerThread { slot.part = work(pieces) } }
    let own = work(pieces)
    for thread in threads { thread.join() }
    return [own] + slots.compactMap(\.part)
  }
}

/// Where a thread puts what it made, for who waits for its end.
final class Slot<Part: Sendable>: @unchecked Sendable {
  var part: Part?
}
