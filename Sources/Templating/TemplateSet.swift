package import SeamstressDiagnostics

/// Templates that were checked and compiled together.
///
///     let templates = TemplateSet(.embedded, views: [FileView.self], bag)
///     let file = templates?.template("file", for: FileView.self, bag)
///     let bytes = file?.render(FileView(…))
///
/// Everything that can be wrong with a template is found here, before anything is rendered, and
/// named by line and column: rendering itself cannot fail. A set is a value without state, so
/// several tasks may render with it at once.
package struct TemplateSet: Sendable {
  private let program: TemplateProgram
  private let names: [String: Int]
  private let views: [ObjectIdentifier?]
  private let viewNames: [String]

  /// Compiles templates for views, and for all views that nest in those.
  ///
  /// Nil after an error was added to the bag.
  package init?(_ files: [TemplateFile], views: [any TemplateView.Type], _ bag: DiagnosticBag) {
    let errorsBefore = bag.count(.error)
    let shapes = ShapeTable(views)
    for name in shapes.duplicates { bag.error(.duplicateName(name), at: nil) }
    let heads = files.map { TemplateHead($0, shapes, bag) }
    var compiler = TemplateCompiler(heads, shapes, bag, errorsBefore: errorsBefore)
    let program = compiler?.compile() ?? TemplateProgram()
    guard bag.count(.error) == errorsBefore else { return nil }

    self.program = program
    names = compiler?.names ?? [:]
    self.views = heads.map { head in head.view.map { shapes.types[$0] } }
    viewNames = heads.map { head in head.view.map { shapes.entries[$0].name } ?? "" }
  }

  /// The names of all templates, sorted.
  package var templateNames: [String] { names.keys.sorted() }

  /// Finds a template to start from. Nil after an error was added to the bag: the set has no such
  /// template, or it prints another view.
  package func template<View: TemplateView>(
    _ name: String, for view: View.Type, _ bag: DiagnosticBag
  ) -> Template<View>? {
    guard let index = names[name] else {
      bag.error(.unknownName(name, NearMiss.best(for: name, among: templateNames)), at: nil)
      return nil
    }
    guard views[index] == ObjectIdentifier(view) else {
      bag.error(.otherView(name, viewNames[index], wanted: view.shape.name), at: nil)
      return nil
    }
    return Template(program, index)
  }
}

extension Diagnostic.Message {
  fileprivate static func duplicateName(_ name: String) -> Self {
    .init("template-duplicate-name", "two views or keys are called '\(name)'")
  }

  fileprivate static func unknownName(_ name: String, _ nearMiss: String?) -> Self {
    .init(
      "template-unknown-name", "there is no template '\(name)'",
      help: nearMiss.map { "did you mean '\($0)'?" })
  }

  fileprivate static func otherView(_ name: String, _ view: String, wanted: String) -> Self {
    .init(
      "template-other-view", "template '\(name)' prints view '\(view)', not '\(wanted)'",
      help: "declare {{! view: \(wanted) }} in its first line")
  }
}
