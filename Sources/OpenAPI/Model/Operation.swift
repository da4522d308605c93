package import SeamstressDocuments

/// The operations of one path, with what they share (OpenAPI §4.8.9).
///
/// A class, as an operation is: both pass through many hands, and hold so much that copying them
/// would cost more than what is done with them.
package final class PathItem: OpenAPIValue {
  package let node: Node
  /// The key: a path template such as `/pets/{id}`, or the name of a webhook.
  package let name: String
  package let key: Node
  package let summary: String?
  package let description: String?
  package let servers: [Server]
  package let parameters: [Parameter]
  package let operations: [Operation]

  package init(
    node: Node, name: String, key: Node, summary: String?, description: String?,
    servers: [Server], parameters: [Parameter], operations: [Operation]
  ) {
    self.node = node
    self.name = name
    self.key = key
    self.summary = summary
    self.description = description
    self.servers = servers
    self.parameters = parameters
    self.operations = operations
  }
}

/// One method on one path (OpenAPI §4.8.10).
package final class Operation: OpenAPIValue {
  package let node: Node
  /// Lower case: `get`, `put`, `post`, `delete`, `options`, `head`, `patch`, `trace`, `query`.
  package let method: String
  package let key: Node
  package let operationID: String?
  package let summary: String?
  package let description: String?
  package let tags: [String]
  package let parameters: [Parameter]
  package let requestBody: RequestBody?
  package let responses: [Response]
  package let isDeprecated: Bool
  package let security: [SecurityRequirement]?
  package let servers: [Server]
  /// What the API calls in turn, each under the name of its callback (OpenAPI §4.8.18).
  package let callbacks: [PathItem]

  package init(
    node: Node, method: String, key: Node, operationID: String?, summary: String?,
    description: String?, tags: [String], parameters: [Parameter], requestBody: RequestBody?,
    responses: [Response], isDeprecated: Bool, security: [SecurityRequirement]?,
    servers: [Server], callbacks: [PathItem] = []
  ) {
    self.node = node
    self.method = method
    self.key = key
    self.operationID = operationID
    self.summary = summary
    self.description = description
    self.tags = tags
    self.parameters = parameters
    self.requestBody = requestBody
    self.responses = responses
    self.isDeprecated = isDeprecated
    self.security = security
    self.servers = servers
    self.callbacks = callbacks
  }
}

/// A parameter outside the body (OpenAPI §4.8.12).
package struct Parameter: OpenAPIValue {
  package enum Location: String, Sendable { case path, query, header, cookie, querystring }

  package var node: Node
  package var name: String
  package var location: Location
  package var description: String?
  package var isRequired: Bool
  package var isDeprecated: Bool
  /// As written, or the default of the location (§4.8.12.2): `form` or `simple`.
  package var style: String
  package var explode: Bool
  package var allowReserved: Bool
  package var schema: Schema?
  /// A parameter serialised as a media type instead of by a style; at most one entry.
  package var content: MediaType?

  package init(
    node: Node, name: String, location: Location, description: String?, isRequired: Bool,
    isDeprecated: Bool, style: String, explode: Bool, allowReserved: Bool, schema: Schema?,
    content: MediaType?
  ) {
    self.node = node
    self.name = name
    self.location = location
    self.description = description
    self.isRequired = isRequired
    self.isDeprecated = isDeprecated
    self.style = style
    self.explode = explode
    self.allowReserved = allowReserved
    self.schema = schema
    self.content = content
  }
}

/// One representation of a body (OpenAPI §4.8.14).
package struct MediaType: OpenAPIValue {
  package struct Encoding: OpenAPIValue {
    package var node: Node
    package var property: String
    package var contentType: String?
    package var style: String?
    package var explode: Bool?
    package var allowReserved: Bool
    /// The headers of the part, without `Content-Type`.
    package var headers: [Response.Header] = []

    package init(
      node: Node, property: String, contentType: String?, style: String?, explode: Bool?,
      allowReserved: Bool
    ) {
      self.node = node
      self.property = property
      self.contentType = contentType
      self.style = style
      self.explode = explode
      self.allowReserved = allowReserved
    }
  }

  package var node: Node
  package var key: Node
  /// The media type or range as written: `application/json; charset=utf-8`, `image/*`.
  package var name: String
  package var schema: Schema?
  /// The schema of each item of a sequential media type (OpenAPI 3.2 §4.14).
  package var itemSchema: Schema?
  package var encodings: [Encoding]

  package init(
    node: Node, key: Node, name: String, schema: Schema?, itemSchema: Schema?,
    encodings: [Encoding]
  ) {
    self.node = node
    self.key = key
    self.name = name
    self.schema = schema
    self.itemSchema = itemSchema
    self.encodings = encodings
  }
}

package struct RequestBody: OpenAPIValue {
  package var node: Node
  package var description: String?
  package var isRequired: Bool
  package var content: [MediaType]

  package init(node: Node, description: String?, isRequired: Bool, content: [MediaType]) {
    self.node = node
    self.description = description
    self.isRequired = isRequired
    self.content = content
  }
}

/// What comes back for one status (OpenAPI §4.8.17).
package struct Response: OpenAPIValue {
  package enum Status: Hashable, Sendable {
    case code(Int)
    /// `4XX` is `range(4)`.
    case range(Int)
    case `default`
  }

  package struct Header: OpenAPIValue {
    package var node: Node
    package var name: String
    package var description: String?
    package var isRequired: Bool
    package var isDeprecated: Bool
    /// The members of an object are written `name=value` instead of `name,value`.
    package var explode = false
    package var schema: Schema?

    package init(
      node: Node, name: String, description: String?, isRequired: Bool, isDeprecated: Bool,
      schema: Schema?
    ) {
      self.node = node
      self.name = name
      self.description = description
      self.isRequired = isRequired
      self.isDeprecated = isDeprecated
      self.schema = schema
    }
  }

  package var node: Node
  package var key: Node
  package var status: Status
  package var description: String?
  package var headers: [Header]
  package var content: [MediaType]

  package init(
    node: Node, key: Node, status: Status, description: String?, headers: [Header],
    content: [MediaType]
  ) {
    self.node = node
    self.key = key
    self.status = status
    self.description = description
    self.headers = headers
    self.content = content
  }
}
