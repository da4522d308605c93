internal import SeamstressBlueprint

extension Comparer {
  mutating func compareArguments(_ before: [Argument], _ after: [Argument], _ subject: Subject) {
    let counterparts = Counterparts(before, after, name: \.label) { argument, _ in
      argument.wire
    }
    var added = counterparts.added
    var olds: [SwiftName] = []
    for (argument, match) in zip(before, counterparts.matches) {
      switch match {
      case .same(let other, let isTaken):
        compare(argument, other, subject, isTaken: isTaken)
        if fits(other, argument) { olds.append(argument.label) }
      case .renamed(let other): noteRenamed(argument, other, subject)
      case .gone:
        if let index = pathParameter(replacing: argument, before, after, added) {
          noteRenamed(argument, added.remove(at: index), subject)
        } else {
          note(
            .argumentRemoved, of(argument, subject, argument), old.signatures.value(argument), nil)
        }
      }
    }
    for argument in added {
      note(
        argument.isRequired ? .requiredArgumentAdded : .argumentAdded,
        of(argument, subject, argument), nil, new.signatures.value(argument))
    }
    compareOrder(olds, after.map(\.label), subject)
  }

  private func of(_ before: Argument, _ subject: Subject, _ after: Argument) -> Subject {
    var subject = subject.at(before.node, after.node)
    subject.member = "\(subject.member ?? "")(\(after.label.bare):)"
    return subject
  }

  // MARK: Names

  /// The name of a path parameter is not sent: where one is gone and one has come, it is the same.
  private func pathParameter(
    replacing argument: Argument, _ before: [Argument], _ after: [Argument], _ added: [Argument]
  ) -> Int? {
    guard argument.place == .path else { return nil }
    let gone = before.filter { old in
      old.place == .path && !after.contains { $0.label == old.label }
    }
    let came = added.indices.filter { added[$0].place == .path }
    return gone.count == 1 && came.count == 1 ? came.first : nil
  }

  private mutating func noteRenamed(_ before: Argument, _ after: Argument, _ subject: Subject) {
    note(
      .argumentRenamed, of(before, subject, after), old.signatures.argument(before),
      new.signatures.argument(after))
  }

  // MARK: Order

  /// Both are arguments that fit; those that do not are noted for another reason.
  mutating func compareOrder(
    _ before: [SwiftName], _ after: [SwiftName], _ subject: Subject,
    rule: Rule = .argumentsReordered
  ) {
    let kept = Set(before)
    let after = after.filter(kept.contains)
    guard before != after, before.count == after.count else { return }
    let start = zip(before, after).prefix { $0 == $1 }.count
    let end = before.count - zip(before.reversed(), after.reversed()).prefix { $0 == $1 }.count
    let text = { (labels: [SwiftName]) in
      (start > 0 ? "(… " : "(")
        + labels[start..<end].map { $0.bare + ":" }.joined(separator: " ")
        + (end < labels.count ? " …)" : ")")
    }
    note(rule, subject, text(before), text(after))
  }

  // MARK: One argument

  private mutating func compare(
    _ before: Argument, _ after: Argument, _ subject: Subject, isTaken: Bool
  ) {
    let subject = of(before, subject, after)
    let texts = (old.signatures.value(before), new.signatures.value(after))
    if !before.isRequired, after.isRequired, isSame(before.type, after.type) {
      note(.argumentRequired, subject, texts.0, texts.1)
    } else if !fits(after, before) {
      note(.argumentType, subject, texts.0, texts.1)
    } else if before.form != after.form || before.isRequired != after.isRequired {
      note(.argumentOptional, subject, texts.0, texts.1)
    } else {
      note(.assumedDefault, subject, unless: before.assumed, after.assumed)
    }
    note(
      isTaken ? .nameTaken : .argumentEncoding, subject, unless: before.encoding, after.encoding)
    compareTexts(subject, before.documentation, after.documentation)
    if before.deprecation != after.deprecation {
      // Swift has no attribute for arguments: it is said in words.
      compareTexts(subject, before.deprecation.words, after.deprecation.words)
    }
  }

  /// Whether what was given to the one can be given to the other, and left out as well.
  private func fits(_ after: Argument, _ before: Argument) -> Bool {
    guard isSame(before.type, after.type), before.isRequired || !after.isRequired else {
      return false
    }
    return after.form == before.form || after.form == .optional && before.form == .value
  }

  /// Whether all calls of a method compile as calls of the other.
  func accepts(_ after: [Argument], callsOf before: [Argument]) -> Bool {
    var rest = after[...]
    for argument in before {
      guard let index = rest.firstIndex(where: { $0.label == argument.label }),
        fits(rest[index], argument), rest[..<index].allSatisfy({ !$0.isRequired })
      else { return false }
      rest = rest[(index + 1)...]
    }
    return rest.allSatisfy { !$0.isRequired }
  }
}
