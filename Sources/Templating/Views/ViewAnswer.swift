/// Where the value of a key comes from.
@usableFromInline
package enum ViewAnswer<View>: Sendable {
  /// Writes a text; false where it is missing.
  case text(@Sendable (View, inout ByteBuffer) -> Bool)
  case flag(@Sendable (View) -> Bool)
  /// Whether a list or view is there, and what renders a body for each item of it.
  case section(
    isPresent: @Sendable (View) -> Bool,
    render: @Sendable (View, Range<Int>, inout TemplateRenderer) -> Void)
}
