import SeamstressBlueprint

// What stands before the body of a method.

extension MethodView {
  // MARK: Documentation

  func writeDocumentation(to out: inout SwiftWriter) -> Bool {
    let names = WireNames(operation.arguments)
    return out.comment { comment in
      if let summary = operation.summary { comment.add(summary.endingInPeriod) }
      if let text = operation.documentation, text != operation.summary {
        comment.addBlank()
        comment.add(text, naming: names)
      }
      if operation.isPolled {
        comment.addBlank()
        comment.add(
          "Waits for the server to finish, as `polling` of the options or the client says.")
      }
      let hasParameters = arguments.contains(where: \.isDocumented)
      if hasParameters {
        comment.addBlank()
        comment.add("- Parameters:")
        for index in arguments.indices { describe(arguments[index], names, in: &comment) }
      }
      if operation.unavailable == nil {
        if !hasParameters { comment.addBlank() }
        comment.add("- Throws: `APIError`.")
      }
    }
  }

  private func describe(
    _ argument: Argument, _ names: WireNames, in comment: inout DocComment
  ) {
    let text = argument.documentation ?? ""
    guard let deprecation = argument.deprecation else {
      return comment.add(argument.label, text, note: argument.assumption, naming: names)
    }
    let warning = "Deprecated. \(deprecation.message ?? "") \(PlainText.renamed(text, names))"
    comment.add(argument.label, warning, note: argument.assumption)
  }

  // MARK: Parameters

  func writeParameters(to out: inout SwiftWriter) {
    let before = 9 + scope.access.width + operation.name.source.utf8.count
    let mark = out.mark
    writeEffects(to: &out)
    let after = out.width(from: mark) + 3
    out.goBack(to: mark)
    out.arguments(arguments.count + 1, before: before, after: after) { index, out in
      if index < arguments.count {
        writeParameter(arguments[index], to: &out)
      } else {
        out.add(optionsName)
        out.add(": RequestOptions = RequestOptions()")
      }
    }
  }

  /// The name of the parameter for options, unless an argument has it.
  var optionsName: StaticString {
    arguments.contains { $0.label.bare == "options" } ? "requestOptions" : "options"
  }

  private func writeParameter(_ argument: Argument, to out: inout SwiftWriter) {
    out.label(argument.label)
    out.add(": ")
    writeType(argument, to: &out)
    if argument.isRequired { return }
    guard let value = argument.appliedDefault else { return out.add(" = nil") }
    out.add(" = ")
    scope.spelling.write(value, to: &out)
  }

  private func writeType(_ argument: Argument, to out: inout SwiftWriter) {
    if argument.isThreeState {
      return scope.spelling.write("Nullable<", argument.type, ">?", to: &out)
    }
    let isThere = argument.isRequired || argument.appliedDefault != nil
    scope.spelling.write(
      "", argument.type, isThere && !argument.isNullable ? "" : "?", to: &out)
  }
}

extension Argument {
  /// Said where the signature does not say it.
  fileprivate var assumption: String? { appliedDefault == nil ? defaultValue?.assumption : nil }

  fileprivate var isDocumented: Bool {
    documentation != nil || deprecation != nil || assumption != nil
  }
}
