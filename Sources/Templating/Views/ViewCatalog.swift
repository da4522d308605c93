/// The views and their keys as a page for authors of templates.
package struct ViewCatalog {
  private let shapes: ShapeTable

  package init(_ views: [any TemplateView.Type]) { shapes = ShapeTable(views) }

  /// A heading and a table for each view: those of files first, then those that stand in them.
  package var markdown: String {
    shapes.entries.sorted { $0.isRoot && !$1.isRoot }.map(section).joined(separator: "\n")
  }

  private func section(_ entry: ShapeTable.Entry) -> String {
    let rows = entry.keys.map { "| `\($0.name)` | \(words($0.kind)) |\n" }
    let kind = entry.isRoot ? ", a file" : ""
    return "### `\(entry.name)`\(kind)\n\n| key | holds |\n|---|---|\n\(rows.joined())"
  }

  private func words(_ kind: ViewKeyKind) -> String {
    switch kind {
    case .text: "text"
    case .optionalText: "text, or nothing"
    case .flag: "a flag"
    case .texts: "a list of texts"
    case .list(let view): "a list of `\(name(view))`"
    case .view(let view): "`\(name(view))`, or nothing"
    }
  }

  private func name(_ view: any TemplateView.Type) -> String {
    shapes.index(of: view).map { shapes.entries[$0].name } ?? ""
  }
}
