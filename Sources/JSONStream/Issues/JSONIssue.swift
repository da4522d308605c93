/// An element of a list, or a member of a dictionary, that could not be read and was left out.
///
///     $.devices[3] was left out: $.devices[3].properties.online: expected a boolean, found …
///
/// As `JSONError`, it names the place in the document, never the content.
public struct JSONIssue: Sendable {
  /// What was left out, such as `$.devices[3]`: its place in the document, not in the shorter list.
  public let path: String
  /// What about it could not be read, such as `$.devices[3].properties.online`.
  public let error: JSONError

  public init(path: String, error: JSONError) {
    self.path = path
    self.error = error
  }
}

extension JSONIssue: CustomStringConvertible {
  public var description: String { "\(path) was left out: \(error)" }
}
