/// A page as Markdown: with the tabs, hints and folds that GitBook knows, or as an article of DocC,
/// which has directives for tabs and no folds.
struct MarkdownFile {
  enum Flavor { case gitBook, docC }

  let path: String
  private let reference: Reference
  private let page: Page
  private let flavor: Flavor

  init(_ reference: Reference, _ page: Page, flavor: Flavor) {
    self.reference = reference
    self.page = page
    self.flavor = flavor
    path =
      switch flavor {
      case .gitBook: Self.markdownPath(reference.names.paths[page.id] ?? "lost")
      case .docC: (reference.names.names[page.id] ?? "lost") + ".md"
      }
  }

  private static func markdownPath(_ path: String) -> String {
    (path == "index" || path.hasSuffix("/index") ? path.dropLast(5) + "README" : path) + ".md"
  }

  var text: String {
    var lines = ["# " + MarkdownText.escaped(page.title), ""]
    if flavor == .docC {
      if page.id == .home { lines += ["@Metadata {", "  @TechnologyRoot", "}", ""] }
      // The first paragraph is what lists of articles show.
      if !page.summary.isEmpty { lines += [paragraph(page.summary), ""] }
    }
    lines += blocks(body)
    if flavor == .docC, !page.topics.isEmpty { lines += topics }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  /// An article begins with its summary, which is not said twice.
  private var body: [Block] {
    guard flavor == .docC else { return page.blocks }
    let first = page.blocks.firstIndex { block in
      if case .paragraph(let text) = block { text == page.summary } else { false }
    }
    return page.blocks.enumerated().filter { $0.offset != first }.map(\.element)
  }

  private var topics: [String] {
    ["## Topics", ""]
      + page.topics.flatMap { topic in
        ["### " + MarkdownText.escaped(topic.title), ""]
          + topic.pages.compactMap { reference.names.names[$0] }.map { "- <doc:\($0)>" } + [""]
      }
  }

  // MARK: Blocks

  private func blocks(_ blocks: [Block]) -> [String] { blocks.flatMap(block) }

  private func block(_ block: Block) -> [String] {
    switch block {
    case .heading(let level, let title, _):
      return [String(repeating: "#", count: level) + " " + inlines(title), ""]
    case .paragraph(let text): return [paragraph(text), ""]
    case .list(let list): return self.list(list) + [""]
    case .code(let language, let code):
      return MarkdownText.fence(code, language: self.language(language)) + [""]
    case .table(let header, let rows): return table(header, rows)
    case .hint(let style, let text): return hint(style, text)
    case .tabs(let tabs): return self.tabs(tabs)
    case .details(let title, let inner): return details(title, inner)
    case .fields(let fields):
      return fields.flatMap(field)
    case .contents(let items):
      // DocC makes its own.
      guard flavor == .gitBook, !items.isEmpty else { return [] }
      return items.map { "* [\(MarkdownText.escaped($0.title))](#\($0.anchor))" } + [""]
    }
  }

  private func language(_ language: String) -> String {
    let isShell = language == "curl" || language.hasSuffix("_cli")
    return flavor == .docC && isShell ? "shell" : language
  }

  private func list(_ list: Block.List) -> [String] {
    list.items.enumerated().flatMap { number, item in
      let mark = list.start.map { "\($0 + number). " } ?? "* "
      return [mark + paragraph(item.text)] + inside(item.blocks, indent: mark.count)
    }
  }

  /// What belongs to an item stands below its text. A list may follow at once; what else does would
  /// be taken for the same paragraph.
  private func inside(_ blocks: [Block], indent: Int) -> [String] {
    var lines: [String] = []
    for block in blocks {
      var inner = self.block(block)
      while inner.last?.isEmpty == true { inner.removeLast() }
      if case .list = block { lines += inner } else { lines += [""] + inner }
    }
    let space = String(repeating: " ", count: indent)
    return lines.map { $0.isEmpty ? "" : space + $0 }
  }

  private func table(_ header: [[Inline]], _ rows: [[[Inline]]]) -> [String] {
    func row(_ cells: [[Inline]]) -> String {
      "| " + cells.map { MarkdownText.cell(inlines($0)) }.joined(separator: " | ") + " |"
    }
    let rule = "|" + String(repeating: " --- |", count: header.count)
    return [row(header), rule] + rows.map(row) + [""]
  }

  private func hint(_ style: Block.Hint, _ text: [Inline]) -> [String] {
    switch flavor {
    case .gitBook:
      return ["{% hint style=\"\(style.rawValue)\" %}", paragraph(text), "{% endhint %}", ""]
    case .docC:
      let word =
        switch style {
        case .success: "Returns"
        case .info: "Note"
        case .warning: "Important"
        }
      // «Returns» is said by the text already.
      return style == .success ? [paragraph(text), ""] : ["> \(word): \(inlines(text))", ""]
    }
  }

  private func tabs(_ tabs: [Block.Tab]) -> [String] {
    switch flavor {
    case .gitBook:
      let inner = tabs.flatMap { tab in
        ["{% tab title=\"\(Self.attribute(tab.title))\" %}"] + blocks(tab.blocks) + [
          "{% endtab %}", "",
        ]
      }
      return ["{% tabs %}"] + inner.dropLast() + ["{% endtabs %}", ""]
    case .docC:
      let inner = tabs.flatMap { tab in
        ["  @Tab(\"\(Self.attribute(tab.title))\") {"]
          + blocks(tab.blocks).map { $0.isEmpty ? "" : "    " + $0 } + ["  }"]
      }
      return ["@TabNavigator {"] + inner + ["}", ""]
    }
  }

  private static func attribute(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { !["\"", "\\", "%", "{", "}", "\n", "\r"].contains($0) }))
  }

  private func details(_ title: [Inline], _ inner: [Block]) -> [String] {
    // The properties inside a fold are one list.
    let inner = inner.flatMap { block -> [String] in
      guard case .fields(let fields) = block else { return self.block(block) }
      return fields.flatMap { item($0) } + [""]
    }
    switch flavor {
    case .gitBook:
      let summary = title.map { SiteText.escaped([$0].plainText) }.joined()
      return ["<details>", "", "<summary>\(summary)</summary>", ""] + inner
        + ["</details>", ""]
    case .docC:
      return [paragraph([.strong(title)]), ""] + inner
    }
  }

  // MARK: Fields

  private func head(_ field: Field) -> String {
    var text = "**\(code(field.name))** " + inlines(field.type)
    if let place = field.place { text += " " + place }
    if let presence = field.presence { text += " (\(presence))" }
    return text
  }

  private func notes(_ field: Field) -> [String] {
    var lines: [String] = []
    if let message = field.deprecation {
      lines += [paragraph(deprecated(message)), ""]
    }
    lines += blocks(field.description)
    if let value = field.defaultValue { lines += ["Default: \(code(value))", ""] }
    if let swift = field.swift { lines += ["Swift: \(code(swift))", ""] }
    return lines
  }

  private func deprecated(_ message: String) -> [Inline] {
    [.strong([.text("Deprecated.")]), .text(" ")] + InlineReader(message).inlines
  }

  private func field(_ field: Field) -> [String] {
    var lines = [head(field), ""] + notes(field)
    if !field.values.isEmpty {
      let values: [Block] = [.list(field.values.map { [.code($0)] })]
      lines += details([.text("Enum values")], values)
    }
    if !field.children.isEmpty { lines += children(field) }
    return lines + (flavor == .gitBook ? ["***", ""] : [])
  }

  private func children(_ field: Field) -> [String] {
    let items = field.children.flatMap { item($0) } + [""]
    guard flavor == .gitBook else { return items }
    let summary = "<summary>Properties of \(SiteText.escaped(field.name))</summary>"
    return ["<details>", "", summary, ""] + items + ["</details>", ""]
  }

  /// A property inside another: an item of a list, with those inside it below.
  private func item(_ field: Field) -> [String] {
    var text = head(field)
    var description = field.description[...]
    if case .paragraph(let first)? = description.first {
      text += ": " + inlines(first)
      description.removeFirst()
    }
    if let message = field.deprecation { text += " " + inlines(deprecated(message)) }
    if let value = field.defaultValue { text += " Default: \(code(value))." }
    if !field.values.isEmpty {
      text += " Values: " + field.values.map { code($0) }.joined(separator: ", ")
    }
    return ["* \(text)"] + inside(Array(description), indent: 2)
      + field.children.flatMap { item($0) }.map { $0.isEmpty ? "" : "  " + $0 }
  }

  // MARK: Inlines

  private func paragraph(_ text: [Inline]) -> String { MarkdownText.opened(inlines(text)) }

  private func inlines(_ inlines: [Inline]) -> String { inlines.map(inline).joined() }

  private func code(_ text: String) -> String {
    MarkdownText.code(text, keepsBackticks: flavor == .gitBook)
  }

  private func inline(_ inline: Inline) -> String {
    switch inline {
    case .text(let text): MarkdownText.escaped(text)
    case .code(let text): code(text)
    case .strong(let inner): "**\(inlines(inner))**"
    case .emphasis(let inner): "*\(inlines(inner))*"
    case .link(let inner, .web(let address)):
      "[\(inlines(inner))](\(MarkdownText.address(address)))"
    case .link(let inner, .page(let id, let anchor)): link(inner, id, anchor)
    }
  }

  private func link(_ text: [Inline], _ id: PageID, _ anchor: String?) -> String {
    switch flavor {
    case .gitBook:
      guard let target = reference.names.paths[id] else { return inlines(text) }
      let way = PageNames.relative(Self.markdownPath(target), from: path)
      return "[\(inlines(text))](\(way)\(anchor.map { "#" + $0 } ?? ""))"
    case .docC:
      guard let name = reference.names.names[id], id != page.id, id != .index else {
        return inlines(text)
      }
      return "[\(inlines(text))](doc:\(name))"
    }
  }
}
