package import SeamstressDocuments

/// A part of the description that could not be read and is missing from the model, so that a
/// count of what was generated can count it too. A diagnostic was given at the same place.
package struct Omission: OpenAPIValue {
  package enum Kind: String, Sendable, CaseIterable {
    case pathItem, operation, parameter, requestBody, response, header, mediaType
    case securityScheme, server
  }

  package var node: Node
  package var kind: Kind
  package var reason: String

  package init(node: Node, kind: Kind, reason: String) {
    self.node = node
    self.kind = kind
    self.reason = reason
  }
}
