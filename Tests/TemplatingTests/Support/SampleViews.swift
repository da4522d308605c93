import SeamstressTemplating

/// A small model of Swift declarations, with a key of every kind.
struct FileView: TemplateView {
  var header: String? = nil
  var structs: [StructView] = []

  static let shape = ViewShape<FileView>(
    "File", [.optionalText("header") { $0.header }, .list("structs") { $0.structs }])
}

struct StructView: TemplateView {
  var name = "Pet"
  var doc: String? = nil
  var isPublic = false
  var conformances: [String] = []
  var properties: [PropertyView] = []
  var codec: CodecView? = nil
  var nested: [StructView] = []

  static let shape = ViewShape<StructView>(
    "Struct",
    [
      .text("name") { $0.name },
      .optionalText("doc") { $0.doc },
      .flag("isPublic") { $0.isPublic },
      .texts("conformances") { $0.conformances },
      .list("properties") { $0.properties },
      .view("codec") { $0.codec },
      .list("nested") { $0.nested },
      .text("wireName") { $0.name.lowercased() }.unusedByDefault(),
    ])
}

struct PropertyView: TemplateView {
  var name: String
  var type = "String"
  var doc: String? = nil

  static let shape = ViewShape<PropertyView>(
    "Property",
    [
      .text("name", \.name), .text("type", \.type), .optionalText("doc", \.doc),
    ])
}

struct CodecView: TemplateView {
  var keys: String

  static let shape = ViewShape<CodecView>("Codec", [.text("keys", \.keys)])
}
