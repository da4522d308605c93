import SeamstressBlueprint
import SeamstressTemplating

// A declaration is large to copy: its views name the list that it is in, and its place there.

/// A file that declares one type of the module, with what is inside it.
struct TypeFileView: TemplateView {
  let header: SwiftSource
  let types: [TypeDeclaration]
  let index: Int
  let imports: Imports
  let scope: FileScope

  static let shape = ViewShape<TypeFileView>(
    "TypeFile",
    [
      .swift("header") { $0.header },
      .swift("access") { $0.scope.access },
      .flag("usesFoundation") { $0.imports.contains(.foundation) },
      .flag("usesCodec") { $0.imports.contains(.codec) },
      .flag("usesRuntime") { $0.imports.contains(.runtime) },
      .view("declaration") { DeclarationView(list: $0.types, index: $0.index, scope: $0.scope) },
    ])
}

/// One declared type: a structure, an enumeration or a union, and an extension for what is inside.
struct DeclarationView: TemplateView {
  let list: [TypeDeclaration]
  let index: Int
  let scope: FileScope

  static let shape = ViewShape<DeclarationView>(
    "Declaration",
    [
      .view("structure") { StructView($0.list[$0.index], $0.scope) },
      .view("enumeration") { EnumView($0.list[$0.index], $0.scope) },
      .view("union") { UnionView($0.list[$0.index], $0.scope) },
      .view("responses") { ResponsesView($0.list[$0.index], $0.scope) },
      .view("extension") { view in
        ExtensionView(
          path: .path(view.list[view.index].path), declarations: view.list[view.index].nested,
          scope: view.scope)
      },
    ])
}

/// What stands at the head of a declaration, whatever it declares.
struct DeclarationHead {
  let name: SwiftName
  private let documentation: String?
  private let deprecation: Deprecation?

  init(_ declaration: borrowing TypeDeclaration) {
    name = declaration.name
    documentation = declaration.documentation
    deprecation = declaration.deprecation
  }

  func writeDocumentation(to out: inout SwiftWriter) -> Bool {
    out.documentation(documentation, deprecation)
  }
}

/// Types declared inside another; nothing where there are none.
struct ExtensionView: TemplateView {
  let path: SwiftSource
  let declarations: [TypeDeclaration]
  let scope: FileScope

  init?(path: @autoclosure () -> SwiftSource, declarations: [TypeDeclaration], scope: FileScope) {
    guard !declarations.isEmpty else { return nil }
    self.path = path()
    self.declarations = declarations
    self.scope = scope
  }

  static let shape = ViewShape<ExtensionView>(
    "Extension",
    [
      .swift("path") { $0.path },
      .list("declarations", count: { $0.declarations.count }) {
        DeclarationView(list: $0.declarations, index: $1, scope: $0.scope)
      },
    ])
}
