import SeamstressBlueprint

// What a structure says of all its properties at once.

extension StructMembers {
  func writeAdditional(to out: inout SwiftWriter) -> Bool {
    guard let additional else { return false }
    scope.spelling.write(additional, to: &out)
    return true
  }

  /// The parameters of the initialiser.
  func writeParameters(to out: inout SwiftWriter) {
    let count = properties.count
    let before = scope.access.width + 8
    out.arguments(count + (additional == nil ? 0 : 1), before: before, after: 3) {
      index, out in
      if index < count {
        writeParameter(index, to: &out)
      } else if let additional {
        scope.spelling.write("additionalProperties: [String: ", additional, "] = [:]", to: &out)
      }
    }
  }

  /// What the initialiser is given when the type is read. The last one looks whether all were read:
  /// what throws later finds a value that must be copied out of the way first.
  func writeMembers(to out: inout SwiftWriter) -> Bool {
    let count = properties.count + (additional == nil ? 0 : 1)
    out.arguments(count, before: 18, after: 1) { index, out in
      if index < properties.count {
        writeArgument(index, to: &out)
      } else {
        out.add("additionalProperties")
      }
      out.add(index == count - 1 ? ": object.finished(" : ": ")
      writeValue(index, to: &out)
      if index == count - 1 { out.add(")") }
    }
    return count > 0
  }

  private func writeValue(_ index: Int, to out: inout SwiftWriter) {
    if index < properties.count {
      writeRead(index, to: &out)
    } else {
      out.add("object.additional()")
    }
  }
}
