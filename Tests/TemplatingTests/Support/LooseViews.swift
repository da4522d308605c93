import SeamstressTemplating

/// Views none of whose keys has to be used, for templates that are about one mistake.
struct OuterView: TemplateView, Sendable {
  var name = "outer"
  var doc: String? = nil
  var flag = false
  var words: [String] = []
  var items: [ItemView] = []
  var one: ItemView? = nil

  static let shape = ViewShape<OuterView>(
    "Outer",
    [
      .text("name") { $0.name }.unusedByDefault(),
      .optionalText("doc") { $0.doc }.unusedByDefault(),
      .flag("flag") { $0.flag }.unusedByDefault(),
      .texts("words") { $0.words }.unusedByDefault(),
      .list("items") { $0.items }.unusedByDefault(),
      .view("one") { $0.one }.unusedByDefault(),
    ])
}

struct ItemView: TemplateView, Sendable {
  var label = "item"
  var children: [ItemView] = []

  static let shape = ViewShape<ItemView>(
    "Item",
    [
      .text("label") { $0.label }.unusedByDefault(),
      .list("children") { $0.children }.unusedByDefault(),
    ])
}
