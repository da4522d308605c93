package import SeamstressDiagnostics
package import SeamstressDocuments

/// An OpenAPI description as it was written: typed, lossless, every value with the node it came
/// from, references resolved but not expanded (OpenAPI 3.0.4, 3.1.1, 3.2.0 §4.8.1).
package struct OpenAPIDocument {
  package var node: Node
  package var version: OpenAPIVersion
  package var info: Info
  package var servers: [Server]
  package var tags: [Tag]
  /// In the order of the document. Referenced path items are already read from their target.
  package var paths: [PathItem]
  package var webhooks: [PathItem]
  package var components: Components
  /// `nil` where the document says nothing; an empty list where it says that none is needed.
  package var security: [SecurityRequirement]?
  /// Every schema that was read, each once, wherever it stands.
  package var schemas: [Schema] = []
  /// What could not be read and is missing above, each with a diagnostic at the same place.
  package var omissions: [Omission] = []
  /// What it was read with, which takes a while to free: kept as long as the description.
  package var remains: Any?

  package init(
    node: Node, version: OpenAPIVersion, info: Info, servers: [Server], tags: [Tag],
    paths: [PathItem], webhooks: [PathItem], components: Components,
    security: [SecurityRequirement]?
  ) {
    self.node = node
    self.version = version
    self.info = info
    self.servers = servers
    self.tags = tags
    self.paths = paths
    self.webhooks = webhooks
    self.components = components
    self.security = security
  }
}

/// The feature level of a description; patch versions do not matter (OpenAPI §4.1).
package enum OpenAPIVersion: String, Sendable, Comparable {
  // swift-format-ignore: AlwaysUseLowerCamelCase
  case v3_0 = "3.0"
  // swift-format-ignore: AlwaysUseLowerCamelCase
  case v3_1 = "3.1"
  // swift-format-ignore: AlwaysUseLowerCamelCase
  case v3_2 = "3.2"

  package static func < (left: OpenAPIVersion, right: OpenAPIVersion) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// A value of the description that keeps its node: the mixin of every type in this room.
package protocol OpenAPIValue: Located {
  var node: Node { get }
}

extension OpenAPIValue {
  package var span: SourceSpan? { node.span }
  package var pointer: String? { node.pointer }

  /// The value of a specification extension (`x-…`), if there is one.
  package func specificationExtension(_ name: String) -> Node? { node[name] }
}

extension OpenAPIDocument: OpenAPIValue {}

package struct Info: OpenAPIValue {
  package var node: Node
  package var title: String
  package var version: String
  package var description: String?

  package init(node: Node, title: String, version: String, description: String?) {
    self.node = node
    self.title = title
    self.version = version
    self.description = description
  }
}

package struct Tag: OpenAPIValue {
  package var node: Node
  package var name: String
  package var description: String?

  package init(node: Node, name: String, description: String?) {
    self.node = node
    self.name = name
    self.description = description
  }
}

package struct Server: OpenAPIValue {
  package struct Variable: OpenAPIValue {
    package var node: Node
    package var name: String
    package var defaultValue: String
    package var allowedValues: [String]
    package var description: String?

    package init(
      node: Node, name: String, defaultValue: String, allowedValues: [String],
      description: String?
    ) {
      self.node = node
      self.name = name
      self.defaultValue = defaultValue
      self.allowedValues = allowedValues
      self.description = description
    }
  }

  package var node: Node
  package var url: String
  package var name: String?
  package var description: String?
  package var variables: [Variable]

  package init(
    node: Node, url: String, name: String?, description: String?, variables: [Variable]
  ) {
    self.node = node
    self.url = url
    self.name = name
    self.description = description
    self.variables = variables
  }
}

/// Named definitions. Only those that the generator uses by name are kept here; the others are
/// reached through references and stay available through the node.
package struct Components {
  package var node: Node?
  /// Component name, its key node, its schema; in the order of the document.
  package var schemas: [(name: String, key: Node, schema: Schema)]
  package var securitySchemes: [SecurityScheme]

  package init(
    node: Node?, schemas: [(name: String, key: Node, schema: Schema)],
    securitySchemes: [SecurityScheme]
  ) {
    self.node = node
    self.schemas = schemas
    self.securitySchemes = securitySchemes
  }
}
