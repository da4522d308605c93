package import SeamstressDiagnostics

/// The decisions that are the user's: what a name is made of, which of several methods on a path
/// is the operation, what an extension means. The defaults suit any description.
package struct BlueprintConfiguration: Sendable {
  package enum Grouping: Hashable, Sendable {
    case path, tag
    /// A specification extension on the operation holds the name of the group.
    case specificationExtension(String)
  }

  package struct Extensions: Sendable {
    /// Holds the key of the payload in the response body; null where nothing is returned.
    package var result: String?
    package var hidden: String?
    package var draft: String?
    package var deprecation: String?
    /// Holds a title for people.
    package var title: String?
    package init() {}
  }

  /// Which operations answer before they are done, and how one asks after them.
  package struct Polling: Sendable {
    /// The member of a response that holds the state; operations that return it wait.
    package var key: String?
    /// The component schema of the state; operations that return it wait.
    package var schema: String?
    /// `GET /jobs/{id}` or an operationId.
    package var operation = ""
    package var plan = PollingPlan()
    /// Where the user wrote the operation and the parameter.
    package var operationPlace: SourceSpan?
    package var parameterPlace: SourceSpan?
    package init() {}
  }

  /// Where the user wrote what pages need.
  package struct PaginationPlaces: Sendable {
    package var whole: SourceSpan?
    package var parameter: SourceSpan?
    package var next: SourceSpan?
    package var more: SourceSpan?
    package var items: SourceSpan?
    package init() {}
  }

  package var client = "Client"
  /// The user named the client, so a schema of the same name gives way; a name made from the title
  /// gives way to the schema.
  package var isClientChosen = false
  package var grouping = Grouping.tag
  /// Non-empty: one operation per path, by the first of these methods that the path has.
  package var methods: [String] = []
  /// The method whose operation documents the parameters of the path.
  package var parametersFrom: String?
  package var extensions = Extensions()
  package var includesHidden = false
  /// Format to Swift type: `Date`, `String`, `UUID`, `URI`, `URL`, `Data`, `LocalDate`, `Int64`.
  package var formats: [String: String] = [:]
  package var acronyms: [String] = []
  package var pagination: OperationPlan.Pagination?
  package var paginationPlaces = PaginationPlaces()
  package var polling: Polling?
  package var closesAllEnumerations = false
  package var closedEnumerations: Set<String> = []
  /// Names by JSON pointer of the schema, property or operation, or by the name of a type or method
  /// that would be generated.
  package var names: [String: String] = [:]
  /// Swift types, as in `formats`, by JSON pointer of the schema.
  package var types: [String: String] = [:]
  /// Defaults stand in the code for what is missing, instead of only in its documentation.
  package var appliesDefaults = false
  /// Every structure keeps the members that the description does not have, and writes them back.
  package var keepsUnknownProperties = false
  package var included = OperationFilter()
  package var excluded = OperationFilter()
  package var access = Blueprint.Access.public

  package init() {}
}

extension BlueprintConfiguration {
  /// The name that the user chose for a place of the description.
  func chosenName(at place: (some Located)?) -> String? {
    guard !names.isEmpty, let pointer = place?.pointer else { return nil }
    return names[pointer]
  }
}
