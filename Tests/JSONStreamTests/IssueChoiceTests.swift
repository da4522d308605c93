import SeamstressJSON
import Testing

/// Leaving out changes nothing else: not what a union is, nor what can be read without it.
@Suite struct IssueChoiceTests {
  @Test func aBranchThatATagDecidesLosesItsElement() throws {
    try expect(
      [Warning].self, #"[{"code":"tagged","tags":["a",1]},{"code":"expiring"}]"#,
      #"[{"code":"tagged","tags":["a"]}]"#, ["$[0].tags[1]", "$[1]"])
  }

  /// `Either` tries its branches. One that fits but for an element does not fit.
  @Test func branchesAreChosenStrictly() throws {
    for text in [
      #"[{"code":"a","tags":["b",1]}]"#, #"[{"code":"a","tags":[1],"days":2}]"#,
      #"[{"code":"a","tags":[1],"days":"x"}]"#, #"[[{"tags":[1]}]]"#,
    ] {
      let (value, issues) = try lenient(text, as: [Either].self)
      #expect(value == (try decode(text, as: [Either].self)))
      #expect(issues.isEmpty)
    }
  }

  @Test func aBranchThatNothingElseFitsLosesItsElement() throws {
    try expect(
      [Marked].self, #"[{"code":"a","days":1},{"code":"b","tags":[1,"c"]}]"#,
      #"[{"code":"a","days":1},{"code":"b","tags":["c"]}]"#, ["$[1].tags[0]"])
  }

  private enum Marked: JSONModel {
    case expiring(Expiring)
    case tagged(Tagged)
    case unknown(JSON)

    init(from json: JSONReader) throws(JSONError) {
      switch json.variant(Self.variants) {
      case 0: self = .expiring(try Expiring(from: json))
      case 1: self = .tagged(try Tagged(from: json))
      default: self = .unknown(json.value())
      }
    }

    func write(to json: inout JSONWriter) {
      switch self {
      case .expiring(let value): value.write(to: &json)
      case .tagged(let value): value.write(to: &json)
      case .unknown(let value): value.write(to: &json)
      }
    }

    private static let variants = [
      JSONVariant(
        Expiring.self, [.object], required: ["code", "days"], known: ["code", "days"]),
      JSONVariant(Tagged.self, [.object], required: ["code", "tags"], known: ["code", "tags"]),
    ]
  }

  /// Each scalar of a document in turn is made what it must not be. Where that cannot be read, the
  /// same error is an issue, and what has the issue is in a list; where it can, there is none.
  @Test func wherever() throws {
    let whole = try JSON(parsing: #"[\#(ModelTests.full),\#(ModelTests.minimal)]"#)
    var leftOut = 0
    for (path, broken) in whole.broken() {
      let text = broken.description
      let (value, issues) = try lenient(text, as: [Credential].self)
      do {
        #expect(try decode(text, as: [Credential].self) == value)
        #expect(issues.isEmpty, "\(path)")
      } catch let error as JSONError {
        #expect(issues.count == 1, "\(path)")
        #expect(issues.first?.error.description == error.description)
        #expect(error.path.hasPrefix(path))
        #expect(issues.first.map { path.hasPrefix($0.path) } == true)
        leftOut += 1
      }
    }
    #expect(leftOut == 14)
  }
}

extension JSON {
  /// The document once for each scalar in it, with an array of an object in its place.
  fileprivate func broken(_ path: String = "$") -> [(path: String, whole: JSON)] {
    switch self {
    case .array(let elements):
      return elements.indices.flatMap { index in
        elements[index].broken("\(path)[\(index)]").map { place, value in
          var elements = elements
          elements[index] = value
          return (place, .array(elements))
        }
      }
    case .object(let members):
      return members.flatMap { name, member in
        member.broken("\(path).\(name)").map { place, value in
          var members = members
          members[name] = value
          return (place, .object(members))
        }
      }
    default: return [(path, [["broken": true]])]
    }
  }
}
