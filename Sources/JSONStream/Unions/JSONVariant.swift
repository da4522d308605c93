/// What one branch of a union looks like, so that the branch of a value is found by looking at the
/// value once instead of by trying one branch after the other.
///
///     JSONVariant(Pending.self, [.object], tags: ["status": ["pending"]], required: ["id"])
public struct JSONVariant: Sendable {
  public enum Kind: Sendable {
    case bool, integer, number, string, array, object
  }

  let type: any (JSONReadable & Sendable).Type
  let kinds: [Kind]
  let tags: [String: [JSON]]
  let required: [String]
  let known: [String]
  /// Only reading shows whether a value fits: members beyond the known ones must be of a type, or
  /// known ones are of another type in another branch.
  let isTyped: Bool
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
    self.kinds = kinds
    self.tags = tags
    self.required = required
    self.known = known
    isDecidedByTags = false
  }

  /// A branch of a union that several members together decide.
  ///
  ///     JSONVariant(LockPending.self, tags: ["action_type": ["LOCK"], "status": ["pending"]])
  public init(_ type: any (JSONReadable & Sendable).Type, tags: [String: [JSON]]) {
    self.type = type
    kinds = [.object]
    self.tags = tags
    required = []
    known = []
    isTyped = false
    isDecidedByTags = true
  }
}
