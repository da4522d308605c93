internal import SeamstressBlueprint
internal import SeamstressDiagnostics
internal import SeamstressSamples

/// All pages of a reference and where each lies.
struct Reference {
  var title: String
  var pages: [Page] = []
  var names = PageNames()

  func page(_ id: PageID) -> Page? { positions[id].map { pages[$0] } }

  private var positions: [PageID: Int] = [:]

  init(title: String, pages: [Page]) {
    self.title = title
    self.pages = pages
    positions = Dictionary(
      pages.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

/// Makes the pages: one for each operation, group, type and guide, the first one, and the list of
/// all.
struct ReferenceBuilder {
  private let index: ReferenceIndex
  private let operations: OperationPages
  private let guides: [Guide]
  private let bag: DiagnosticBag

  init(_ blueprint: Blueprint, guides: [Guide], _ bag: DiagnosticBag) {
    index = ReferenceIndex(blueprint)
    operations = OperationPages(index: index, samples: SampleWriter(blueprint))
    self.guides = guides
    self.bag = bag
  }

  private var blueprint: Blueprint { index.blueprint }

  func build() -> Reference {
    var pages = [home]
    var names = PageNames()
    names.addFolder(.home, folder: [], name: Self.word(blueprint.client.bare) + "-reference")
    names.add(.index, folder: [], name: "all-pages")
    let guidePages = GuidePages(index: index, guides: guides, bag: bag)
    for guide in guides {
      pages.append(guidePages.page(guide))
      names.add(.guide(guide.name), folder: ["guides"], name: Self.word(guide.name))
    }
    add(blueprint.root, folder: [], parents: [], &pages, &names)
    for declaration in blueprint.types {
      add(declaration, parents: [], &pages, &names)
    }
    pages.append(all(pages))
    var reference = Reference(title: blueprint.title, pages: pages)
    reference.names = names
    return reference
  }

  private func add(
    _ group: Group, folder: [String], parents: [PageID], _ pages: inout [Page],
    _ names: inout PageNames
  ) {
    let id = PageID.group(group.typePath)
    var inner = parents
    if !group.typePath.isEmpty {
      names.addFolder(id, folder: folder, name: folder.joined(separator: "-"))
      pages.append(GroupPages(index: index).page(group, parents: parents))
      inner.append(id)
    }
    for operation in group.distinctOperations {
      names.add(
        .operation(group.typePath, operation.name), folder: folder, name: operation.name.bare)
      pages.append(operations.page(operation, in: group, parents: inner))
    }
    for declaration in group.types { add(declaration, parents: inner, &pages, &names) }
    for child in group.children {
      let name = child.accessor.map(\.bare) ?? ""
      add(child, folder: folder + [name], parents: inner, &pages, &names)
    }
  }

  private func add(
    _ declaration: TypeDeclaration, parents: [PageID], _ pages: inout [Page],
    _ names: inout PageNames
  ) {
    names.add(
      .type(declaration.id), folder: ["types"], name: index.name(declaration.id))
    pages.append(TypePages(index: index).page(declaration, parents: parents))
  }

  /// For names of files, which may not be of any length.
  private static func word(_ text: String) -> String { String(Anchor.of(text).prefix(80)) }
}

// MARK: The first page and the last

extension ReferenceBuilder {
  private var home: Page {
    let groups = GroupPages(index: index)
    let guidePages = GuidePages(index: index, guides: guides, bag: DiagnosticBag())
    var blocks = blueprint.documentation.map { TextReader($0).blocks } ?? []
    if !blueprint.version.isEmpty { blocks.append(.text("Version \(blueprint.version).")) }
    if !guides.isEmpty {
      blocks.append(.heading(2, "Guides"))
      blocks.append(
        .list(
          guides.map { guide in
            [.link([.text(guidePages.title(guide))], .page(.guide(guide.name)))]
          }))
    }
    blocks += groups.listing(blueprint.root)
    if !blueprint.types.isEmpty {
      blocks.append(.heading(2, "Types"))
      blocks.append(.list(blueprint.types.map(groups.item)))
    }
    blocks += servers + schemes
    var topics = groups.topics(blueprint.root).filter { $0.title != "Types" }
    topics.insert(("Guides", guides.map { .guide($0.name) }), at: 0)
    topics.append(("Types", blueprint.types.map { .type($0.id) }))
    return Page(
      id: .home, title: blueprint.title, summary: [.text("The reference of \(blueprint.title).")],
      blocks: blocks, topics: topics.filter { !$0.pages.isEmpty })
  }

  private var servers: [Block] {
    guard !blueprint.servers.isEmpty else { return [] }
    let items = blueprint.servers.map { server -> [Inline] in
      let text = server.documentation.map { [Inline.text(" – ")] + InlineReader($0).inlines } ?? []
      return [.code(server.url)] + text
    }
    return [.heading(2, "Servers"), .list(items)]
  }

  private var schemes: [Block] {
    guard !blueprint.securitySchemes.isEmpty else { return [] }
    let section = AuthenticationSection(blueprint: blueprint)
    let items = blueprint.securitySchemes.map { scheme -> [Inline] in
      let text = scheme.documentation.map { [Inline.text(" – ")] + InlineReader($0).inlines } ?? []
      return [.text(section.title(scheme)), .text(" ("), .code(scheme.name), .text(")")] + text
    }
    return [.heading(2, "Authentication"), .list(items)]
  }

  private func all(_ pages: [Page]) -> Page {
    let rows = pages.filter { $0.id != .home }.map { page -> [[Inline]] in
      let title: [Inline] = [.link([.text(page.title)], .page(page.id))]
      return [title, [.text(kind(page.id))], [.code(code(page))]]
    }
    return Page(
      id: .index, title: "All pages", summary: [.text("Every page of this reference.")],
      blocks: [
        .table(header: [[.text("Page")], [.text("Kind")], [.text("Name")]], rows: rows)
      ])
  }

  private func kind(_ id: PageID) -> String {
    switch id {
    case .home, .index: ""
    case .group: "Group"
    case .operation: "Operation"
    case .type: "Type"
    case .guide: "Guide"
    }
  }

  private func code(_ page: Page) -> String {
    switch page.id {
    case .operation(let group, let name):
      ((index.accessors[group] ?? []) + [name]).map(\.bare).joined(separator: ".")
    case .type(let id): index.name(id)
    case .guide(let name): name
    default: page.title
    }
  }
}
