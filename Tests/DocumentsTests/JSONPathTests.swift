import SeamstressDiagnostics
import SeamstressTestSupport
import Testing

@testable import SeamstressDocuments

@Suite struct JSONPathTests {
  static let text = """
    paths:
      /a: {get: {tags: [x, y], parameters: [{name: p, in: query, n: 1}, {name: q, in: path, n: 2.5}]}}
      /b: {get: {tags: [z], deprecated: true, nothing: null}, post: {tags: []}}
      it's "b": 7
    limit: 2
    ünï: [[1, 2], [3]]
    """

  static let names = (0...1).map { "#/paths/~1a/get/parameters/\($0)/name" }

  /// `abcdefg` in the examples of RFC 9535 §2.3.4.3.
  @Test(
    arguments: [
      ("1:3", [1, 2]), ("5:", [5, 6]), ("1:5:2", [1, 3]), ("5:1:-2", [5, 3]),
      ("::-1", [6, 5, 4, 3, 2, 1, 0]), (":", [0, 1, 2, 3, 4, 5, 6]), ("-2:", [5, 6]),
      (":-5", [0, 1]), ("::0", []), ("3:1", []), ("-100:2", [0, 1]), ("5:100", [5, 6]),
      ("-1:-100:-3", [6, 3, 0]), ("0:0:-1", []), ("2::-1", [2, 1, 0]), (" 1 : 3 : 1 ", [1, 2]),
      (":2,-1", [0, 1, 6]),
    ] as [(String, [Int])])
  func slices(_ slice: String, _ expected: [Int]) throws {
    let file = SourceFile(path: "a.yaml", text: "a: [a, b, c, d, e, f, g]\nb: {c: 1}")
    let document = try #require(DocumentReader(DiagnosticBag()).read(file))
    var evaluation = JSONPathEvaluation(document)
    let selected = evaluation.select(try JSONPathParser.parse("$.*[\(slice)]")).selected
    #expect(selected.map { evaluation.matches[$0].link } == expected)
  }

