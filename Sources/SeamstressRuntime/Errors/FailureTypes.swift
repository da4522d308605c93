internal import SeamstressJSON

/// The documented types of error bodies, by the statuses that they come with.
struct FailureTypes: Sendable {
  typealias Body = any (JSONReadable & Sendable).Type

  private var entries: [(statuses: ClosedRange<Int>, type: Body)] = []

  mutating func add(_ statuses: ClosedRange<Int>, _ type: Body) {
    entries.append((statuses, type))
  }

  /// The body as the type of the narrowest range that has the status; nil if it is none or does not
  /// have the documented form.
  func decode(_ bytes: [UInt8], status: Int) -> (any Sendable)? {
    let fitting = entries.filter { $0.statuses.contains(status) }
    guard let entry = fitting.min(by: { $0.statuses.count < $1.statuses.count }) else {
      return nil
    }
    return decode(entry.type, bytes)
  }

  private func decode<Failure: JSONReadable & Sendable>(_ type: Failure.Type, _ bytes: [UInt8])
    -> (any Sendable)?
  {
    try? JSONDecoding.decode(type, from: bytes)
  }
}
