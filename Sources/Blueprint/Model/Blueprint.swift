package import SeamstressDocuments

/// The Swift API that will be written, with every decision made: names, types, optionality, order
/// of arguments. No word of OpenAPI leaves this room, and no Swift text enters it.
package struct Blueprint {
  package var title: String
  package var version: String
  package var documentation: String?
  package var client: SwiftName
  package var access: Access
  package var servers: [Server]
  package var securitySchemes: [SecurityScheme]
  /// The client itself: its own operations and, below it, the namespaces.
  package var root: Group
  /// Types at the top level of the module, in the order of the document.
  package var types: [TypeDeclaration]
  /// The Swift type of every named schema, also of those that need no declaration.
  package var components: [Component] = []
  /// The headers of all responses, each name once.
  package var responseHeaders: [ResponseHeader] = []
  /// How the operations are waited for that are marked so.
  package var polling: PollingPlan?
  package var coverage: Coverage
  /// What the plan was made with. Kept only so that it is not freed: a run ends soon.
  package var remains: Any?

  /// A named schema of the description.
  package struct Component {
    package var name: String
    /// What its values are read as; what is sent may be another type.
    package var type: TypeReference
    package var node: Node
  }

  /// A header that some response is documented to have.
  package struct ResponseHeader {
    package var name: SwiftName
    package var wireName: String
    package var type: TypeReference
    /// An object whose members are written `name=value` instead of `name,value`.
    package var explode = false
    package var documentation: String?
    package var deprecation: Deprecation?
    package var node: Node
  }

  package enum Access: String, Sendable { case `public`, package }

  package struct Server: Sendable {
    package var url: String
    package var documentation: String?
    package var variables: [Variable]

    package struct Variable: Sendable {
      package var name: String
      package var defaultValue: String
      package var allowedValues: [String]
    }
  }

  package struct SecurityScheme: Sendable {
    package enum Kind: Hashable, Sendable {
      case bearer, basic
      case http(String)
      case header(String)
      case query(String)
      case cookie(String)
      case mutualTLS
    }

    package var name: String
    package var kind: Kind
    package var documentation: String?
    package var title: String?
  }
}

/// A namespace of operations: `seam.acs.credentials`.
package struct Group {
  /// The path of type names below the client: `["ACS", "Credentials"]`; empty for the client.
  package var typePath: [SwiftName]
  /// The property that leads to it from its parent; nil for the client.
  package var accessor: SwiftName?
  package var documentation: String?
  package var operations: [OperationPlan]
  package var children: [Group]
  /// Types that belong to the arguments and results of the operations here.
  package var types: [TypeDeclaration]

  package init(
    typePath: [SwiftName], accessor: SwiftName?, documentation: String?,
    operations: [OperationPlan] = [], children: [Group] = [], types: [TypeDeclaration] = []
  ) {
    self.typePath = typePath
    self.accessor = accessor
    self.documentation = documentation
    self.operations = operations
    self.children = children
    self.types = types
  }

  /// The operations without the methods that send another body under a name that is there already.
  package var distinctOperations: [OperationPlan] {
    operations.filter { operation in
      !operation.isOverload
        || operations.first { $0.name == operation.name }?.isOverload ?? true
    }
  }

  /// The group and all below it, parents first.
  package var flattened: [Group] { [self] + children.flatMap(\.flattened) }
}
