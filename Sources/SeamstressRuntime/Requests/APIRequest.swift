internal import SeamstressJSON

/// A call of one operation, filled in step by step by its generated method.
///
///     var request = APIRequest(.get, "/doors/{id}", id: "getDoor", security: [["api_key"]])
///     request.path("id", doorID)
///     request.query("verbose", true)
///
/// None of the steps throws: the first thing that cannot be sent is remembered, and the call fails
/// with it before any byte leaves.
public struct APIRequest: Sendable {
  static let defaultAccept = "application/json"

  /// A reference, so that a method of generated code, and there are thousands, holds and passes on
  /// no more than a pointer. It is copied before it would change under two owners.
  private var storage: Storage

  public init(_ method: RequestMethod, _ template: String, id: String) {
    self.init(method, template, id: id, security: [], server: nil)
  }

  public init(
    _ method: RequestMethod, _ template: String, id: String, security: SecurityRequirement?
  ) {
    self.init(method, template, id: id, security: security, server: nil)
  }

  /// - Parameters:
  ///   - template: the path of the document, with its `{names}`.
  ///   - id: the operationId, for errors and logs.
  ///   - security: the alternatives of the operation; empty for none.
  ///   - server: where the document serves this operation from, if it is not where the rest is:
  ///     an absolute address, or one relative to the client's (OpenAPI 3.1 §4.8.5). Credentials go
  ///     there only as `ClientConfiguration.trustedServers` says.
  public init(
    _ method: RequestMethod, _ template: String, id: String,
    security: SecurityRequirement? = [], server: String?
  ) {
    storage = Storage(
      RequestFields(
        method: method, template: template, operation: id, security: security, server: server))
  }

  var fields: RequestFields {
    _read { yield storage.fields }
    _modify {
      if !isKnownUniquelyReferenced(&storage) { storage = Storage(storage.fields) }
      yield &storage.fields
    }
  }

  mutating func fail(_ text: String) {
    if fields.problem == nil { fields.problem = RequestProblem(text) }
  }

  /// The content of a parameter, or nil after remembering why there is none.
  mutating func encode(
    _ name: String, _ value: some JSONWritable, _ style: ParameterStyle
  ) -> ParameterContent? {
    do {
      guard style == .json else { return try ParameterContent(value) }
      return .scalar(String(decoding: try JSONEncoding.encode(value), as: UTF8.self))
    } catch {
      fail("parameter \"\(name)\" cannot be written: \(error)")
      return nil
    }
  }
}

extension APIRequest: CustomStringConvertible, CustomReflectable {
  /// Without values: any of them may be private.
  public var description: String { "\(operation): \(method.name) \(template)" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}

extension APIRequest {
  /// Written only while it has one owner, which `fields` sees to.
  private final class Storage: @unchecked Sendable {
    var fields: RequestFields

    init(_ fields: RequestFields) { self.fields = fields }
  }
}

/// A parameter of the query, kept unjoined because the client decides the format.
struct QueryParameter: Sendable {
  var encoder: ParameterEncoder
  var content: ParameterContent
}
