extension TextListing {
  /// A type, then those inside it, each by its full name.
  mutating func add(_ declaration: TypeDeclaration, below prefix: [SwiftName]) {
    let name = (prefix + declaration.path).map(\.bare).joined(separator: ".")
    switch declaration.kind {
    case .structure(let structure):
      open("struct \(name)" + notes(declaration))
      add(rows: rows(structure, isSent: declaration.usage.contains(.request)), depth: 1)
    case .enumeration(let enumeration):
      let rawType = Self.text(enumeration.rawType)
      open("enum \(name): \(rawType)" + notes(declaration, enumeration.isOpen ? nil : "closed"))
      add(rows: rows(enumeration), depth: 1)
    case .union(let union):
      let key = union.discriminator.map { " by \(ListingText.wire($0))" } ?? ""
      let isClosed = union.isOpen ? nil : "closed"
      open(
        "union \(name)\(key)"
          + notes(declaration, isClosed, union.isIndirect ? "indirect" : nil))
      add(rows: rows(union), depth: 1)
    case .responses(let choice):
      open("responses \(name)" + notes(declaration))
      add(rows: rows(choice), depth: 1)
    case .alias(let type):
      open("alias \(name) = \(names.text(type))" + notes(declaration))
    }
    for inner in declaration.nested { add(inner, below: prefix) }
  }

  private func notes(_ declaration: TypeDeclaration, _ more: String?...) -> String {
    let usage = declaration.usage
    let all =
      more + [
        usage.contains(.request) ? "sent" : nil, usage.contains(.response) ? "received" : nil,
        declaration.deprecation.map(ListingText.deprecation),
      ]
    let notes = all.compactMap { $0 }.joined(separator: ", ")
    return notes.isEmpty ? "" : " (\(notes))"
  }

  // MARK: Members

  private func rows(
    _ structure: Structure, isSent: Bool
  ) -> [(left: String, right: String)] {
    let properties = structure.properties.map { property in
      (
        left: "\(property.name.bare): \(names.text(property, isSent: isSent))",
        right: notes(property).joined(separator: ", ")
      )
    }
    let additional = structure.additional.map { type in
      (left: "additionalProperties: [String: \(names.text(type))]", right: "")
    }
    return properties + [additional].compactMap { $0 }
  }

  private func notes(_ property: Property) -> [String] {
    let isRenamed = property.wireName != property.name.bare
    let all = [
      isRenamed ? ListingText.wire(property.wireName) : nil,
      property.isRequired ? nil : "optional", property.isNullable ? "nullable" : nil,
      property.constant.map { "always \(ListingText.literal($0))" },
      property.defaultValue.map { "default \(ListingText.literal($0))" },
      property.isBoxed ? "boxed" : nil, property.deprecation.map(ListingText.deprecation),
    ]
    return all.compactMap { $0 }
  }

  private func rows(_ enumeration: Enumeration) -> [(left: String, right: String)] {
    enumeration.cases.map { item in
      let isNamed = item.value == .string(item.name.bare)
      return (item.name.bare, isNamed ? "" : ListingText.literal(item.value))
    }
  }

  private func rows(_ union: Union) -> [(left: String, right: String)] {
    union.variants.map { variant in
      (
        "\(variant.name.bare): \(names.text(variant.type))",
        mark(variant, discriminator: union.discriminator)
      )
    }
  }

  private func rows(_ choice: ResponseChoice) -> [(left: String, right: String)] {
    choice.variants.map { variant in
      let type = names.text(variant.content).map { ": \($0)" } ?? ""
      return (variant.name.bare + type, ListingText.statuses(variant.statuses))
    }
  }

  /// By what a decoder knows a variant: its tags, else the kind of value and its required members.
  private func mark(_ variant: Union.Variant, discriminator: String?) -> String {
    let tags = variant.tags.map { tag in
      let values = tag.values.map(ListingText.literal).joined(separator: " | ")
      return tag.key == discriminator ? values : "\(ListingText.wire(tag.key)) = \(values)"
    }
    guard tags.isEmpty else { return tags.joined(separator: ", ") }
    let kinds = variant.kinds.list.map(\.rawValue)
    let required = variant.requiredKeys.map(ListingText.wire).joined(separator: ", ")
    return kinds.joined(separator: " | ") + (required.isEmpty ? "" : " with \(required)")
  }

  static func text(_ type: Enumeration.RawType) -> String {
    switch type {
    case .string: "String"
    case .integer: "Int"
    case .number: "Double"
    }
  }
}
