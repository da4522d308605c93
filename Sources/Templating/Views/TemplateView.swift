/// What a template is rendered with: names, texts and decisions, found by key.
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
/// A template for it opens with `{{! view: Property }}`. A value is asked for where a template
/// prints it, and written behind what the file holds already.
@usableFromInline
package protocol TemplateView: ViewMetatype {
  static var shape: ViewShape<Self> { get }

  // How the renderer asks, by the place of a key in the shape. Every view has these; they are
  // requirements for the compiler to make them for each view, with its own type.

  /// Writes a text; false where it is missing.
  func write(_ slot: Int, to output: inout ByteBuffer) -> Bool
  /// Whether a flag is set, or a list or view is there.
  func isPresent(_ slot: Int) -> Bool
  /// Renders what a section holds, once for each item.
  func render(_ slot: Int, _ body: Range<Int>, _ renderer: inout TemplateRenderer)
}

extension TemplateView {
  @inlinable
  package func write(_ slot: Int, to output: inout ByteBuffer) -> Bool {
    Self.shape.answers[slot]._withUnsafeGuaranteedRef { $0.write(self, &output) }
  }

  @inlinable
  package func isPresent(_ slot: Int) -> Bool {
    Self.shape.answers[slot]._withUnsafeGuaranteedRef { $0.isPresent(self) }
  }

  @inlinable
  package func render(_ slot: Int, _ body: Range<Int>, _ renderer: inout TemplateRenderer) {
    Self.shape.answers[slot]._withUnsafeGuaranteedRef { $0.render(self, body, &renderer) }
  }
}

// Shapes are the same in all tasks, and name the types of views; views themselves stay in a task.
#if compiler(>=6.2)
  @usableFromInline package typealias ViewMetatype = SendableMetatype
#else
  @usableFromInline package typealias ViewMetatype = Any
#endif
