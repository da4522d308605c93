/// Where in the innermost list rendering is.
struct TemplateFrame {
  var isFirst = true
  var isLast = true
  /// The number of the text, where the list is one of texts.
  var text = 0

  init() {}

  init(_ index: Int, of count: Int) {
    isFirst = index == 0
    isLast = index == count - 1
    text = index
  }
}
