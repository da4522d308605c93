/// One key of a view: its name, how templates may use it and where its value comes from.
@usableFromInline
package struct ViewKey<View>: Sendable {
  let name: String
  let kind: ViewKeyKind
  let mayGoUnused: Bool
  let answer: ViewAnswer<View>

  @usableFromInline
  init(
    _ name: String, _ kind: ViewKeyKind, mayGoUnused: Bool = false, _ answer: ViewAnswer<View>
  ) {
    self.name = name
    self.kind = kind
    self.mayGoUnused = mayGoUnused
    self.answer = answer
  }

  /// The same key, but templates need not use it. For what only users' own templates want.
  package func unusedByDefault() -> Self {
    Self(name, kind, mayGoUnused: true, answer)
  }
}

// MARK: Texts and flags

extension ViewKey {
  /// A text that is always there: `{{name}}`.
  @inlinable
  package static func text(
    _ name: String, _ write: @escaping @Sendable (View, inout ByteBuffer) -> Void
  ) -> Self {
    Self(
      name, .text,
      ViewAnswer(write: { view, output in
        write(view, &output)
        return true
      }))
  }

  @inlinable
  package static func text(_ name: String, _ read: @escaping @Sendable (View) -> String) -> Self {
    .text(name) { view, output in output.append(read(view)) }
  }

  /// A text that may be missing: `{{#doc}}{{doc}}{{/doc}}`. It is printed only inside its own
  /// section, so that a missing text cannot leave an empty line behind.
  /// - Parameter write: Returns false, and has written nothing, where the text is missing.
  @inlinable
  package static func optionalText(
    _ name: String, _ write: @escaping @Sendable (View, inout ByteBuffer) -> Bool
  ) -> Self {
    Self(name, .optionalText, ViewAnswer(write: write))
  }

  @inlinable
  package static func optionalText(
    _ name: String, _ read: @escaping @Sendable (View) -> String?
  ) -> Self {
    .optionalText(name) { view, output in
      guard let text = read(view) else { return false }
      output.append(text)
      return true
    }
  }

  /// A decision: `{{#isPublic}}public {{/isPublic}}`.
  @inlinable
  package static func flag(_ name: String, _ read: @escaping @Sendable (View) -> Bool) -> Self {
    Self(name, .flag, ViewAnswer(isPresent: read))
  }
}

// MARK: Lists and views

extension ViewKey {
  /// A list of texts: `{{#cases}}{{.}}{{^-last}}, {{/-last}}{{/cases}}`.
  @inlinable
  package static func texts(
    _ name: String, isPresent: @escaping @Sendable (View) -> Bool,
    _ write: @escaping @Sendable (View, inout TextList) -> Void
  ) -> Self {
    Self(
      name, .texts,
      ViewAnswer(
        isPresent: isPresent,
        render: { view, body, renderer in renderer.run(body, texts: { write(view, &$0) }) }))
  }

  @inlinable
  package static func texts(
    _ name: String, _ read: @escaping @Sendable (View) -> [String]
  ) -> Self {
    .texts(name, isPresent: { !read($0).isEmpty }) { view, texts in
      for text in read(view) { texts.add { $0.append(text) } }
    }
  }

  /// A list of views: `{{#properties}}{{> types/property}}{{/properties}}`.
  /// - Parameter item: The view at a place of the list, made when its turn comes.
  @inlinable
  package static func list<Item: TemplateView>(
    _ name: String, count: @escaping @Sendable (View) -> Int,
    _ item: @escaping @Sendable (View, Int) -> Item
  ) -> Self {
    Self(
      name, .list(Item.self),
      ViewAnswer(
        isPresent: { count($0) > 0 },
        render: { view, body, renderer in
          let count = count(view)
          for index in 0..<count { renderer.run(body, item(view, index), index, of: count) }
        }))
  }

  @inlinable
  package static func list<Item: TemplateView>(
    _ name: String, _ read: @escaping @Sendable (View) -> [Item]
  ) -> Self {
    Self(
      name, .list(Item.self),
      ViewAnswer(
        isPresent: { !read($0).isEmpty },
        render: { view, body, renderer in
          let items = read(view)
          for index in items.indices { renderer.run(body, items[index], index, of: items.count) }
        }))
  }

  /// One view, which may be missing: `{{#client}}{{> client}}{{/client}}`.
  @inlinable
  package static func view<Item: TemplateView>(
    _ name: String, _ read: @escaping @Sendable (View) -> Item?
  ) -> Self {
    Self(
      name, .view(Item.self),
      ViewAnswer(
        isPresent: { read($0) != nil },
        render: { view, body, renderer in
          if let item = read(view) { renderer.run(body, item, 0, of: 1) }
        }))
  }
}
