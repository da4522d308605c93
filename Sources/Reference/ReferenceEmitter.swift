package import SeamstressBlueprint
package import SeamstressDiagnostics
package import SeamstressEmission

/// Writes the reference of an API three times, with the same content: as Markdown with the tabs of
/// GitBook, as a DocC catalog, and as a site without scripts.
///
///     ReferenceEmitter(guides: guides, bag).emit(blueprint)
package struct ReferenceEmitter {
  private let guides: [Guide]
  private let bag: DiagnosticBag

  package init(guides: [Guide] = [], _ bag: DiagnosticBag) {
    self.guides = guides
    self.bag = bag
  }

  /// The files, in a fixed order.
  package func emit(_ blueprint: Blueprint) -> [GeneratedFile] {
    let reference = ReferenceBuilder(blueprint, guides: guides, bag).build()
    let markdown = reference.pages.map { page in
      let file = MarkdownFile(reference, page, flavor: .gitBook)
      return GeneratedFile(path: "Markdown/" + file.path, text: file.text)
    }
    let catalog = reference.pages.filter { $0.id != .index }.map { page in
      let file = MarkdownFile(reference, page, flavor: .docC)
      return GeneratedFile(path: "Reference.docc/" + file.path, text: file.text)
    }
    let site = reference.pages.map { page in
      let file = SitePage(reference, page)
      return GeneratedFile(path: "Site/" + file.path, text: file.text)
    }
    return markdown + catalog + site + [
      GeneratedFile(path: "Site/style.css", text: SiteAssets.style),
      GeneratedFile(path: "Site/search.js", text: SiteAssets.search),
    ]
  }
}
