package import SeamstressDiagnostics
import SeamstressOpenAPI

/// Which operations are meant: those that fit any of its patterns.
///
///     tags: [pets], paths: ["/admin/**"], operations: ["list*"], deprecated: true
package struct OperationFilter: Sendable {
  /// `*` stands for any text without a slash, `**` for any text.
  package struct Pattern: Hashable, Sendable {
    package var text: String
    /// Where the user wrote it.
    package var span: SourceSpan?

    package init(_ text: String, span: SourceSpan? = nil) {
      self.text = text
      self.span = span
    }

    func matches(_ text: String) -> Bool {
      Self.matches(Array(self.text.utf8)[...], text.utf8[...])
    }

    private static func matches(_ pattern: ArraySlice<UInt8>, _ text: Substring.UTF8View) -> Bool {
      guard let first = pattern.first else { return text.isEmpty }
      guard first == UInt8(ascii: "*") else {
        return text.first == first && matches(pattern.dropFirst(), text.dropFirst())
      }
      let crossesSlashes = pattern.dropFirst().first == first
      let rest = pattern.drop { $0 == first }
      var text = text
      while true {
        if matches(rest, text) { return true }
        guard let next = text.popFirst(), crossesSlashes || next != UInt8(ascii: "/") else {
          return false
        }
      }
    }
  }

  package var tags: [Pattern] = []
  package var paths: [Pattern] = []
  /// By operationId, or by method and path: `get /pets`.
  package var operations: [Pattern] = []
  package var deprecated = false

  package init() {}

  package var isEmpty: Bool { tags.isEmpty && paths.isEmpty && operations.isEmpty && !deprecated }

  func matches(_ operation: Operation, _ path: PathItem) -> Bool {
    !matching(operation, path).isEmpty || deprecated && operation.isDeprecated
  }

  /// The patterns that an operation fits.
  func matching(_ operation: Operation, _ path: PathItem) -> [Pattern] {
    let names = [operation.operationID, "\(operation.method) \(path.name)"].compactMap { $0 }
    return tags.filter { operation.tags.contains(where: $0.matches) }
      + paths.filter { $0.matches(path.name) }
      + operations.filter { names.contains(where: $0.matches) }
  }

  package var patterns: [Pattern] { tags + paths + operations }
}

extension BlueprintConfiguration {
  /// Whether the user limits the operations, so that only the schemas that those use are wanted.
  var isFiltered: Bool { !included.isEmpty || !excluded.isEmpty }

  func wants(_ operation: Operation, of path: PathItem) -> Bool {
    (included.isEmpty || included.matches(operation, path))
      && (excluded.isEmpty || !excluded.matches(operation, path))
  }

  /// A pattern that fits nothing is most likely a slip.
  func checkFilters(_ document: OpenAPIDocument, _ bag: DiagnosticBag) {
    guard isFiltered else { return }
    var used: Set<OperationFilter.Pattern> = []
    for path in document.paths {
      for operation in path.operations {
        used.formUnion(included.matching(operation, path))
        used.formUnion(excluded.matching(operation, path))
      }
    }
    let patterns = included.patterns + excluded.patterns
    for pattern in patterns where !used.contains(pattern) {
      bag.warning(.noMatch(pattern.text), at: pattern.span)
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func noMatch(_ pattern: String) -> Self {
    .init(
      "filter-without-match", "no operation matches '\(pattern)'",
      help: "tags are matched as written, paths with their braces, operations by operationId")
  }
}
