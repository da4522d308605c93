import SeamstressBlueprint
import SeamstressTemplating

/// A file that declares one type of the module, with what is inside it.
struct TypeFileView: TemplateView {
  let header: SwiftSource
  let declaration: TypeDeclaration
  let imports: Imports
  let scope: FileScope

  static let shape = ViewShape<TypeFileView>(
    "TypeFile",
    [
      .swift("header") { $0.header },
      .flag("usesFoundation") { $0.imports.contains(.foundation) },
      .flag("usesCodec") { $0.imports.contains(.codec) },
      .flag("usesRuntime") { $0.imports.contains(.runtime) },
      .view("declaration") { DeclarationView(declaration: $0.declaration, scope: $0.scope) },
    ])
}

/// One declared type: a structure, an enumeration or a union, and an extension for what is inside.
struct DeclarationView: TemplateView {
  let declaration: TypeDeclaration
  let scope: FileScope

  static let shape = ViewShape<DeclarationView>(
    "Declaration",
    [
      .view("structure") { StructView($0.declaration, $0.scope) },
      .view("enumeration") { EnumView($0.declaration, $0.scope) },
      .view("union") { UnionView($0.declaration, $0.scope) },
      .view("responses") { ResponsesView($0.declaration, $0.scope) },
      .view("extension") {
        ExtensionView(
          path: .path($0.declaration.path), declarations: $0.declaration.nested, scope: $0.scope)
      },
    ])
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
        DeclarationView(declaration: $0.declarations[$1], scope: $0.scope)
      },
    ])
}
