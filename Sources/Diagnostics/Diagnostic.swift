/// One finding about what the user wrote: what is wrong, where, what follows from it and the cure.
///
/// Call sites read as prose, since the wording stands at the foot of the file that emits it:
///
///     bag.error(.danglingReference("#/components/schemas/Pte"), at: node)
///
///     extension Diagnostic.Message {
///       fileprivate static func danglingReference(_ target: String) -> Self {
///         .init("dangling-reference", "'\(target)' does not exist",
///           effect: "the property is read as free-form JSON")
///       }
///     }
package struct Diagnostic: Sendable, Equatable {
  package enum Severity: String, Sendable, Comparable, CaseIterable {
    case note, warning, error

    package static func < (left: Severity, right: Severity) -> Bool {
      left.rank < right.rank
    }

    private var rank: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  /// The words of a diagnostic. The id is stable: it can be searched for, explained and silenced.
  package struct Message: Sendable, Equatable {
    package var id: String
    package var text: String
    /// What the generator does because of it.
    package var effect: String?
    /// What the user can do about it.
    package var help: String?

    package init(_ id: String, _ text: String, effect: String? = nil, help: String? = nil) {
      self.id = id
      self.text = text
      self.effect = effect
      self.help = help
    }
  }

  /// A second place that explains the first, such as the earlier of two equal keys.
  package struct Related: Sendable, Equatable {
    package var span: SourceSpan
    package var label: String

    package init(_ span: SourceSpan, _ label: String) {
      self.span = span
      self.label = label
    }
  }

  package var severity: Severity
  package var message: Message
  package var span: SourceSpan?
  package var pointer: String?
  package var related: [Related]

  package init(
    _ severity: Severity, _ message: Message, span: SourceSpan? = nil, pointer: String? = nil,
    related: [Related] = []
  ) {
    self.severity = severity
    self.message = message
    self.span = span
    self.pointer = pointer
    self.related = related
  }
}
