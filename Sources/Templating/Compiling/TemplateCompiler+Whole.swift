internal import SeamstressDiagnostics

/// What can be said only once every template has been read.
extension TemplateCompiler {
  func reportEndlessCalls() {
    for span in calls.endless() { bag.error(.endless, at: span) }
  }

  /// A key that nothing prints is a decision that was taken for nothing, or a typing error that
  /// left something out. A user's own template may leave out what it likes and is only told.
  func reportUnused() {
    let severity: Diagnostic.Severity =
      heads.contains(where: \.file.isOverride) ? .warning : .error
    for (index, entry) in shapes.entries.enumerated() {
      guard let place = entrances[index] else {
        // Nobody enters a nested view whose key is unused; that is said of the key.
        if entry.isRoot { bag.report(severity, .unusedView(entry.name), at: nil) }
        continue
      }
      for (slot, key) in entry.keys.enumerated()
      where !entry.isKeyUsed[slot] && !key.mayGoUnused {
        bag.report(severity, .unusedKey(key.name, entry.name), at: place)
      }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static var endless: Self {
    .init(
      "template-endless-partial",
      "this partial leads back to itself with the same view, so it would never end",
      help: "a partial may print itself only inside a section that enters another view")
  }

  fileprivate static func unusedKey(_ key: String, _ view: String) -> Self {
    .init("template-unused-key", "no template uses the key '\(key)' of view '\(view)'")
  }

  fileprivate static func unusedView(_ view: String) -> Self {
    .init("template-unused-view", "no template prints view '\(view)'")
  }
}
