public import SeamstressJSON

/// Something that a call left out of its value, because it could not be read.
///
///     listDevices: $.devices[3] was left out: $.devices[3].properties.online: expected a …
///
/// It names the place in the response, never the content, and can go into a log.
public struct ResponseIssue: Sendable {
  /// The operationId of the document.
  public let operation: String
  /// What was left out, as a place in the JSON of the response, such as `$.devices[3]`.
  public let path: String
  /// What about it could not be read, such as `$.devices[3].properties.online`.
  public let error: JSONError
  /// Which item of a stream the issue is about, counted from 1; `path` starts there.
  public let item: Int?

  init(_ issue: JSONIssue, of operation: String, item: Int?, _ redactor: Redactor?) {
    self.operation = operation
    path = redactor?.redact(issue.path) ?? issue.path
    error = redactor?.redact(issue.error) ?? issue.error
    self.item = item
  }
}

extension ResponseIssue: CustomStringConvertible {
  public var description: String {
    let part = item.map { "item \($0), " } ?? ""
    return "\(operation): \(part)\(path) was left out: \(error)"
  }
}
