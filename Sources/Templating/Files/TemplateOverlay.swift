package import SeamstressDiagnostics

/// A user's own templates, each of which stands in for the built-in one of the same path.
///
///     let files = TemplateOverlay(own).apply(to: .embedded, bag)
///
/// A file that replaces nothing is an error: a misspelt name would otherwise change nothing, and
/// nobody would be told.
///
/// What lies below `extra/` replaces nothing and makes a file of its own:
/// `extra/Endpoints.swift.mustache` makes `Endpoints.swift`.
package struct TemplateOverlay {
  package static let extra = "extra/"

  private let files: [SourceText]

  /// A file of the overlay's folder and its path below it, such as `types/struct.mustache`.
  package struct SourceText: Sendable {
    package let path: String
    package let source: SourceFile

    package init(path: String, source: SourceFile) {
      self.path = path
      self.source = source
    }
  }

  package init(_ files: [SourceText]) {
    self.files = files
  }

  /// The templates of `base`, with those that the overlay replaces.
  package func apply(to base: [TemplateFile], _ bag: DiagnosticBag) -> [TemplateFile] {
    let paths = base.map { $0.name + TemplateFile.ending }
    var result = base
    for file in files {
      if let index = paths.firstIndex(of: file.path) {
        result[index] = TemplateFile(
          name: base[index].name, source: file.source, isOverride: true)
      } else if file.path.hasPrefix(Self.extra), file.path.hasSuffix(TemplateFile.ending) {
        let name = String(file.path.dropLast(TemplateFile.ending.count))
        result.append(TemplateFile(name: name, source: file.source, isOverride: true))
      } else {
        let place = SourceSpan(file: file.source, start: 0, end: 0)
        bag.error(
          .replacesNothing(file.path, NearMiss.best(for: file.path, among: paths)), at: place)
      }
    }
    return result
  }
}

extension Diagnostic.Message {
  fileprivate static func replacesNothing(_ path: String, _ nearMiss: String?) -> Self {
    .init(
      "template-unknown-name", "there is no built-in template '\(path)' to replace",
      effect: "the file is not used",
      help: nearMiss.map { "did you mean '\($0)'?" }
        ?? "`seamstress templates list` names the templates that can be replaced")
  }
}
