import SeamstressBlueprint

// What a structure says of all its properties at once.

extension StructView {
  func writeAdditional(to out: inout SwiftWriter) -> Bool {
    guard let additional = structure.additional else { return false }
    scope.spelling.write(additional, to: &out)
    return true
  }

  /// The parameters of the initialiser.
  func writeParameters(to out: inout SwiftWriter) {
    let count = structure.properties.count
    let before = scope.access.width + 8
    out.arguments(count + (structure.additional == nil ? 0 : 1), before: before, after: 3) {
      index, out in
      if index < count {
        members.writeParameter(index, to: &out)
      } else if let additional = structure.additional {
        scope.spelling.write("additionalProperties: [String: ", additional, "] = [:]", to: &out)
      }
    }
  }

  /// What the initialiser is given when the type is read. The last one looks whether all were read:
  /// what throws later finds a value that must be copied out of the way first.
  func writeMembers(to out: inout SwiftWriter) -> Bool {
    let count = structure.properties.count + (structure.additional == nil ? 0 : 1)
    out.arguments(count, before: 18, after: 1) { index, out in
      writeLabel(index, to: &out)
      out.add(index == count - 1 ? ": object.finished(" : ": ")
      writeRead(index, to: &out)
      if index == count - 1 { out.add(")") }
    }
    return count > 0
  }

  private func writeLabel(_ index: Int, to out: inout SwiftWriter) {
    if index < structure.properties.count {
      out.label(structure.properties[index].name)
    } else {
      out.add("additionalProperties")
    }
  }

  private func writeRead(_ index: Int, to out: inout SwiftWriter) {
    if index < structure.properties.count {
      members.writeRead(index, to: &out)
    } else {
      out.add("object.additional()")
    }
  }
}
