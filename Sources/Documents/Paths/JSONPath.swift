/// The part of JSONPath (RFC 9535) that overlays use: names, indices, wildcards, descendants and
/// filters with comparisons, `&&`, `||` and `!`.
///
///     $.paths.*.get.parameters[?@.name == 'page' && @.in == 'query']
struct JSONPath: Equatable {
  enum Selector: Equatable {
    case name(String)
    case index(Int)
    case wildcard
    case filter(Filter)
  }

  struct Segment: Equatable {
    var selectors: [Selector]
    /// `..`: applied to the value and all below it.
    var isDescendant = false
    /// Where it stands in the text, to say which part of a path matched nothing.
    var range: Range<Int>
  }

  indirect enum Filter: Equatable {
    case and(Filter, Filter)
    case or(Filter, Filter)
    case not(Filter)
    case exists(Query)
    case compare(Operand, Comparison, Operand)
  }

  struct Query: Equatable {
    /// `@` rather than `$`.
    var isRelative: Bool
    var segments: [Segment]

    /// Names at most one value (RFC 9535 §2.3.5.1): only such a query can be compared.
    var isSingular: Bool {
      segments.allSatisfy { segment in
        guard !segment.isDescendant, segment.selectors.count == 1 else { return false }
        switch segment.selectors[0] {
        case .name, .index: return true
        case .wildcard, .filter: return false
        }
      }
    }
  }

  enum Operand: Equatable {
    case query(Query)
    case string(String)
    case number(Double)
    case boolean(Bool)
    case null
  }

  enum Comparison: String, Equatable, CaseIterable {
    case equal = "=="
    case notEqual = "!="
    case atMost = "<="
    case atLeast = ">="
    case less = "<"
    case greater = ">"
  }

  var segments: [Segment]
}
