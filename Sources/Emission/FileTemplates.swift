package import SeamstressDiagnostics
package import SeamstressTemplating

/// The templates of an SDK's files, compiled.
package struct FileTemplates: Sendable {
  let set: TemplateSet
  let client: Template<ClientFileView>
  let headers: Template<HeadersFileView>
  let group: Template<GroupFileView>
  let type: Template<TypeFileView>

  /// Nil when a template is wrong, which the bag then says.
  package init?(_ templates: [TemplateFile], _ bag: DiagnosticBag) {
    guard let set = TemplateSet(templates, views: Emitter.views, bag),
      let type = set.template("files/type", for: TypeFileView.self, bag),
      let client = set.template("files/client", for: ClientFileView.self, bag),
      let group = set.template("files/group", for: GroupFileView.self, bag),
      let headers = set.template("files/headers", for: HeadersFileView.self, bag)
    else { return nil }
    self.set = set
    self.client = client
    self.headers = headers
    self.group = group
    self.type = type
  }
}
