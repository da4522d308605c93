/// What an operation answers where its success statuses come with different things.
///
///     case ok(Thing)         // 200
///     case accepted(Job)     // 202
///     case noContent         // 204
package struct ResponseChoice {
  package struct Variant {
    package var name: SwiftName
    package var statuses: ClosedRange<Int>
    package var content: Content
    package var documentation: String?
  }

  package enum Content {
    case none, text, bytes
    /// The value at a path of keys in a JSON body; an empty path is the whole body.
    case value(TypeReference, at: [String], optional: Bool)

    /// The type of the value, if there is one beyond text and bytes.
    package var type: TypeReference? {
      if case .value(let type, _, _) = self { type } else { nil }
    }
  }

  /// In the order in which a decoder asks: single statuses before ranges.
  package var variants: [Variant]
}
