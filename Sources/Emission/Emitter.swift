package import SeamstressBlueprint
package import SeamstressDiagnostics
package import SeamstressTemplating

/// Writes a blueprint as Swift files.
///
///     try Emitter(templates, bag).emit(blueprint, header: header)
package struct Emitter {
  private let templates: FileTemplates?
  private let bag: DiagnosticBag

  /// The views of all files, whatever output they belong to: one set of templates has them all.
  package static let views: [any TemplateView.Type] = [
    TypeFileView.self, ClientFileView.self, GroupFileView.self, HeadersFileView.self,
    CommandFileView.self,
  ]

  package init(_ templates: [TemplateFile], _ bag: DiagnosticBag) {
    self.init(FileTemplates(templates, bag), bag)
  }

  /// - Parameter templates: Nil where one is wrong, which the bag says already.
  package init(_ templates: FileTemplates?, _ bag: DiagnosticBag) {
    self.templates = templates
    self.bag = bag
  }

  /// Returns the files in a fixed order; nil when a template is wrong, which the bag then says.
  /// - Parameter header: What each file says of its origin, one line each.
  package func emit(_ blueprint: Blueprint, header: [String]) -> [GeneratedFile]? {
    guard let templates else { return nil }
    let files = OutputFiles(blueprint, header: header, templates)
    let rendered = files.rendered(by: files.workers)
    guard let extra = extraFiles(templates.set, files.client) else { return nil }
    return rendered + extra
  }

  /// What a user's own templates below `extra/` make of the whole API.
  private func extraFiles(_ set: TemplateSet, _ client: ClientFileView) -> [GeneratedFile]? {
    let errors = bag.count(.error)
    let files = set.templateNames.filter { $0.hasPrefix(TemplateOverlay.extra) }.compactMap {
      name in
      set.template(name, for: ClientFileView.self, bag).map { template in
        GeneratedFile(
          path: String(name.dropFirst(TemplateOverlay.extra.count)),
          contents: template.render(client))
      }
    }
    return bag.count(.error) == errors ? files : nil
  }
}
