/// A JSONPath (RFC 9535): names, indices, slices, wildcards, descendants and filters with
/// comparisons, `&&`, `||`, `!` and functions.
///
///     $.paths.*.get.parameters[?@.name == 'page' && @.in == 'query']
struct JSONPath: Equatable {
  enum Selector: Equatable {
    case name(String)
    case index(Int)
    case slice(Slice)
    case wildcard
    case filter(Filter)
  }

  /// `[1:5:2]`, each part of which may be left out (RFC 9535 §2.3.4).
  struct Slice: Equatable {
    var start: Int?
    var end: Int?
    var step = 1
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
    /// `match` or `search`.
    case test(Function)
  }

  /// The functions of RFC 9535 §2.4.
  indirect enum Function: Equatable {
    case length(Operand)
    case count(Query)
    case value(Query)
    case match(Operand, Operand)
    case search(Operand, Operand)

    /// A condition by itself, rather than a value to compare.
    var isCondition: Bool {
      switch self {
      case .match, .search: true
      case .length, .count, .value: false
      }
    }
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
        case .slice, .wildcard, .filter: return false
        }
      }
    }
  }

  enum Operand: Equatable {
    case query(Query)
    case function(Function)
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
