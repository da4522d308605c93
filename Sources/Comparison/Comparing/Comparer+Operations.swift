internal import SeamstressBlueprint

// What an operation sends, and what comes back.

extension Comparer {
  mutating func compareOperations(
    _ before: OperationPlan, _ after: OperationPlan, _ subject: Subject
  ) {
    compareTargets(before, after, subject)
    compareBodies(before, after, subject)
    compareResults(before, after, subject)
    compareFailures(before.failures, after.failures, subject)
    note(.constantSent, subject, unless: before.sentConstants, after.sentConstants)
    note(.bodyEncoding, subject, unless: before.answer, after.answer)
    note(
      .security, subject, unless: Self.text(before.security), Self.text(after.security))
    note(.server, subject, unless: before.server, after.server)
    if before.isPolled != after.isPolled {
      note(.polling, subject, Self.waits(before.isPolled), Self.waits(after.isPolled))
    }
  }

  private static func text(_ security: [[String]]?) -> String {
    security.map(ListingText.security) ?? "as the client"
  }

  private static func waits(_ isPolled: Bool) -> String { isPolled ? "waits" : "does not wait" }

  private mutating func compareTargets(
    _ before: OperationPlan, _ after: OperationPlan, _ subject: Subject
  ) {
    let (old, new) = (RequestTarget(before), RequestTarget(after))
    guard old != new else { return }
    let isSame =
      before.hasOwnID && before.id == after.id || old.path == new.path || old.isVersion(of: new)
    note(
      isSame ? .requestTarget : .methodReplaced, subject,
      "\(before.method) \(ListingText.visible(before.path))",
      "\(after.method) \(ListingText.visible(after.path))")
  }

  mutating func compareBodies(
    _ before: OperationPlan, _ after: OperationPlan, _ subject: Subject
  ) {
    // One with a body and one without differ in their arguments.
    guard let old = before.body.encoding, let new = after.body.encoding else { return }
    note(.bodyEncoding, subject, unless: "body \(old)", "body \(new)")
  }

  // MARK: Results

  private mutating func compareResults(
    _ before: OperationPlan, _ after: OperationPlan, _ subject: Subject
  ) {
    if isSame(before, after) {
      if case .value(_, let path, _) = before.result, case .value(_, let other, _) = after.result {
        note(.resultPlace, subject, unless: Self.place(path), Self.place(other))
      }
      return
    }
    let (old, new) = (old.signatures.result(before), new.signatures.result(after))
    note(old == nil ? .resultAdded : .resultType, subject, old ?? "Void", new ?? "Void")
  }

  private static func place(_ path: [String]) -> String {
    (["body"] + path.map(ListingText.wire)).joined(separator: ".")
  }

  private func isSame(_ before: OperationPlan, _ after: OperationPlan) -> Bool {
    switch (before.result, after.result) {
    case (.void, .void), (.text, .text), (.bytes, .bytes): return true
    case (.stream(let old, _), .stream(let new, _)), (.byStatus(let old), .byStatus(let new)):
      return isSame(old, new)
    case (.value(let old, _, let isOptional), .value(let new, _, let isNowOptional)):
      let isPaged = before.isPaged
      guard isPaged == after.isPaged, isSame(old, new) else { return false }
      return isPaged
        || (isOptional && !before.isPolled) == (isNowOptional && !after.isPolled)
    case (.value, .byStatus), (.byStatus, .value): return false
    // A text and a value of text are the same to who gets them.
    default: return old.signatures.result(before) == new.signatures.result(after)
    }
  }

  // MARK: Failures

  private static func text(_ statuses: ClosedRange<Int>, _ type: String) -> String {
    "\(ListingText.statuses(statuses)) \(type)"
  }

  private mutating func compareFailures(
    _ before: [OperationPlan.Failure], _ after: [OperationPlan.Failure], _ subject: Subject
  ) {
    for failure in before {
      let other = after.type(of: failure.statuses)
      guard !(other.map { isSame(failure.type, $0) } ?? false) else { continue }
      note(
        .errorType, subject, Self.text(failure.statuses, old.names.text(failure.type)),
        other.map { Self.text(failure.statuses, new.names.text($0)) } ?? "none")
    }
    for failure in after where !before.contains(where: { $0.statuses == failure.statuses }) {
      let text = Self.text(failure.statuses, new.names.text(failure.type))
      guard let other = before.type(of: failure.statuses) else {
        note(.errorTypeAdded, subject, nil, text)
        continue
      }
      guard !isSame(other, failure.type) else { continue }
      note(.errorType, subject, Self.text(failure.statuses, old.names.text(other)), text)
    }
  }
}

extension [OperationPlan.Failure] {
  /// The type of failures with these statuses: the narrowest range wins.
  fileprivate func type(of statuses: ClosedRange<Int>) -> TypeReference? {
    filter {
      $0.statuses.lowerBound <= statuses.lowerBound && $0.statuses.upperBound >= statuses.upperBound
    }
    .min { $0.statuses.count < $1.statuses.count }?.type
  }
}

extension OperationPlan {
  fileprivate var isPaged: Bool {
    if case .value(.array, _, _) = result { pagination != nil } else { false }
  }

  /// The media type that is asked for, where it is not the usual one.
  fileprivate var answer: String? { accept.map { "accept \(ListingText.visible($0))" } }

  fileprivate var sentConstants: String? {
    let texts = constants.map {
      "\(ListingText.wire($0.wireName)) = \(ListingText.literal($0.value))"
    }
    return texts.isEmpty ? nil : texts.sorted().joined(separator: ", ")
  }
}

extension OperationPlan.Body {
  /// The media type, or the kind where that says it.
  fileprivate var encoding: String? { mediaType.map(ListingText.visible) ?? kind }
}
