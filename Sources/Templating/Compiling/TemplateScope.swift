/// What the tags at one place of a template refer to.
struct TemplateScope {
  enum Subject: Equatable {
    /// A view, by its index in the table of shapes.
    case view(Int)
    /// An item of a list of texts.
    case item
    /// Unknown after an error; nothing more is reported about it.
    case unknown
  }

  var subject: Subject
  /// Whether the scope is one item of a list, so that `-first` and `-last` mean something.
  var isItem = false
  /// Optional texts that are known to be there.
  var present: Set<Int> = []
  /// How many sections that change the subject lie between the scope and the template.
  var depth = 0

  /// The tag that opened the scope and the step to close with it; nil for the whole template.
  var opening: TemplateTag?
  var place: Int?
}
