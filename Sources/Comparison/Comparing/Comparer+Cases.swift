internal import SeamstressBlueprint

// Enums: lists of values, unions of types, answers by status.

extension Comparer {
  mutating func compare(_ before: Enumeration, _ after: Enumeration, _ subject: Subject) {
    if before.rawType != after.rawType {
      return note(.enumRawType, subject, before.rawType.text, after.rawType.text)
    }
    if before.isOpen != after.isOpen {
      note(.enumOpenness, subject, before.openness, after.openness)
    }
    if before.cases.elementsEqual(after.cases, by: { $0.name == $1.name && $0.value == $1.value }) {
      return
    }
    let (olds, news) = (ValuePlaces(subject.old), ValuePlaces(subject.new))
    let place = { (old: Enumeration.Case, new: Enumeration.Case) in
      subject.at(olds[old.value], news[new.value]).of(new.name.bare)
    }
    let counterparts = Counterparts(before.cases, after.cases, name: \.name) { item, _ in
      item.value
    }
    for (item, match) in zip(before.cases, counterparts.matches) {
      switch match {
      case .same(let other, let isTaken):
        note(
          isTaken ? .nameTaken : .caseValue, place(item, other),
          unless: ListingText.literal(item.value), ListingText.literal(other.value))
      case .renamed(let other):
        note(.caseRenamed, place(item, other), item.text, other.text, isWhole: true)
      case .gone: note(.caseRemoved, place(item, item), item.text, nil, isWhole: true)
      }
    }
    for item in counterparts.added {
      note(
        after.isOpen ? .caseAdded : .closedCaseAdded, place(item, item), nil, item.text,
        isWhole: true)
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
    let counterparts = Counterparts(before, after, name: \.name) { item, side in
      item.type.flatMap { side == .old ? translated($0) : $0 }
    }
    for (item, match) in zip(before, counterparts.matches) {
      switch match {
      case .same(let other, _): compare(item, other, subject.of(item.name.bare))
      case .renamed(let other):
        note(
          .caseRenamed, subject.of(other.name.bare), item.declaration, other.declaration,
          isWhole: true)
      case .gone:
        note(.caseRemoved, subject.of(item.name.bare), item.declaration, nil, isWhole: true)
      }
    }
    for item in counterparts.added {
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
