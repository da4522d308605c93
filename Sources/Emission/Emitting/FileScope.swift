import SeamstressBlueprint

/// What all declarations of a file have in common: one reference in each of their views.
final class FileScope {
  /// The spelling inside the type that the file extends or declares.
  let spelling: TypeSpelling
  let access: SwiftSource
  let isPublic: Bool
  let client: SwiftName
  /// Whether the document declares security schemes: then an operation that says nothing about
  /// security takes whatever credentials there are.
  let hasSchemes: Bool

  /// The scope of the whole module.
  init(_ blueprint: Blueprint) {
    spelling = TypeSpelling(blueprint)
    isPublic = blueprint.access == .public
    access = isPublic ? "public" : "package"
    client = blueprint.client
    hasSchemes = !blueprint.securitySchemes.isEmpty
  }

  /// The scope inside a type.
  init(_ outer: FileScope, inside spelling: TypeSpelling) {
    self.spelling = spelling
    access = outer.access
    isPublic = outer.isPublic
    client = outer.client
    hasSchemes = outer.hasSchemes
  }
}

extension SwiftWriter {
  /// The comment of a declaration; false where there is nothing to say.
  mutating func documentation(
    _ text: String?, _ deprecation: Deprecation? = nil, note: String? = nil,
    naming names: WireNames? = nil
  ) -> Bool {
    comment { comment in
      if let text { comment.add(text, naming: names) }
      if let note {
        comment.addBlank()
        comment.add(note)
      }
      if let deprecation {
        comment.addBlank()
        comment.add("- Warning: Deprecated. \(deprecation.message ?? "")")
      }
    }
  }

  /// `, message: "…"`, or nothing; false where nothing is deprecated.
  mutating func message(_ deprecation: Deprecation?) -> Bool {
    guard let deprecation else { return false }
    guard let message = deprecation.message else { return true }
    add(", message: ")
    literal(DocComment.plainLines(message).joined(separator: " "))
    return true
  }

  /// `404` or `400...499`.
  mutating func statuses(_ statuses: ClosedRange<Int>) {
    add(statuses.lowerBound)
    guard statuses.count > 1 else { return }
    add("...")
    add(statuses.upperBound)
  }

  /// `["a", "b"]`
  mutating func literals(_ texts: [String]) {
    add("[")
    list(texts.count) { $1.literal(texts[$0]) }
    add("]")
  }
}
