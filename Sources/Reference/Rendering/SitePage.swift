/// A page as HTML. It needs no script: tabs are radio buttons, folds are `details`.
struct SitePage {
  let path: String
  private let reference: Reference
  private let page: Page

  init(_ reference: Reference, _ page: Page) {
    self.reference = reference
    self.page = page
    path = (reference.names.paths[page.id] ?? "lost") + ".html"
  }

  var text: String {
    var tabs = 0
    let body = blocks(page.blocks, &tabs)
    let title = SiteText.escaped(page.title)
    let site = SiteText.escaped(reference.title)
    let root = PageNames.relative("", from: path)
    let isIndex = page.id == .index
    let summary = SiteText.escaped(page.summary.plainText)
    return """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(page.id == .home ? site : "\(title) – \(site)")</title>
      <meta name="description" content="\(summary)">
      <link rel="stylesheet" href="\(root)style.css">
      \(isIndex ? "<script src=\"\(root)search.js\" defer></script>\n" : "")</head>
      <body>
      <a class="skip" href="#content">Skip to content</a>
      <header>
      <nav aria-label="Site"><a href="\(root)index.html"><strong>\(site)</strong></a> \
      <a href="\(root)all-pages.html">All pages</a></nav>
      </header>
      <main id="content">
      \(trail)<h1>\(title)</h1>
      \(body)
      </main>
      </body>
      </html>

      """
  }

  private var trail: String {
    guard !page.parents.isEmpty else { return "" }
    let items = page.parents.compactMap { id in
      reference.page(id).map { "<li>\(link([.text($0.title)], id, nil))</li>" }
    }
    return "<nav aria-label=\"Path\"><ol class=\"trail\">\(items.joined())</ol></nav>\n"
  }

  // MARK: Blocks

  private func blocks(_ blocks: [Block], _ tabs: inout Int) -> String {
    var parts: [String] = []
    for block in blocks { parts.append(self.block(block, &tabs)) }
    return parts.joined(separator: "\n")
  }

  private func block(_ block: Block, _ tabs: inout Int) -> String {
    switch block {
    case .heading(let level, let title, let anchor):
      let id = SiteText.escaped(anchor)
      return "<h\(level) id=\"\(id)\">\(inlines(title))</h\(level)>"
    case .paragraph(let text): return "<p>\(inlines(text))</p>"
    case .list(let list): return self.list(list, &tabs)
    case .code(let language, let code):
      let name = SiteText.escaped(language)
      return
        "<pre tabindex=\"0\"><code class=\"language-\(name)\">\(SiteText.escaped(code))</code></pre>"
    case .table(let header, let rows): return table(header, rows)
    case .hint(let style, let text):
      return "<p class=\"hint \(style.rawValue)\">\(inlines(text))</p>"
    case .tabs(let items): return self.tabs(items, &tabs)
    case .details(let title, let inner):
      return "<details>\n<summary>\(inlines(title))</summary>\n\(blocks(inner, &tabs))\n</details>"
    case .fields(let fields): return self.fields(fields, &tabs)
    case .contents(let items):
      let list = items.map { item in
        "<li><a href=\"#\(SiteText.escaped(item.anchor))\">\(SiteText.escaped(item.title))</a></li>"
      }
      return "<nav aria-label=\"On this page\"><ul class=\"contents\">\(list.joined())</ul></nav>"
    }
  }

  private func list(_ list: Block.List, _ tabs: inout Int) -> String {
    let name = list.start == nil ? "ul" : "ol"
    let start = list.start.map { $0 == 1 ? "" : " start=\"\($0)\"" } ?? ""
    var text = "<\(name)\(start)>\n"
    for item in list.items {
      let inner = item.blocks.isEmpty ? "" : "\n" + blocks(item.blocks, &tabs) + "\n"
      text += "<li>\(inlines(item.text))\(inner)</li>\n"
    }
    return text + "</\(name)>"
  }

