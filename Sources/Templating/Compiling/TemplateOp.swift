/// One step of rendering. Templates become flat lists of these; jumps go to indices of the list,
/// ranges to the bytes of `TemplateProgram.literals`.
enum TemplateOp {
  struct Bytes {
    var start: Int32 = 0
    var end: Int32 = 0
  }

  /// Bytes without a line break.
  case literal(Bytes)
  /// Bytes with line breaks.
  case lines(Bytes)
  /// The blanks at the beginning of a line, printed once something follows them.
  case indent(Bytes)
  /// The text of a key, and the indentation of the lines after its first.
  case text(Int32, Bytes)
  /// `{{.}}`
  case item(Bytes)
  /// Goes on at `end` unless the flag is set, or the list or view is there.
  case unless(Int32, end: Int32)
  /// Goes on at `end` if it is.
  case when(Int32, end: Int32)
  /// Goes on at `end` unless the text is there, which is made to know it, and kept for its tag.
  case unlessText(Int32, end: Int32)
  /// Goes on at `end` if the text is there.
  case whenText(Int32, end: Int32)
  /// Goes on at `end` unless the item is (not) the first or last of its list.
  case position(Position, end: Int32)
  /// Renders what follows up to `end` once for each item.
  case each(Int32, end: Int32)
  /// Renders another template with the same view. Inside a line its last line break is dropped.
  case partial(Int32, Bytes, isInline: Bool)

  enum Position {
    case first, notFirst, last, notLast
  }
}
