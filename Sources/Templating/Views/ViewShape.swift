/// The name and the keys of a view: all that a template may ask of it.
///
/// Templates are checked against shapes when they are compiled, before anything is rendered.
package struct ViewShape<View: Sendable>: Sendable {
  /// What a template's first line calls the view.
  package let name: String
  package let keys: [ViewKey<View>]

  package init(_ name: String, _ keys: [ViewKey<View>]) {
    self.name = name
    self.keys = keys
  }
}
