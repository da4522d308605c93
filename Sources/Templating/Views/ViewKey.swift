/// One key of a view: its name, how templates may use it and where its value comes from.
package struct ViewKey<View: Sendable>: Sendable {
  let name: String
  let kind: ViewKeyKind
  let mayGoUnused: Bool
  let read: @Sendable (View) -> TemplateValue

  /// A text that is always there: `{{name}}`.
  package static func text(
    _ name: String, _ read: @escaping @Sendable (View) -> String
  ) -> Self {
    Self(name, .text) { .text(read($0)) }
  }

  /// A text that may be missing: `{{#doc}}{{doc}}{{/doc}}`. It is printed only inside its own
  /// section, so that a missing text cannot leave an empty line behind.
  package static func optionalText(
    _ name: String, _ read: @escaping @Sendable (View) -> String?
  ) -> Self {
    Self(name, .optionalText) { view in read(view).map { .text($0) } ?? .none }
  }

  /// A decision: `{{#isPublic}}public {{/isPublic}}`.
  package static func flag(
    _ name: String, _ read: @escaping @Sendable (View) -> Bool
  ) -> Self {
    Self(name, .flag) { .flag(read($0)) }
  }

  /// A list of texts: `{{#cases}}{{.}}{{^-last}}, {{/-last}}{{/cases}}`.
  package static func texts(
    _ name: String, _ read: @escaping @Sendable (View) -> [String]
  ) -> Self {
    Self(name, .texts) { .texts(read($0)) }
  }

  /// A list of views: `{{#properties}}{{> types/property}}{{/properties}}`.
  package static func list<Item: TemplateView>(
    _ name: String, _ read: @escaping @Sendable (View) -> [Item]
  ) -> Self {
    Self(name, .list(Item.self)) { view in .views(read(view).map { $0.values() }) }
  }

  /// One view, which may be missing: `{{#client}}{{> client}}{{/client}}`.
  package static func view<Item: TemplateView>(
    _ name: String, _ read: @escaping @Sendable (View) -> Item?
  ) -> Self {
    Self(name, .view(Item.self)) { view in read(view).map { .views([$0.values()]) } ?? .none }
  }

  /// The same key, but templates need not use it. For what only users' own templates want.
  package func unusedByDefault() -> Self {
    Self(name, kind, mayGoUnused: true, read)
  }

  private init(
    _ name: String, _ kind: ViewKeyKind, mayGoUnused: Bool = false,
    _ read: @escaping @Sendable (View) -> TemplateValue
  ) {
    self.name = name
    self.kind = kind
    self.mayGoUnused = mayGoUnused
    self.read = read
  }
}
