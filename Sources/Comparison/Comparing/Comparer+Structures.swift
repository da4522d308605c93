internal import SeamstressBlueprint

extension Comparer {
  mutating func compare(_ before: StructureAPI, _ after: StructureAPI, _ subject: Subject) {
    let counterparts = Counterparts(
      before.structure.properties, after.structure.properties, name: \.name
    ) { property, _ in property.wireName }
    var kept: [SwiftName] = []
    for (property, match) in zip(before.structure.properties, counterparts.matches) {
      switch match {
      case .same(let other, let isTaken):
        if compare(property, before, other, after, subject, isTaken: isTaken) {
          kept.append(property.name)
        }
      case .renamed(let other): noteRenamed(property, before, other, after, subject)
      case .gone:
        note(
          .propertyRemoved, of(property, property, subject), text(property, before, old), nil,
          isWhole: true)
      }
    }
    for property in counterparts.added { noteAdded(property, after, subject) }
    compareMutability(before, after, subject)
    compareAdditional(before.structure.additional, after.structure.additional, subject)
    compareOrder(
      kept, after.structure.properties.map(\.name), subject.of("init"),
      rule: after.isSent ? .initializer : .receivedInitializer)
  }

  private func of(_ before: Property, _ after: Property, _ subject: Subject) -> Subject {
    subject.at(before.node, after.node).of(after.name.bare)
  }

  private func type(_ property: Property, _ structure: StructureAPI, _ api: ComparedAPI) -> String {
    api.names.text(property, isSent: structure.isSent)
  }

  private func text(_ property: Property, _ structure: StructureAPI, _ api: ComparedAPI) -> String {
    "\(property.name.bare): \(type(property, structure, api))"
  }

  private mutating func noteRenamed(
    _ before: Property, _ old: StructureAPI, _ after: Property, _ new: StructureAPI,
    _ subject: Subject
  ) {
    note(
      .propertyRenamed, of(before, after, subject), text(before, old, self.old),
      text(after, new, self.new), isWhole: true)
  }

  private mutating func noteAdded(
    _ property: Property, _ structure: StructureAPI, _ subject: Subject
  ) {
    let rule: Rule =
      structure.hasDefault(property)
      ? .propertyAdded : structure.isSent ? .requiredPropertyAdded : .receivedPropertyAdded
    note(
      rule, of(property, property, subject), nil, text(property, structure, new), isWhole: true)
  }

  /// Whether it is of the same type, so that the initialiser takes what it took.
  private mutating func compare(
    _ before: Property, _ old: StructureAPI, _ after: Property, _ new: StructureAPI,
    _ subject: Subject, isTaken: Bool
  ) -> Bool {
    let subject = of(before, after, subject)
    let isSame = isSame(before.type, after.type) && old.form(before) == new.form(after)
    if !isSame {
      note(.propertyType, subject, type(before, old, self.old), type(after, new, self.new))
    } else if old.hasDefault(before), !new.hasDefault(after) {
      let rule: Rule = new.isSent ? .initializer : .receivedInitializer
      note(rule, subject, "has a default", "has to be given")
    } else if old.isMutable == new.isMutable {
      compareVariables(old.isVariable(before), new.isVariable(after), new.isMutable, subject)
    }
    note(
      isTaken ? .nameTaken : .propertyEncoding, subject,
      unless: before.encoding(isSameType: isSame),
      after.encoding(isSameType: isSame))
    note(.assumedDefault, subject, unless: before.assumed, after.assumed)
    compareTexts(subject, before.documentation, after.documentation)
    compareDeprecations(subject, before.deprecation, after.deprecation)
    return isSame
  }

  /// Of one property: it is deprecated, which leaves no setter, or stored in a box or no longer.
  private mutating func compareVariables(
    _ before: Bool, _ after: Bool, _ isMutable: Bool, _ subject: Subject
  ) {
    if before, !after {
      note(isMutable ? .propertyReadOnly : .receivedPropertyReadOnly, subject, "var", "let")
    } else if after, !before {
      note(.propertyWritable, subject, "let", "var")
    }
  }

  /// Once for the whole type, since it is the type that is sent or not.
  private mutating func compareMutability(
    _ before: StructureAPI, _ after: StructureAPI, _ subject: Subject
  ) {
    let names = Set(after.structure.properties.filter(after.isVariable).map(\.name))
    let olds = before.structure.properties.filter(before.isVariable).map(\.name)
    guard before.isMutable != after.isMutable else { return }
    if before.isMutable {
      guard olds.contains(where: { !names.contains($0) }) else { return }
      note(
        before.isSent ? .propertyReadOnly : .receivedPropertyReadOnly, subject, "var", "let")
    } else if !names.isEmpty {
      note(.propertyWritable, subject, "let", "var")
    }
  }

  private mutating func compareAdditional(
    _ before: TypeReference?, _ after: TypeReference?, _ subject: Subject
  ) {
    let subject = subject.of("additionalProperties")
    let (text, newText) = (
      before.map { "[String: \(old.names.text($0))]" },
      after.map { "[String: \(new.names.text($0))]" }
    )
    switch (before, after) {
    case (nil, nil): break
    case (nil, _): note(.propertyAdded, subject, nil, newText)
    case (_, nil): note(.propertyRemoved, subject, text, nil)
    case (let before?, let after?):
      if !isSame(before, after) { note(.propertyType, subject, text, newText) }
    }
  }
}
