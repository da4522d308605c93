/// Where the value of a key comes from. Each kind of key has the functions that its tags ask for.
@usableFromInline
package struct ViewAnswer<View>: Sendable {
  @usableFromInline typealias Write = @Sendable (View, inout ByteBuffer) -> Bool
  @usableFromInline typealias Ask = @Sendable (View) -> Bool
  @usableFromInline typealias Render = @Sendable (View, Range<Int>, inout TemplateRenderer) -> Void

  /// Writes a text; false where it is missing.
  @usableFromInline var write: Write?
  /// Whether a flag is set, or a list or view is there.
  @usableFromInline var isPresent: Ask?
  /// Renders a body for each item of a list or view.
  @usableFromInline var render: Render?

  @usableFromInline
  init(write: Write? = nil, isPresent: Ask? = nil, render: Render? = nil) {
    self.write = write
    self.isPresent = isPresent
    self.render = render
  }
}