  func select(_ path: String) throws -> [String] {
    let document = try #require(
      DocumentReader(DiagnosticBag()).read(SourceFile(path: "a.yaml", text: Self.text)))
    var evaluation = JSONPathEvaluation(document)
    let selected = evaluation.select(try JSONPathParser.parse(path)).selected
    return selected.map { document.arena.node(evaluation.matches[$0].node).pointer ?? "" }
  }

  @Test(
    arguments: [
      ("$", ["#"]),
      ("$.limit", ["#/limit"]),
      ("$['limit']", ["#/limit"]),
      ("$[\"limit\"]", ["#/limit"]),
      ("$.ünï[0][-1]", ["#/ünï/0/1"]),
      ("$.ünï[1][5]", []),
      ("$.ünï[0]['x']", []),
      ("$.limit.x", []),
      (#"$.paths['it\'s "b"']"#, ["#/paths/it's%20%22b%22"]),
      (#"$.paths["it's \"b\""]"#, ["#/paths/it's%20%22b%22"]),
      (#"$['\u006cimit']"#, ["#/limit"]),
      (
        "$.paths.*.get.tags[*]",
        ["#/paths/~1a/get/tags/0", "#/paths/~1a/get/tags/1", "#/paths/~1b/get/tags/0"]
      ),
      ("$.paths['/a','/b'].get.tags[0]", ["#/paths/~1a/get/tags/0", "#/paths/~1b/get/tags/0"]),
      ("$..tags", ["#/paths/~1a/get/tags", "#/paths/~1b/get/tags", "#/paths/~1b/post/tags"]),
      (
        "$..[1]",
        ["#/paths/~1a/get/tags/1", "#/paths/~1a/get/parameters/1", "#/ünï/1", "#/ünï/0/1"]
      ),
      ("$.ünï..*", ["#/ünï/0", "#/ünï/1", "#/ünï/0/0", "#/ünï/0/1", "#/ünï/1/0"]),
      ("$..parameters[?@.name == 'p']", ["#/paths/~1a/get/parameters/0"]),
      ("$..parameters[?(@.in=='path'&&@.n>2)].name", ["#/paths/~1a/get/parameters/1/name"]),
      (
        "$..parameters[?@.n <= 1 || @.n >= 2.5].n",
        ["#/paths/~1a/get/parameters/0/n", "#/paths/~1a/get/parameters/1/n"]
      ),
      ("$..parameters[?@.n < $.limit].n", ["#/paths/~1a/get/parameters/0/n"]),
      ("$..parameters[?@.n != 1].n", ["#/paths/~1a/get/parameters/1/n"]),
      ("$.paths[?@.get.deprecated]", ["#/paths/~1b"]),
      ("$.paths[?@.get.deprecated == true]", ["#/paths/~1b"]),
      ("$.paths[?@.get.nothing == null]", ["#/paths/~1b"]),
      ("$.paths[?!@.get]", ["#/paths/it's%20%22b%22"]),
      ("$.paths[?!(@.get && @.post)]", ["#/paths/~1a", "#/paths/it's%20%22b%22"]),
      ("$.paths[?@.get.tags[?@ == 'z']].get.tags", ["#/paths/~1b/get/tags"]),
      ("$.paths[?@.x == @.y]", ["#/paths/~1a", "#/paths/~1b", "#/paths/it's%20%22b%22"]),
      ("$.paths.*[?@.tags == $.paths['/b'].post.tags]", ["#/paths/~1b/post"]),
      ("$.paths[?length(@.get.tags) == 2]", ["#/paths/~1a"]),
      ("$.paths[?length(@) == 1]", ["#/paths/~1a"]),
      ("$..parameters[?length(@.name) == 1].name", Self.names),
      ("$.paths[?count(@.*.tags[*]) == 2]", ["#/paths/~1a"]),
      ("$.paths[?value(@..n) == 1]", []),
      ("$.paths[?value(@..deprecated) == true]", ["#/paths/~1b"]),
      ("$..parameters[?match(@.name, '[p-z]')].name", Self.names),
      ("$..parameters[?match(@.in, 'quer')].name", []),
      ("$..parameters[?search(@.in, 'quer')].name", [Self.names[0]]),
      ("$..parameters[?!search(@.in, \"^q\") && length(@.in) > 3].name", [Self.names[1]]),
      ("$..parameters[?match(@.n, '1')]", []),
      ("$.paths[?@ > 6]", ["#/paths/it's%20%22b%22"]),
      ("$.paths[?@ < 'x']", []),
    ] as [(String, [String])])
  func selects(_ path: String, _ expected: [String]) throws {
    #expect(try select(path) == expected)
  }

  @Test(arguments: [
    ("1️⃣", "a JSONPath starts with '$'"),
    ("1️⃣paths.x", "a JSONPath starts with '$'"),
    ("$1️⃣paths", "'p' does not belong here"),
    ("$.1️⃣", "the path ends too early"),
    ("$.paths.1️⃣/a", "'/' does not belong here"),
    ("$.a1️⃣-b", "a name with '-' needs brackets"),
    ("$[1️⃣a]", "a quoted name, an index, '*' or '?' is expected here"),
    ("$[1️⃣01]", "a quoted name, an index, '*' or '?' is expected here"),
    ("$[1:1️⃣x]", "'x' does not belong here"),
    ("$[1:2:1️⃣01]", "a quoted name, an index, '*' or '?' is expected here"),
    ("$['a'1️⃣", "the path ends too early"),
    ("$[1️⃣'a]", "the quote is not closed"),
    (#"$['1️⃣\q']"#, "an unknown escape"),
    ("$.x[?1️⃣size(@) > 1]", "there is no function 'size'"),
    ("$.x[?1️⃣length(@)]", "the result of this function is no condition"),
    ("$.x[?length(1️⃣@.*) > 1]", "only a path to one value can be compared"),
    ("$.x[?count(1️⃣'a') > 1]", "a path is expected here"),
    ("$.x[?1️⃣match(@, 'a') == true]", "this function is a condition by itself"),
    ("$.x[?match(@1️⃣)]", "')' does not belong here"),
    ("$.x[?match(@, 1️⃣'[')]", "this is not a regular expression"),
    ("$.1️⃣length(@)", "a function stands in a filter, not in a path"),
    ("$.x[?1️⃣'a']", "a literal alone is no condition"),
    ("$.x[?1️⃣@.* == 1]", "only a path to one value can be compared"),
    ("$.x[?@.a == 1️⃣b]", "a bare word"),
    ("$.x[?@.a 1️⃣= 'b']", "'=' does not belong here"),
    ("$.x[?(@.a1️⃣]", "']' does not belong here"),
    ("$.x[?!1️⃣1]", "a path or parentheses are expected after '!'"),
    ("$.x1️⃣ y", "' ' does not belong here"),
  ]) func refuses(_ marked: String, _ reason: String) throws {
    let text = MarkedText(marked)
    do throws(JSONPathParser.Failure) {
      let path = try JSONPathParser.parse(text.text)
      Issue.record("parsed as \(path)")
    } catch {
      #expect(error.text == reason)
      #expect(error.offset == text.offsets[1])
    }
  }

  @Test func nestedFiltersAreBounded() {
    let deep = "$[?" + String(repeating: "(", count: 100_000)
    #expect(throws: JSONPathParser.Failure.self) { try JSONPathParser.parse(deep) }
    let brackets = String(repeating: "$[?@", count: 1) + String(repeating: "[?@", count: 100_000)
    #expect(throws: JSONPathParser.Failure.self) { try JSONPathParser.parse(brackets) }
  }
}
