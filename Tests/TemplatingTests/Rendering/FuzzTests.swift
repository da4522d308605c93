import SeamstressDiagnostics
import SeamstressTemplating
import Testing

/// Random templates: whatever they are, compiling them ends, points into them, and what compiles
/// renders.
@Suite struct FuzzTests {
  private static let pieces = [
    "{{! view: Outer }}\n", "{{! view: Item }}\n", "{{name}}", "{{label}}", "{{.}}", "{{doc}}",
    "{{#flag}}", "{{^flag}}", "{{/flag}}", "{{#items}}", "{{/items}}", "{{#words}}", "{{/words}}",
    "{{#one}}", "{{/one}}", "{{#children}}", "{{/children}}", "{{#doc}}", "{{/doc}}",
    "{{#-last}}", "{{^-first}}", "{{/-last}}", "{{/-first}}", "{{> a}}", "{{> b}}", "{{> c}}",
    "{{>", "{{", "}}", "{", "}", "{{!", "{{{", "\n", "\n", "\n", "\r\n", "  ", "\t", "text", "é",
    "\u{FEFF}",
  ]

  private static let view = OuterView(
    name: "one\n\n two\n", doc: "d", flag: true, words: ["", "w\n"],
    items: [.init(label: "\n", children: [.init(children: [.init()]), .init()]), .init()],
    one: .init(label: "single"))

  @Test(arguments: 0..<40 as Range<UInt64>)
  func neverCrashes(_ seed: UInt64) {
    var random = SplitMix(state: seed)
    for _ in 0..<250 {
      let files = ["a", "b", "c"].map { name in
        let head = Self.pieces[random.next() % 8 == 0 ? 3 : name == "a" ? 0 : 1]
        let count = Int(random.next() % 24)
        let body = (0..<count).map { _ in Self.pieces[random.below(Self.pieces.count)] }
        return TemplateFile(name: name, text: head + body.joined())
      }
      check(files)
    }
  }

  /// These are right by construction and have to compile. Printed by an indented partial, each of
  /// their lines is indented, unless it is empty.
  @Test(arguments: 0..<20 as Range<UInt64>)
  func partialsIndentWhateverTheyPrint(_ seed: UInt64) throws {
    var random = SplitMix(state: seed)
    for _ in 0..<50 {
      let body = Self.outer(&random, depth: 4)
      let bag = DiagnosticBag()
      let files = [
        TemplateFile(name: "inner", text: "{{! view: Outer }}\n" + body),
        TemplateFile(name: "indented", text: "{{! view: Outer }}\n  {{> inner}}\n"),
      ]
      let set = try #require(TemplateSet(files, views: [OuterView.self], bag), "\(body)")
      let inner = try #require(set.template("inner", for: OuterView.self, bag))
      let indented = try #require(set.template("indented", for: OuterView.self, bag))
      let lines = inner.render(Self.view).split(separator: 10, omittingEmptySubsequences: false)
      let expected = lines.map { $0.isEmpty ? [] : Array("  ".utf8) + $0 }.joined(separator: [10])
      #expect(indented.render(Self.view) == Array(expected), "\(body)")
    }
  }

  private func check(_ files: [TemplateFile]) {
    let bag = DiagnosticBag()
    let set = TemplateSet(files, views: [OuterView.self], bag)
    #expect((set == nil) == bag.hasErrors)
    for case let span? in bag.diagnostics.map(\.span) {
      #expect(span.start >= 0 && span.end <= span.file.bytes.count)
    }
    _ = set?.template("a", for: OuterView.self, bag)?.render(Self.view)
  }

  private static func outer(_ random: inout SplitMix, depth: Int) -> String {
    (0..<random.below(5)).map { _ in
      switch depth == 0 ? random.below(4) : random.below(9) {
      case 0: "{{name}}"
      case 1: "text"
      case 2: "\n"
      case 3: "  "
      case 4: "{{#flag}}" + outer(&random, depth: depth - 1) + "{{/flag}}"
      case 5: "{{^doc}}" + outer(&random, depth: depth - 1) + "{{/doc}}"
      case 6: "\n  {{#words}}\n {{.}}{{^-last}},{{/-last}}\n  {{/words}}\n"
      case 7: "{{#items}}{{label}}{{#children}}\n  {{label}}\n{{/children}}{{/items}}"
      default: "{{#doc}}{{doc}}" + outer(&random, depth: depth - 1) + "{{/doc}}"
      }
    }
    .joined()
  }
}

/// Random numbers that are the same in every run.
fileprivate struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}
