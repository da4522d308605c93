/// Methods as a person reads them, with the names and types that a caller sees. What a method throws,
/// and its last argument, the options, are the same everywhere and not shown.
///
///     list(limit: Int? = nil, owner: String? = nil) -> Pages<Pet>
package struct SignatureText {
  package let names: TypeNames

  package init(_ names: TypeNames) { self.names = names }

  package func method(_ operation: OperationPlan, _ arguments: [Argument]) -> String {
    let list = arguments.map(argument).joined(separator: ", ")
    let result = result(operation).map { " -> \($0)" } ?? ""
    return "\(operation.name.bare)(\(list))\(result)"
  }

  package func argument(_ argument: Argument) -> String {
    "\(argument.label.bare): \(value(argument))"
  }

  /// What stands behind the label: `Int? = nil`.
  package func value(_ argument: Argument) -> String {
    names.text(argument) + (argument.isRequired ? "" : preset(argument.appliedDefault))
  }

  private func preset(_ value: DefaultValue?) -> String {
    " = " + (value.map(ListingText.value) ?? "nil")
  }

  /// Nil where nothing comes back.
  package func result(_ operation: OperationPlan) -> String? {
    switch operation.result {
    case .void: nil
    case .text: "String"
    case .bytes: "[UInt8]"
    case .stream(let type, _): "EventStream<\(names.text(type))>"
    case .byStatus(let type): names.text(type)
    case .value(.array(let item), _, _) where operation.pagination != nil:
      "Pages<\(names.text(item))>"
    case .value(let type, _, let isOptional):
      names.text(type) + (isOptional && !operation.isPolled ? "?" : "")
    }
  }
}
