import SeamstressTemplating

/// A file that declares one type of the module, with what is inside it.
struct TypeFileView: TemplateView {
  let header: SwiftSource
  let usesFoundation: Bool
  let usesCodec: Bool
  let usesRuntime: Bool
  let declaration: DeclarationView

  static let shape = ViewShape<TypeFileView>(
    "TypeFile",
    [
      .text("header") { $0.header.text },
      .flag("usesFoundation") { $0.usesFoundation },
      .flag("usesCodec") { $0.usesCodec },
      .flag("usesRuntime") { $0.usesRuntime },
      .view("declaration") { $0.declaration },
    ])
}

/// One declared type: a structure, an enumeration or a union, and an extension for what is inside.
struct DeclarationView: TemplateView {
  var structure: StructView?
  var enumeration: EnumView?
  var union: UnionView?
  var responses: ResponsesView?
  var inner: ExtensionView?

  static let shape = ViewShape<DeclarationView>(
    "Declaration",
    [
      .view("structure") { $0.structure },
      .view("enumeration") { $0.enumeration },
      .view("union") { $0.union },
      .view("responses") { $0.responses },
      .view("extension") { $0.inner },
    ])
}

/// Types declared inside another.
struct ExtensionView: TemplateView {
  let path: SwiftSource
  let declarations: [DeclarationView]

  static let shape = ViewShape<ExtensionView>(
    "Extension",
    [
      .text("path") { $0.path.text },
      .list("declarations") { $0.declarations },
    ])
}

struct StructView: TemplateView {
  let documentation: SwiftSource?
  let access: SwiftSource
  let name: SwiftSource
  let properties: [PropertyView]
  /// `let` or `var`.
  let keyword: SwiftSource
  /// The type of additional members.
  let additional: SwiftSource?
  let parameters: SwiftSource
  /// What the initialiser is given when the type is read; nil where it has no parameters.
  let members: SwiftSource?
  let keys: SwiftSource

  static let shape = ViewShape<StructView>(
    "Struct",
    [
      .optionalText("documentation") { $0.documentation?.text },
      .text("access") { $0.access.text },
      .text("name") { $0.name.text },
      .list("properties") { $0.properties },
      .text("keyword") { $0.keyword.text },
      .optionalText("additional") { $0.additional?.text },
      .flag("hasAdditional") { $0.additional != nil },
      .text("parameters") { $0.parameters.text },
      .optionalText("members") { $0.members?.text },
      .text("keys") { $0.keys.text },
    ])
}

struct PropertyView: TemplateView {
  let documentation: SwiftSource?
  let access: SwiftSource
  /// `let` or `var`.
  let keyword: SwiftSource
  let name: SwiftSource
  let type: SwiftSource
  /// The name under which the value is stored: another one where the public name is deprecated.
  let storage: SwiftSource
  let write: SwiftSource
  /// `@Boxed`, `@BoxedOptional` or nothing.
  let boxing: SwiftSource?
  /// `, message: "…"` or empty.
  let deprecation: SwiftSource?

  static let shape = ViewShape<PropertyView>(
    "Property",
    [
      .optionalText("documentation") { $0.documentation?.text },
      .text("access") { $0.access.text },
      .text("keyword") { $0.keyword.text },
      .text("name") { $0.name.text },
      .text("type") { $0.type.text },
      .text("storage") { $0.storage.text },
      .text("write") { $0.write.text },
      .optionalText("boxing") { $0.boxing?.text },
      .optionalText("deprecation") { $0.deprecation?.text },
    ])
}

struct EnumView: TemplateView {
  let documentation: SwiftSource?
  let access: SwiftSource
  let name: SwiftSource
  let conformance: SwiftSource
  let rawType: SwiftSource
  let isOpen: Bool
  /// The raw values of all cases, as the table of known cases takes them.
  let values: SwiftSource?
  /// `.code, .card`: all cases, in the same order.
  let members: SwiftSource
  let cases: [CaseView]

  static let shape = ViewShape<EnumView>(
    "Enum",
    [
      .optionalText("documentation") { $0.documentation?.text },
      .text("access") { $0.access.text },
      .text("name") { $0.name.text },
      .text("conformance") { $0.conformance.text },
      .text("rawType") { $0.rawType.text },
      .flag("isOpen") { $0.isOpen },
      .optionalText("values") { $0.values?.text },
      .text("members") { $0.members.text },
      .list("cases") { $0.cases },
    ])
}

struct CaseView: TemplateView {
  let name: SwiftSource
  let member: SwiftSource
  let value: SwiftSource

  static let shape = ViewShape<CaseView>(
    "Case",
    [
      .text("name") { $0.name.text },
      .text("member") { $0.member.text },
      .text("value") { $0.value.text },
    ])
}

struct UnionView: TemplateView {
  let documentation: SwiftSource?
  let access: SwiftSource
  let name: SwiftSource
  let isIndirect: Bool
  let variants: [VariantView]
  /// What the decoder switches over.
  let selector: SwiftSource
  /// The declaration of the table that the selector uses.
  let table: SwiftSource?

  static let shape = ViewShape<UnionView>(
    "Union",
    [
      .optionalText("documentation") { $0.documentation?.text },
      .text("access") { $0.access.text },
      .text("name") { $0.name.text },
      .flag("isIndirect") { $0.isIndirect },
      .list("variants") { $0.variants },
      .text("selector") { $0.selector.text },
      .optionalText("table") { $0.table?.text },
    ])
}

struct VariantView: TemplateView {
  let documentation: SwiftSource?
  let name: SwiftSource
  let member: SwiftSource
  let type: SwiftSource
  let pattern: SwiftSource
  /// `"petType", "cat"`: what is written beside the members of the branch.
  let tag: SwiftSource?

  static let shape = ViewShape<VariantView>(
    "Variant",
    [
      .optionalText("documentation") { $0.documentation?.text },
      .text("name") { $0.name.text },
      .text("member") { $0.member.text },
      .text("type") { $0.type.text },
      .text("pattern") { $0.pattern.text },
      .optionalText("tag") { $0.tag?.text },
    ])
}
