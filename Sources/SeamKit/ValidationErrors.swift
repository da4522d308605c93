internal import SeamstressJSON

/// What is wrong with the parameters of a request, as a tree: messages about a value, and below
/// them those about its members.
///
///     error.seam?.validation["starts_at"].messages   // ["Invalid date"]
///
/// On the wire a node is `{"_errors": ["…"], "member": {"_errors": […], …}}`. Whatever does not
/// fit is passed over: an error about an error helps nobody.
public struct ValidationErrors: Sendable, Hashable {
  public let messages: [String]
  public let members: [String: ValidationErrors]

  init(_ json: JSON) {
    messages = (json["_errors"]?.array ?? []).compactMap(\.string)
    var members: [String: ValidationErrors] = [:]
    if case .object(let object) = json {
      for (name, value) in object where name != "_errors" {
        if case .object = value { members[name] = ValidationErrors(value) }
      }
    }
    self.members = members
  }

  public var isEmpty: Bool { messages.isEmpty && members.isEmpty }

  /// The node of a member, an empty one if nothing is wrong with it.
  public subscript(member: String) -> ValidationErrors {
    members[member] ?? ValidationErrors(.null)
  }
}