  private func table(_ header: [[Inline]], _ rows: [[[Inline]]]) -> String {
    let head = header.map { "<th scope=\"col\">\(inlines($0))</th>" }.joined()
    let body = rows.map { row in
      "<tr>" + row.map { "<td>\(inlines($0))</td>" }.joined() + "</tr>\n"
    }
    return "<div class=\"table\" tabindex=\"0\"><table>\n<thead><tr>\(head)</tr></thead>\n<tbody>\n"
      + body.joined() + "</tbody>\n</table></div>"
  }

  private func tabs(_ items: [Block.Tab], _ count: inout Int) -> String {
    count += 1
    let group = "tabs-\(count)"
    var text = "<fieldset class=\"tabs\">\n<legend>Language</legend>\n"
    for (number, tab) in items.enumerated() {
      let id = "\(group)-\(number + 1)"
      text +=
        "<input type=\"radio\" name=\"\(group)\" id=\"\(id)\"\(number == 0 ? " checked" : "")>"
      text += "<label for=\"\(id)\">\(SiteText.escaped(tab.title))</label>\n"
      text += "<div class=\"panel\">\n\(blocks(tab.blocks, &count))\n</div>\n"
    }
    return text + "</fieldset>"
  }

  // MARK: Fields

  private func fields(_ fields: [Field], _ tabs: inout Int) -> String {
    var text = "<dl class=\"fields\">\n"
    for field in fields { text += self.field(field, &tabs) }
    return text + "</dl>"
  }

  private func field(_ field: Field, _ tabs: inout Int) -> String {
    var head = "<code>\(SiteText.escaped(field.name))</code> <span>\(inlines(field.type))</span>"
    if let place = field.place { head += " <span class=\"place\">\(place)</span>" }
    if let presence = field.presence { head += " <span class=\"badge\">\(presence)</span>" }
    if field.deprecation != nil { head += " <span class=\"badge warning\">Deprecated</span>" }
    var body = blocks(field.description, &tabs)
    if let message = field.deprecation, !message.isEmpty {
      body = "<p>\(inlines(InlineReader(message).inlines))</p>\n" + body
    }
    if let value = field.defaultValue {
      body += "\n<p>Default: <code>\(SiteText.escaped(value))</code></p>"
    }
    if !field.values.isEmpty {
      let list: [Block] = [.list(field.values.map { [.code($0)] })]
      body += "\n" + block(.details([.text("Enum values")], list), &tabs)
    }
    if let swift = field.swift {
      body += "\n<p class=\"swift\">Swift: <code>\(SiteText.escaped(swift))</code></p>"
    }
    if !field.children.isEmpty {
      let title: [Inline] = [.text("Properties of "), .code(field.name)]
      body += "\n" + block(.details(title, [.fields(field.children)]), &tabs)
    }
    return "<dt>\(head)</dt>\n<dd>\(body)</dd>\n"
  }

  // MARK: Inlines

  private func inlines(_ inlines: [Inline]) -> String { inlines.map(inline).joined() }

  private func inline(_ inline: Inline) -> String {
    switch inline {
    case .text(let text): SiteText.escaped(text)
    case .code(let text): "<code>\(SiteText.escaped(text))</code>"
    case .strong(let inner): "<strong>\(inlines(inner))</strong>"
    case .emphasis(let inner): "<em>\(inlines(inner))</em>"
    case .link(let inner, .web(let address)):
      "<a href=\"\(SiteText.escaped(address))\" rel=\"noopener\">\(inlines(inner))</a>"
    case .link(let inner, .page(let id, let anchor)): link(inner, id, anchor)
    }
  }

  private func link(_ text: [Inline], _ id: PageID, _ anchor: String?) -> String {
    guard let target = reference.names.paths[id] else { return inlines(text) }
    let way = PageNames.relative(target + ".html", from: path) + (anchor.map { "#" + $0 } ?? "")
    return "<a href=\"\(SiteText.escaped(way))\">\(inlines(text))</a>"
  }
}
