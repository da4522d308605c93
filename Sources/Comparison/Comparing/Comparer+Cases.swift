internal import SeamstressBlueprint
internal import SeamstressDocuments

// Enums: lists of values, unions of types, answers by status.

extension Comparer {
  mutating func compare(_ before: Enumeration, _ after: Enumeration, _ subject: Subject) {
    if before.rawType != after.rawType {
      return note(.enumRawType, subject, before.rawType.text, after.rawType.text)
    }
    if before.isOpen != after.isOpen {
      note(.enumOpenness, subject, before.openness, after.openness)
    }
    var news: [SwiftName: Literal] = [:]
    for item in after.cases { news[item.name] = item.value }
    var known: Set<SwiftName> = []
    for item in before.cases { known.insert(item.name) }
    var added = after.cases.filter { !known.contains($0.name) }
    for item in before.cases {
      let place = subject.at(subject.old.value(item.value), subject.new)
      if let value = news[item.name] {
        let place = subject.at(subject.old, subject.new.value(value)).of(item.name.bare)
        let isTaken =
          item.value != value
          && (before.cases.contains { $0.value == value }
            || after.cases.contains { $0.value == item.value })
        note(
          isTaken ? .nameTaken : .caseValue, place, unless: ListingText.literal(item.value),
          ListingText.literal(value))
      } else if let index = added.firstIndex(where: { $0.value == item.value }) {
        let other = added.remove(at: index)
        let place = subject.at(subject.old, subject.new.value(other.value)).of(other.name.bare)
        note(.caseRenamed, place, item.text, other.text, isWhole: true)
      } else {
        note(.caseRemoved, place.of(item.name.bare), item.text, nil, isWhole: true)
      }
    }
    for item in added {
      let place = subject.at(subject.old, subject.new.value(item.value)).of(item.name.bare)
      note(after.isOpen ? .caseAdded : .closedCaseAdded, place, nil, item.text, isWhole: true)
    }
  }

  mutating func compare(_ before: Union, _ after: Union, _ subject: Subject) {
    let olds = before.variants.map { variant in
      EnumCase(
        name: variant.name, type: variant.type, text: old.names.text(variant.type),
        encoding: variant.mark, documentation: variant.documentation)
    }
    let news = after.variants.map { variant in
      EnumCase(
        name: variant.name, type: variant.type, text: new.names.text(variant.type),
        encoding: variant.mark, documentation: variant.documentation)
    }
    compare(olds, news, subject)
  }

  mutating func compare(_ before: ResponseChoice, _ after: ResponseChoice, _ subject: Subject) {
    let olds = before.variants.map { EnumCase($0, text: old.names.text($0.content)) }
    let news = after.variants.map { EnumCase($0, text: new.names.text($0.content)) }
    compare(olds, news, subject)
  }

  private mutating func compare(_ before: [EnumCase], _ after: [EnumCase], _ subject: Subject) {
    var added = after.filter { item in !before.contains { $0.name == item.name } }
    for item in before {
      if let other = after.first(where: { $0.name == item.name }) {
        compare(item, other, subject.of(item.name.bare))
      } else if let index = added.firstIndex(where: { isSame(item, $0) && item.type != nil }) {
        let other = added.remove(at: index)
        note(
          .caseRenamed, subject.of(other.name.bare), item.declaration, other.declaration,
          isWhole: true)
      } else {
        note(.caseRemoved, subject.of(item.name.bare), item.declaration, nil, isWhole: true)
      }
    }
    for item in added {
      note(.caseAdded, subject.of(item.name.bare), nil, item.declaration, isWhole: true)
    }
  }

  private mutating func compare(_ before: EnumCase, _ after: EnumCase, _ subject: Subject) {
    if !isSame(before, after) {
      note(.caseType, subject, before.text ?? "nothing", after.text ?? "nothing")
    }
    note(.caseValue, subject, unless: before.encoding, after.encoding)
    compareTexts(subject, before.documentation, after.documentation)
  }

  private func isSame(_ before: EnumCase, _ after: EnumCase) -> Bool {
    guard let old = before.type, let new = after.type else { return before.text == after.text }
    return isSame(old, new) && before.isOptional == after.isOptional
  }
}

/// A case that holds a value, or for a status without a body none.
fileprivate struct EnumCase {
  let name: SwiftName
  var type: TypeReference?
  var isOptional = false
  let text: String?
  /// By what a decoder knows it.
  let encoding: String?
  let documentation: String?

  var declaration: String { "case \(name.bare)\(text.map { "(\($0))" } ?? "")" }
}

extension EnumCase {
  init(_ variant: ResponseChoice.Variant, text: String?) {
    var place = ""
    if case .value(let type, let path, let isOptional) = variant.content {
      (self.type, self.isOptional) = (type, isOptional)
      place = path.map { ".\(ListingText.wire($0))" }.joined()
    }
    name = variant.name
    self.text = text
    encoding = ListingText.statuses(variant.statuses) + place
    documentation = variant.documentation
  }
}

extension Union.Variant {
  /// Kinds and required members change with every property: only tags are what somebody decides.
  fileprivate var mark: String? {
    let texts = tags.map { tag in
      let values = tag.values.map(ListingText.literal).sorted().joined(separator: " | ")
      return "\(ListingText.wire(tag.key)) = \(values)"
    }
    return texts.isEmpty ? nil : texts.sorted().joined(separator: ", ")
  }
}

extension Enumeration {
  fileprivate var openness: String { isOpen ? "open" : "closed" }
}

extension Enumeration.Case {
  fileprivate var text: String { "case \(name.bare) = \(ListingText.literal(value))" }
}

extension Enumeration.RawType {
  fileprivate var text: String {
    switch self {
    case .string: "String"
    case .integer: "Int"
    case .number: "Double"
    }
  }
}

extension Node {
  /// Where a value of `enum` stands in the schema; the schema itself, where that is composed.
  fileprivate func value(_ literal: Literal) -> Node {
    guard let values = self["enum"] else { return self }
    let text: String? =
      switch literal {
      case .string(let text): text
      case .integer(let number): "\(number)"
      default: nil
      }
    return values.elements.first { $0.text == text } ?? values
  }
}
