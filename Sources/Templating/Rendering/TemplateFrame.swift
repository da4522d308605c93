/// The innermost view while a template is rendered.
struct TemplateFrame {
  var values: [TemplateValue] = []
  /// The item of a list of texts, which has no keys.
  var item = ""
  var isFirst = true
  var isLast = true
}
