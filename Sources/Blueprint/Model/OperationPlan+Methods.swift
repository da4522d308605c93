extension OperationPlan {
  /// The arguments of each method that the operation becomes: one list, or one for each choice
  /// where arguments exclude each other. Choices with the same labels are one method.
  package var methods: [[Argument]] {
    guard !alternatives.isEmpty else { return [arguments] }
    var methods: [[Argument]] = []
    for alternative in alternatives {
      let arguments = arguments(of: alternative)
      let isThere = methods.contains { method in
        method.elementsEqual(arguments) { $0.label == $1.label }
      }
      if !isThere { methods.append(arguments) }
    }
    return methods
  }

  private func arguments(of alternative: Alternative) -> [Argument] {
    var chosen = arguments.filter { argument in
      argument.place != .member || !alternative.excluded.contains(argument.wireName)
    }
    for index in chosen.indices where alternative.required.contains(chosen[index].wireName) {
      chosen[index].isRequired = true
    }
    return chosen.filter(\.isRequired) + chosen.filter { !$0.isRequired }
  }
}
