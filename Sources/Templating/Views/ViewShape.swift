/// The name and the keys of a view: all that a template may ask of it.
///
/// Templates are checked against shapes when they are compiled, before anything is rendered.
@usableFromInline
package struct ViewShape<View>: Sendable {
  /// What a template's first line calls the view.
  package let name: String
  package let keys: [ViewKey<View>]
  /// The answers of the keys, which is all that rendering needs. The keys hold them; an answer that
  /// is held by who asks it would be counted by all threads in turn, sixty thousand times a run.
  @usableFromInline let answers: [Unmanaged<ViewAnswer<View>>]

  package init(_ name: String, _ keys: [ViewKey<View>]) {
    self.name = name
    self.keys = keys
    // A key path takes the runtime longer to make than all keys to read.
    answers = keys.map { Unmanaged.passUnretained($0.answer) }
  }
}
