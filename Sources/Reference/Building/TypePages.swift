internal import SeamstressBlueprint

/// The page of a type, with a section for each type inside it.
struct TypePages {
  let index: ReferenceIndex

  func page(_ declaration: TypeDeclaration, parents: [PageID]) -> Page {
    var blocks = body(declaration)
    let users = index.users[declaration.id] ?? []
    if !users.isEmpty {
      blocks.append(.heading(2, "Used by"))
      blocks.append(.list(users.map { [.link([.code(name($0))], .page($0))] }))
    }
    for inner in Self.flattened(declaration.nested) {
      blocks.append(
        .heading(2, [.code(index.name(inner.id))], anchor: index.anchor(inner.id)))
      blocks += body(inner)
    }
    return Page(
      id: .type(declaration.id), title: index.name(declaration.id),
      summary: Self.summary(declaration), blocks: blocks, parents: parents)
  }

  private static func flattened(_ declarations: [TypeDeclaration]) -> [TypeDeclaration] {
    declarations.flatMap { [$0] + flattened($0.nested) }
  }

  static func summary(_ declaration: TypeDeclaration) -> [Inline] {
    let blocks = TextReader(declaration.documentation ?? "").blocks
    guard case .paragraph(let text)? = blocks.first, text.plainText.utf8.count <= 300 else {
      return []
    }
    return text
  }

  private func name(_ page: PageID) -> String {
    guard case .operation(let group, let name) = page else { return "" }
    let path = (index.accessors[group] ?? []) + [name]
    return path.map(\.bare).joined(separator: ".")
  }

  private func body(_ declaration: TypeDeclaration) -> [Block] {
    var blocks: [Block] = []
    if let deprecation = declaration.deprecation {
      let message = deprecation.message.map { InlineReader($0).inlines } ?? []
      blocks.append(.hint(.warning, [.strong([.text("Deprecated.")]), .text(" ")] + message))
    }
    blocks += TextReader(declaration.documentation ?? "").blocks
    switch declaration.kind {
    case .structure(let structure):
      let isSent = declaration.usage.contains(.request)
      let fields = FieldBuilder(index: index).fields(structure, isSent: isSent, depth: 3)
      blocks.append(fields.isEmpty ? .text("It has no properties.") : .fields(fields))
      if let type = structure.additional {
        blocks.append(
          .paragraph(
            [.text("Further members are kept: ")] + TypeWords(index: index).inlines(type)))
      }
    case .enumeration(let enumeration): blocks += values(enumeration)
    case .union(let union): blocks += variants(union)
    case .responses(let choice): blocks += answers(choice)
    case .alias(let type):
      blocks.append(.paragraph([.text("The same as ")] + TypeWords(index: index).inlines(type)))
    }
    return blocks
  }

  private func values(_ enumeration: Enumeration) -> [Block] {
    let builder = FieldBuilder(index: index)
    let rows = enumeration.cases.map { item -> [[Inline]] in
      [[.code(builder.text(item.value) ?? "null")], [.code("." + item.name.bare)]]
    }
    let table = Block.table(header: [[.text("Value")], [.text("Swift")]], rows: rows)
    guard enumeration.isOpen else { return [table] }
    return [
      table,
      .paragraph([
        .text("A value that is not in this list arrives as "), .code(".unknown(value)"),
        .text(" and is sent back unchanged."),
      ]),
    ]
  }

  private func answers(_ choice: ResponseChoice) -> [Block] {
    let words = TypeWords(index: index)
    let rows = choice.variants.map { variant -> [[Inline]] in
      let (low, high) = (variant.statuses.lowerBound, variant.statuses.upperBound)
      let meaning = variant.documentation.map { InlineReader($0).inlines } ?? []
      return [
        [.code(low == high ? "\(low)" : "\(low)-\(high)")], [.code("." + variant.name.bare)],
        words.inlines(variant.content), meaning,
      ]
    }
    let header: [[Inline]] = [
      [.text("Status")], [.text("Swift")], [.text("Type")], [.text("Meaning")],
    ]
    return [.text("One of these, as the status says:"), .table(header: header, rows: rows)]
  }

  private func variants(_ union: Union) -> [Block] {
    let words = TypeWords(index: index)
    let rows = union.variants.map { variant -> [[Inline]] in
      let tags = variant.tags.flatMap { tag -> [Inline] in
        let values = tag.values.compactMap(FieldBuilder(index: index).text)
        return [.code("\(tag.key): \(values.joined(separator: ", "))"), .text(" ")]
      }
      return [[.code("." + variant.name.bare)], words.inlines(variant.type), tags]
    }
    let header: [[Inline]] = [[.text("Swift")], [.text("Type")], [.text("Known by")]]
    return [.text("One of these:"), .table(header: header, rows: rows)]
  }
}
