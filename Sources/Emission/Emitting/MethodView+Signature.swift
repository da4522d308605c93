import SeamstressBlueprint

// What stands before the body of a method. Arguments are looked at where they lie: each is large to
// copy.

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
      let hasParameters = arguments.indices.contains { arguments[$0].isDocumented }
      if hasParameters {
        comment.addBlank()
        comment.add("- Parameters:")
        for index in arguments.indices { describe(index, names, in: &comment) }
      }
      if operation.unavailable == nil {
        if !hasParameters { comment.addBlank() }
        comment.add("- Throws: `APIError`.")
      }
    }
  }

  private func describe(_ index: Int, _ names: WireNames, in comment: inout DocComment) {
    let text = arguments[index].documentation ?? ""
    let (label, assumption) = (arguments[index].label, arguments[index].assumption)
    guard let deprecation = arguments[index].deprecation else {
      return comment.add(label, text, note: assumption, naming: names)
    }
    let warning = "Deprecated. \(deprecation.message ?? "") \(PlainText.renamed(text, names))"
    comment.add(label, warning, note: assumption)
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
        writeParameter(index, to: &out)
      } else {
        out.add(optionsName)
        out.add(": RequestOptions = RequestOptions()")
      }
    }
  }

  /// The name of the parameter for options, unless an argument has it.
  var optionsName: StaticString {
    arguments.indices.contains { arguments[$0].label.bare == "options" }
      ? "requestOptions" : "options"
  }

  private func writeParameter(_ index: Int, to out: inout SwiftWriter) {
    out.label(arguments[index].label)
    out.add(": ")
    writeType(index, to: &out)
    if arguments[index].isRequired { return }
    guard let value = arguments[index].appliedDefault else { return out.add(" = nil") }
    out.add(" = ")
    scope.spelling.write(value, to: &out)
  }

  private func writeType(_ index: Int, to out: inout SwiftWriter) {
    // Hardly any is nullable; to be asked for more, an argument is copied.
    if arguments[index].isNullable, arguments[index].isThreeState {
      return scope.spelling.write("Nullable<", arguments[index].type, ">?", to: &out)
    }
    let isThere = arguments[index].isRequired || arguments[index].appliedDefault != nil
    let isOptional = !isThere || arguments[index].isNullable
    scope.spelling.write("", arguments[index].type, isOptional ? "?" : "", to: &out)
  }
}

extension Argument {
  /// Said where the signature does not say it.
  fileprivate var assumption: String? { appliedDefault == nil ? defaultValue?.assumption : nil }

  fileprivate var isDocumented: Bool {
    documentation != nil || deprecation != nil || assumption != nil
  }
}
