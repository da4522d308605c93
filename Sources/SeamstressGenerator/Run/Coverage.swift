/// How much of a document made it into the output. Whatever did not is listed with its reason:
/// nothing is dropped silently.
///
///     16/16 operations, 3/3 schemas, 0 skipped, 0 degraded
package struct Coverage: Sendable, Equatable {
  package struct Count: Sendable, Equatable {
    package var generated: Int
    package var total: Int

    package init(_ generated: Int = 0, of total: Int = 0) {
      self.generated = generated
      self.total = total
    }
  }

  package struct Item: Sendable, Equatable {
    /// Where it stands in the document: `#/paths/~1pets/get`.
    package var pointer: String
    package var reason: String

    package init(pointer: String, reason: String) {
      self.pointer = pointer
      self.reason = reason
    }
  }

  package var operations = Count()
  package var schemas = Count()
  /// Not generated at all.
  package var skipped: [Item] = []
  /// Generated in a simpler form than the document describes.
  package var degraded: [Item] = []

  package init() {}

  package var line: String {
    """
    \(operations.generated)/\(operations.total) operations, \
    \(schemas.generated)/\(schemas.total) schemas, \
    \(skipped.count) skipped, \(degraded.count) degraded
    """
  }

  package var json: String { "{\n" + members + "\n}\n" }

  /// The members of the JSON object, without its braces.
  var members: String {
    """
      "operations": { "generated": \(operations.generated), "total": \(operations.total) },
      "schemas": { "generated": \(schemas.generated), "total": \(schemas.total) },
      "skipped": \(Self.list(skipped)),
      "degraded": \(Self.list(degraded))
    """
  }

  private static func list(_ items: [Item]) -> String {
    guard !items.isEmpty else { return "[]" }
    let lines = items.map { item in
      let pointer = JSONText.quoted(item.pointer)
      return "    { \"pointer\": \(pointer), \"reason\": \(JSONText.quoted(item.reason)) }"
    }
    return "[\n" + lines.joined(separator: ",\n") + "\n  ]"
  }
}
