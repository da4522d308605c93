package import SeamstressDiagnostics

/// The text of one template under its name.
package struct TemplateFile: Sendable {
  /// The path below the folder of templates, without its ending: `types/struct`.
  package let name: String
  package let source: SourceFile
  /// Whether a user's file stands in for one of ours.
  package let isOverride: Bool

  package init(name: String, source: SourceFile, isOverride: Bool = false) {
    self.name = name
    self.source = source
    self.isOverride = isOverride
  }

  /// A template whose diagnostics show the path `templates/<name>.mustache`.
  package init(name: String, text: String) {
    self.init(name: name, source: SourceFile(path: "templates/\(name).mustache", text: text))
  }

  package static let ending = ".mustache"
}

extension [TemplateFile] {
  /// The templates that travel inside the program, by name.
  package static var embedded: Self {
    EmbeddedTemplates.files.map { path, text in
      TemplateFile(name: String(path.dropLast(TemplateFile.ending.count)), text: text)
    }
  }
}
