internal import SeamstressBlueprint

/// What a type is called in a reference that readers of several languages use.
///
///     String   Boolean   List of String   Enum ACSCredential.AccessMethod
struct TypeWords {
  let index: ReferenceIndex

  func inlines(_ type: TypeReference) -> [Inline] {
    switch type {
    case .string, .uuid: [.emphasis([.text("String")])]
    case .url, .uri: [.emphasis([.text("URL")])]
    case .duration: [.emphasis([.text("Duration")])]
    case .boolean: [.emphasis([.text("Boolean")])]
    case .integer, .int32, .int64, .uint64: [.emphasis([.text("Integer")])]
    case .double, .float: [.emphasis([.text("Number")])]
    case .date: [.emphasis([.text("Date and time")])]
    case .localDate: [.emphasis([.text("Date")])]
    case .data: [.emphasis([.text("Bytes")])]
    case .file: [.emphasis([.text("File")])]
    case .json: [.emphasis([.text("Any JSON")])]
    case .array(let item): [.emphasis([.text("List")]), .text(" of ")] + inlines(item)
    case .dictionary(let item): [.emphasis([.text("Map")]), .text(" of ")] + inlines(item)
    case .optional(let inner): inlines(inner) + [.text(" or null")]
    case .named(let id): named(id)
    }
  }

  func inlines(_ content: ResponseChoice.Content) -> [Inline] {
    switch content {
    case .none: [.text("nothing")]
    case .text: [.emphasis([.text("String")])]
    case .bytes: [.emphasis([.text("Bytes")])]
    case .value(let type, _, let isOptional):
      inlines(type) + (isOptional ? [.text(", or nothing")] : [])
    }
  }

  private func named(_ id: TypeID) -> [Inline] {
    let name: [Inline] = [.code(index.name(id))]
    let linked = index.target(id).map { [Inline.link(name, $0)] } ?? name
    guard let word = kind(id) else { return linked }
    return [.emphasis([.text(word)]), .text(" ")] + linked
  }

  private func kind(_ id: TypeID) -> String? {
    switch index.declarations[id]?.kind {
    case .enumeration: "Enum"
    case .structure: "Object"
    case .union, .responses: "One of"
    case .alias, nil: nil
    }
  }
}
