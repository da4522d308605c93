package import SeamstressDiagnostics

/// A list of changes to a document (OpenAPI Overlay 1.0 and 1.1), so that what a description lacks
/// or has wrong can be mended without editing it.
///
///     overlay: 1.0.0
///     info: {title: Mend the pets, version: 1.0.0}
///     actions:
///       - target: $.paths['/pets'].get
///         update: {deprecated: true}
///       - target: $.paths['/internal']
///         remove: true
package struct Overlay {
  /// What an action does with each value that its target selects.
  enum Change {
    case update(Node)
    case remove
    case copy(JSONPath, Node)
  }

  struct Action {
    var node: Node
    /// The text of the target, and what it says.
    var target: Node
    var path: JSONPath
    var change: Change
    /// Said by `x-may-match-nothing: true`, for what is only there the second time.
    var mayMatchNothing: Bool
  }

  package let source: SourceFile
  /// The document that the overlay says it is for, as written.
  package let extends: String?
  let actions: [Action]

  /// Changes the document, action by action. Values that come from the overlay keep its file and
  /// place, so that later diagnostics point into the overlay.
  package func apply(
    to document: Document, _ bag: DiagnosticBag, limits: DocumentLimits = .default
  ) {
    guard !actions.isEmpty else { return }
    var editor = DocumentEditor(document, overlay: source, bag, limits)
    for action in actions {
      guard editor.apply(action) else { return }
    }
  }
}
