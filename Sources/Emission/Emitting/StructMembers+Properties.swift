import SeamstressBlueprint

// What stands in a structure for each of its properties.

extension StructMembers {
  func writeDocumentation(_ index: Int, to out: inout SwiftWriter) -> Bool {
    out.documentation(
      properties[index].documentation, properties[index].deprecation,
      note: properties[index].defaultValue?.assumption, naming: names)
  }

  func keyword(_ index: Int) -> StaticString {
    if isMutable { return "var" }
    guard properties[index].isBoxed else { return "let" }
    // What is deprecated is stored privately.
    return properties[index].deprecation == nil ? "private(set) var" : "var"
  }

  /// An absent value needs no box.
  func boxing(_ index: Int) -> SwiftSource? {
    guard properties[index].isBoxed else { return nil }
    return isOptional(index) || isThreeState(index) ? "@BoxedOptional" : "@Boxed"
  }

  private func isThreeState(_ index: Int) -> Bool { has(.isThreeState, index) }

  private func isOptional(_ index: Int) -> Bool { has(.isOptional, index) }

  func writeParameter(_ index: Int, to out: inout SwiftWriter) {
    writeLabel(index, to: &out)
    out.add(": ")
    writeType(index, to: &out)
    if let constant = properties[index].constant, properties[index].isRequired,
      !properties[index].isNullable
    {
      out.add(" = ")
      scope.spelling.write(constant, to: &out)
    } else if let value = properties[index].appliedDefault {
      out.add(" = ")
      scope.spelling.write(value, to: &out)
    } else if isOptional(index),
      !(properties[index].isRequired && properties[index].isNullable && isSent)
    {
      out.add(" = nil")
    }
  }

  // MARK: Codec

  func writeRead(_ index: Int, to out: inout SwiftWriter) {
    if isThreeState(index) { return writeCall("object.nullable", index, to: &out) }
    guard let value = properties[index].appliedDefault else {
      return writeRead(index, isOptional: isOptional(index), to: &out)
    }
    writeRead(index, isOptional: true, to: &out)
    out.add(" ?? ")
    scope.spelling.write(value, to: &out)
  }

  private func writeRead(_ index: Int, isOptional: Bool, to out: inout SwiftWriter) {
    guard !isOptional else { return writeReadIfPresent(index, to: &out) }
    let constant = properties[index].constant
    switch properties[index].type {
    case .boolean: writeCall("object.bool", index, default: constant, to: &out)
    case .date: writeCall("object.date", index, to: &out)
    case .uuid: writeCall("object.uuid", index, to: &out)
    case .array: writeCall("object.array", index, to: &out)
    case .dictionary: writeCall("object.dictionary", index, to: &out)
    case .json:
      out.add("object.value(")
      out.add(index)
      out.add(", default: .null)")
    case _ where constant != nil: writeCall("object.value", index, default: constant, to: &out)
    case .string: writeCall("object.string", index, to: &out)
    case .integer: writeCall("object.int", index, to: &out)
    case .double: writeCall("object.double", index, to: &out)
    case .uri: writeCall("object.uri", index, to: &out)
    default: writeCall("object.value", index, to: &out)
    }
  }

  private func writeReadIfPresent(_ index: Int, to out: inout SwiftWriter) {
    switch properties[index].type {
    case .string: writeCall("object.stringIfPresent", index, to: &out)
    case .boolean: writeCall("object.boolIfPresent", index, to: &out)
    case .integer: writeCall("object.intIfPresent", index, to: &out)
    case .double: writeCall("object.doubleIfPresent", index, to: &out)
    case .date: writeCall("object.dateIfPresent", index, to: &out)
    case .uuid: writeCall("object.uuidIfPresent", index, to: &out)
    case .uri: writeCall("object.uriIfPresent", index, to: &out)
    case .array: writeCall("object.arrayIfPresent", index, to: &out)
    case .dictionary: writeCall("object.dictionaryIfPresent", index, to: &out)
    default: writeCall("object.valueIfPresent", index, to: &out)
    }
  }

  private func writeCall(
    _ call: StaticString, _ index: Int, default constant: Literal? = nil,
    to out: inout SwiftWriter
  ) {
    out.add(call)
    out.add("(")
    out.add(index)
    if let constant {
      out.add(", default: ")
      scope.spelling.write(constant, to: &out)
    }
    out.add(")")
  }

  /// `fieldIfPresent(3, name)`
  func writeField(_ index: Int, to out: inout SwiftWriter) {
    out.add(field(index))
    out.add("(")
    out.add(index)
    out.add(", ")
    if has(.needsSelf, index) { out.add("self.") }
    writeStorage(index, to: &out)
    out.add(")")
  }

  private func field(_ index: Int) -> StaticString {
    if properties[index].appliedDefault != nil { return "field" }
    if isThreeState(index) || !properties[index].isRequired { return "fieldIfPresent" }
    return isOptional(index) ? "fieldOrNull" : "field"
  }
}
