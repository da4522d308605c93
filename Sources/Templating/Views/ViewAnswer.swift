/// Where the value of a key comes from. Each kind of key has the functions that its tags ask for; the
/// others say that nothing is there.
///
/// A class, so that threads that render at the same time need not count references to the functions.
@usableFromInline
package final class ViewAnswer<View>: Sendable {
  @usableFromInline typealias Write = @Sendable (View, inout ByteBuffer) -> Bool
  @usableFromInline typealias Ask = @Sendable (View) -> Bool
  @usableFromInline typealias Render = @Sendable (View, Range<Int>, inout TemplateRenderer) -> Void

  /// Writes a text; false where it is missing.
  @usableFromInline let write: Write
  /// Whether a flag is set, or a list or view is there.
  @usableFromInline let isPresent: Ask
  /// Renders a body for each item of a list or view.
  @usableFromInline let render: Render

  @usableFromInline
  init(
    write: @escaping Write = { _, _ in false }, isPresent: @escaping Ask = { _ in false },
    render: @escaping Render = { _, _, _ in }
  ) {
    self.write = write
    self.isPresent = isPresent
    self.render = render
  }
}
