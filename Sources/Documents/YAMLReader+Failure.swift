internal import SeamstressDiagnostics

extension YAMLReader {
  /// Says in a user's words what libyaml found, and where, with the place that it began at.
  mutating func report(_ failure: YAMLFailure) {
    let place = offsets.byteOffset(of: failure.problemIndex)
    let context = failure.context.isEmpty ? nil : offsets.byteOffset(of: failure.contextIndex)
    let explained = YAMLExplanation(failure, text: text, place: place, context: context)
    let start = base + min(explained.place, text.count)
    var related: [Diagnostic.Related] = []
    if let context, context != explained.place, let label = explained.contextLabel {
      related.append(.init(span(base + context, base + context), label))
    }
    builder.bag.error(
      explained.message, at: span(start, min(start + 1, base + text.count)), related: related)
  }

  /// Nil, after a diagnostic, if the text holds a character that YAML forbids.
  func hasOnlyAllowedCharacters() -> Bool {
    guard let found = YAMLCharacters.firstForbidden(in: text) else { return true }
    let start = base + found.offset
    builder.bag.error(.forbiddenCharacter(found.scalar), at: span(start, start + found.length))
    return false
  }
}

extension Diagnostic.Message {
  fileprivate static func forbiddenCharacter(_ scalar: UInt32) -> Self {
    let digits = String(scalar, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return .init(
      "control-character", "the control character \(name) is not allowed in YAML",
      effect: "the file is not read", help: "remove it, or write it as an escape in double quotes")
  }
}
