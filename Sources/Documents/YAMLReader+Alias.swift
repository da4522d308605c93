internal import SeamstressDiagnostics

extension YAMLReader {
  /// An alias becomes one more link to the value that its anchor names. False if the aliases so
  /// far make the document larger than anyone could walk.
  mutating func alias(_ name: String?, _ start: Int, _ end: Int) -> Bool {
    let name = name ?? ""
    guard let anchor = anchors[name] else {
      let near = NearMiss.best(for: name, among: anchors.keys)
      builder.bag.error(.undefinedAlias(name, near), at: span(start, end))
      addNull(start, end)
      return true
    }
    guard !anchor.isOpen else {
      let related = builder.arena.node(anchor.index).span.map {
        [
          Diagnostic.Related(
            SourceSpan(file: $0.file, start: $0.start, end: $0.start), "starts here")
        ]
      }
      builder.bag.error(.cyclicAlias(name), at: span(start, end), related: related ?? [])
      addNull(start, end)
      return true
    }
    guard !builder.expectsKey else {
      addKey(of: anchor, name, start, end)
      return true
    }
    builder.attachAgain(anchor.index, weight: anchor.weight)
    builder.arena.sharedValues.insert(anchor.index)
    guard builder.weight <= builder.limits.aliasVisits + builder.arena.records.count else {
      builder.bag.error(.aliasBomb(builder.limits.aliasVisits), at: span(start, end))
      return false
    }
    return true
  }

  /// An alias as a key is a key with the scalar's text.
  private mutating func addKey(of anchor: Anchor, _ name: String, _ start: Int, _ end: Int) {
    var key = builder.arena.records[anchor.index]
    if key.kind == .array || key.kind == .object {
      builder.bag.error(.complexKey, at: span(start, end))
      builder.addDroppedKey(start, end)
      return
    }
    let place = builder.record(.string, start, end)
    key.kind = .string
    key.isQuoted = true
    (key.start, key.end, key.parent) = (place.start, place.end, place.parent)
    builder.noteKey(nil)
    builder.add(key)
  }

  private mutating func addNull(_ start: Int, _ end: Int) {
    if builder.expectsKey {
      builder.addDroppedKey(start, end)
    } else {
      builder.add(builder.record(.null, start, end))
    }
  }
}

extension Diagnostic.Message {
  static let complexKey = Self(
    "complex-key", "an array or object cannot be the key of a member",
    effect: "the member is left out", help: "use a string as key")

  fileprivate static func undefinedAlias(_ name: String, _ near: String?) -> Self {
    .init(
      "undefined-alias", "no anchor &\(name) stands before the alias *\(name)",
      effect: "the value is read as null",
      help: near.map { "did you mean *\($0)?" } ?? "quote the text if it is not meant as an alias")
  }

  fileprivate static func cyclicAlias(_ name: String) -> Self {
    .init(
      "cyclic-alias", "the alias *\(name) contains itself", effect: "the value is read as null",
      help: "refer to a recursive schema with $ref")
  }

  fileprivate static func aliasBomb(_ limit: Int) -> Self {
    .init(
      "too-many-aliases", "the aliases of this file repeat more than \(limit) values",
      effect: "the file is not read", help: "refer to shared values with $ref instead of aliases")
  }
}
