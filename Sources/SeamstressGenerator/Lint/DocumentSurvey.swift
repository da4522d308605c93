internal import SeamstressOpenAPI

/// What a first configuration wants to know of a document.
package struct DocumentSurvey {
  package let title: String
  package let version: String
  package let operations: Int
  /// Most operations have a tag.
  package let isTagged: Bool

  init(_ api: OpenAPIDocument) {
    let all = api.operations
    title = api.info.title
    version = api.version.rawValue
    operations = all.count
    isTagged = all.filter { !$0.tags.isEmpty }.count * 2 > all.count
  }
}
