/// One tag of a template, such as `{{#properties}}`, as it was written.
struct TemplateTag {
  enum Kind {
    /// `{{key}}`
    case value
    /// `{{#key}}`
    case section
    /// `{{^key}}`
    case inverted
    /// `{{/key}}`
    case close
    /// `{{> name}}`
    case partial
    /// `{{! anything }}`
    case comment
    /// A tag that was reported; it prints nothing.
    case broken
  }

  let kind: Kind
  /// The key or the template's name, without the blanks around it; of a comment, its text.
  let name: String
  /// Where the name stands.
  let nameRange: Range<Int>
  /// The whole tag with its braces.
  let range: Range<Int>
}
