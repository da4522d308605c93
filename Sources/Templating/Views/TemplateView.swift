/// What a template is rendered with: finished names, texts and decisions, found by key.
///
/// A view says under which key each of its values is printed. Key and value stand in one place, so
/// a view cannot promise a key that it does not deliver:
///
///     struct PropertyView: TemplateView {
///       let name: String
///       let doc: String?
///
///       static let shape = ViewShape<PropertyView>("Property", [
///         .text("name") { $0.name },
///         .optionalText("doc") { $0.doc },
///       ])
///     }
///
/// A template for it opens with `{{! view: Property }}`.
package protocol TemplateView: Sendable {
  static var shape: ViewShape<Self> { get }
}

extension TemplateView {
  /// The values of all keys, in the order of the shape.
  func values() -> [TemplateValue] {
    Self.shape.keys.map { $0.read(self) }
  }
}
