#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// What one branch of a union looks like, so that the branch of a value is found by looking at the
/// value once instead of by trying one branch after the other.
///
///     JSONVariant(Pending.self, [.object], tags: ["status": ["pending"]], required: ["id"])
public struct JSONVariant: Sendable {
  public enum Kind: Sendable {
    case bool, integer, number, string, array, object
  }

  /// Some of them, as bits: which branch a scalar is of is asked for each value of a dictionary.
  struct Kinds {
    private var bits: UInt8 = 0

    init() {}
    init(_ kind: Kind) { insert(kind) }

    mutating func insert(_ kind: Kind) { bits |= Self.bit(kind) }
    func contains(_ kind: Kind) -> Bool { bits & Self.bit(kind) != 0 }

    private static func bit(_ kind: Kind) -> UInt8 {
      switch kind {
      case .bool: 1
      case .integer: 2
      case .number: 4
      case .string: 8
      case .array: 16
      case .object: 32
      }
    }
  }

  let type: any (JSONReadable & Sendable).Type
  let kinds: Kinds
  let tags: [String: [JSON]]
  let required: [String]
  let known: [String]
  /// Only reading shows whether a value fits: members beyond the known ones must be of a type, or
  /// known ones are of another type in another branch.
  let isTyped: Bool
  /// Whether the type refuses some texts. Open enumerations keep what they do not know.
  let mayRefuse: Bool
  /// The tags say all: a value that lacks one of them is of no known branch.
  let isDecidedByTags: Bool

  /// - Parameters:
  ///   - type: What the branch is read as; asked only when the rest leaves several branches.
  ///   - kinds: The kinds of JSON value that it can be.
  ///   - tags: Members with the values that mark the branch. A member that is there with another
  ///     value rules the branch out.
  ///   - required: Members that the branch cannot be without.
  ///   - known: All members that the branch describes.
  ///   - isTyped: Whether names say too little: a value that cannot be read as the branch is none
  ///     of it, and the next best is taken.
  public init(
    _ type: any (JSONReadable & Sendable).Type, _ kinds: [Kind], tags: [String: [JSON]] = [:],
    required: [String] = [], known: [String] = [], isTyped: Bool = false
  ) {
    self.type = type
    self.isTyped = isTyped
    self.kinds = kinds.reduce(into: Kinds()) { $0.insert($1) }
    self.tags = tags
    self.required = required
    self.known = known
    isDecidedByTags = false
    mayRefuse =
      type == Date.self || type == LocalDate.self || type == UUID.self
      || type == ISO8601Duration.self || type == Data.self
  }

  /// A branch of a union that several members together decide.
  ///
  ///     JSONVariant(LockPending.self, tags: ["action_type": ["LOCK"], "status": ["pending"]])
  public init(_ type: any (JSONReadable & Sendable).Type, tags: [String: [JSON]]) {
    self.type = type
    kinds = Kinds(.object)
    self.tags = tags
    required = []
    known = []
    isTyped = false
    isDecidedByTags = true
    mayRefuse = false
  }
}
