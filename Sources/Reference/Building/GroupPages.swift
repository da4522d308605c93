internal import SeamstressBlueprint

/// The page of a group: its operations, the groups and the types inside it.
struct GroupPages {
  let index: ReferenceIndex

  func page(_ group: Group, parents: [PageID]) -> Page {
    let title = index.title(group)
    var blocks: [Block] = []
    if let text = group.documentation { blocks += TextReader(text).blocks }
    let call = ([index.blueprint.client.bare.lowercasedFirst] + [title]).joined(separator: ".")
    blocks.append(.paragraph([.text("In Swift: "), .code(call)]))
    blocks += listing(group)
    return Page(
      id: .group(group.typePath), title: title, summary: Self.summary(group), blocks: blocks,
      parents: parents, topics: topics(group))
  }

  static func summary(_ group: Group) -> [Inline] {
    guard let text = group.documentation,
      case .paragraph(let inlines)? = TextReader(text).blocks.first,
      inlines.plainText.utf8.count <= 300
    else { return [] }
    return inlines
  }

  func topics(_ group: Group) -> [(title: String, pages: [PageID])] {
    [
      ("Operations", group.distinctOperations.map { .operation(group.typePath, $0.name) }),
      ("Groups", group.children.map { .group($0.typePath) }),
      ("Types", group.types.map { .type($0.id) }),
    ].filter { !$0.1.isEmpty }
  }

  /// Tables of what is inside; shared with the first page.
  func listing(_ group: Group) -> [Block] {
    var blocks: [Block] = []
    if !group.distinctOperations.isEmpty {
      blocks.append(.heading(2, "Operations"))
      blocks.append(
        .table(
          header: [[.text("Operation")], [.text("Swift")]],
          rows: group.distinctOperations.map { operation in
            let page = PageID.operation(group.typePath, operation.name)
            return [
              [.link([.text(OperationPages.title(operation))], .page(page))],
              [.code(operation.name.bare)],
            ]
          }))
    }
    if !group.children.isEmpty {
      blocks.append(.heading(2, "Groups"))
      blocks.append(
        .list(
          group.children.map { child in
            [.link([.text(index.title(child))], .page(.group(child.typePath)))]
              + Self.dashed(Self.summary(child))
          }))
    }
    if !group.types.isEmpty {
      blocks.append(.heading(2, "Types"))
      blocks.append(.list(group.types.map(item)))
    }
    return blocks
  }

  func item(_ declaration: TypeDeclaration) -> [Inline] {
    [.link([.code(index.name(declaration.id))], .page(.type(declaration.id)))]
      + Self.dashed(TypePages.summary(declaration))
  }

  private static func dashed(_ text: [Inline]) -> [Inline] {
    text.isEmpty ? [] : [.text(" – ")] + text
  }
}

extension String {
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
