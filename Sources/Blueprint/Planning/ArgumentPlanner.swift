import SeamstressDiagnostics
import SeamstressDocuments
import SeamstressOpenAPI

/// Turns the parameters and the body of an operation into labelled arguments: required ones first,
/// each in the order of the document.
struct ArgumentPlanner {
  struct Inputs {
    var arguments: [Argument] = []
    var constants: [OperationPlan.Constant] = []
    var alternatives: [OperationPlan.Alternative] = []
    var body = OperationPlan.Body.none
    var unavailable: String?
  }

  let operations: OperationPlanner
  let draft: OperationPlanner.Draft
  /// Where the types of arguments belong that have no declaration yet.
  var site: TypePlanner.Site
  var names = NameScope(reserved: ReservedWords.arguments)
  var inputs = Inputs()

  var types: TypePlanner { operations.types }
  var naming: Naming { operations.naming }

  init(operations: OperationPlanner, draft: OperationPlanner.Draft, friends: [TypeID]) {
    self.operations = operations
    self.draft = draft
    site = TypePlanner.Site(
      scope: operations.scope, around: .words(draft.words), own: [], direction: .request,
      friends: friends)
  }

  /// - Parameter choice: The representation of the body to plan for; nil for none.
  mutating func plan(_ choice: BodyKind.Choice?) -> Inputs {
    addParameters()
    if let body = draft.selected.documented.requestBody, let choice { add(body, choice) }
    inputs.arguments.putRequiredFirst()
    return inputs
  }

  /// The type of an argument that is called by the text.
  mutating func type(of schema: Schema, for spelling: Spelling) -> TypePlanner.Planned {
    site.own = .text(spelling)
    return types.type(of: schema, at: site)
  }

  mutating func label(
    _ spelling: Spelling, chosenAt place: some Located, prefix: String
  ) -> SwiftName {
    if !types.configuration.names.isEmpty, let name = types.configuration.chosenName(at: place) {
      return names.claim([naming.chosenMember(name)], suffix: "Value")
    }
    return label(spelling, prefix: prefix)
  }

  mutating func label(_ spelling: Spelling, prefix: String) -> SwiftName {
    let naming = naming
    return names.claim(
      spelling.member, or: [naming.memberName(words: [prefix] + spelling.words)], suffix: "Value")
  }

}

extension [Argument] {
  /// Each in the order in which they are.
  fileprivate mutating func putRequiredFirst() {
    guard let optional = firstIndex(where: { !$0.isRequired }),
      self[optional...].contains(where: \.isRequired)
    else { return }
    let order = indices.filter { self[$0].isRequired } + indices.filter { !self[$0].isRequired }
    for place in indices {
      // What was here may have been moved on, once or several times.
      var source = order[place]
      while source < place { source = order[source] }
      swapAt(place, source)
    }
  }
}
