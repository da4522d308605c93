import SeamstressBlueprint

/// Turns declarations into the views of their templates.
struct TypeViews {
  let spelling: TypeSpelling
  let access: SwiftSource

  func declaration(_ declaration: TypeDeclaration) -> DeclarationView {
    var view = DeclarationView()
    switch declaration.kind {
    case .structure(let structure): view.structure = self.structure(structure, declaration)
    case .enumeration(let enumeration):
      view.enumeration = self.enumeration(enumeration, declaration)
    case .union(let union): view.union = self.union(union, declaration)
    case .responses(let choice): view.responses = responses(choice, declaration)
    case .alias: break
    }
    if !declaration.nested.isEmpty {
      view.inner = ExtensionView(
        path: .path(declaration.path), declarations: declaration.nested.map(self.declaration))
    }
    return view
  }

  func documentation(
    _ text: String?, _ deprecation: Deprecation? = nil, _ extra: [String] = []
  ) -> SwiftSource? {
    var comment = DocComment()
    if let text { comment.add(text) }
    for line in extra {
      comment.addBlank()
      comment.add(line)
    }
    if let deprecation {
      comment.addBlank()
      comment.add("- Warning: Deprecated. \(deprecation.message ?? "")")
    }
    return comment.source
  }

  static func deprecation(_ deprecation: Deprecation) -> SwiftSource {
    guard let message = deprecation.message else { return "" }
    let line = DocComment.plainLines(message).joined(separator: " ")
    return ", message: \(.literal(line))"
  }

  // MARK: Enumerations

  private func enumeration(
    _ enumeration: Enumeration, _ declaration: TypeDeclaration
  ) -> EnumView {
    let rawType: SwiftSource =
      switch enumeration.rawType {
      case .string: "String"
      case .integer: "Int"
      case .number: "Double"
      }
    return EnumView(
      documentation: documentation(declaration.documentation, declaration.deprecation),
      access: access, name: "\(declaration.name)",
      conformance: enumeration.isOpen ? "OpenEnum" : "ClosedEnum", rawType: rawType,
      isOpen: enumeration.isOpen, values: values(enumeration),
      members: Layout.filled(
        enumeration.cases.map { ".\(.member($0.name))" }, before: 5, indentation: "  "),
      cases: enumeration.cases.map { item in
        CaseView(
          name: "\(item.name)", member: .member(item.name), value: spelling.source(item.value))
      })
  }

  /// The first argument of the table of known cases; numbers need none.
  private func values(_ enumeration: Enumeration) -> SwiftSource? {
    guard enumeration.rawType == .string else { return nil }
    let texts = enumeration.cases.compactMap { item -> String? in
      if case .string(let text) = item.value { text } else { nil }
    }
    return UnionSelection.keyArgument(texts)
  }

  // MARK: Unions

  private func union(_ union: Union, _ declaration: TypeDeclaration) -> UnionView {
    let selection = UnionSelection(union, spelling: spelling)
    return UnionView(
      documentation: documentation(declaration.documentation, declaration.deprecation),
      access: access, name: "\(declaration.name)", isIndirect: union.isIndirect,
      variants: union.variants.enumerated().map { index, variant in
        VariantView(
          documentation: documentation(variant.documentation), name: "\(variant.name)",
          member: .member(variant.name), type: spelling.source(variant.type),
          pattern: selection.patterns[index],
          tag: variant.writtenTag.map { "\(.literal($0.key)), \(.literal($0.value))" })
      },
      selector: selection.selector, table: selection.table)
  }
}
