import SeamstressDiagnostics
import SeamstressDocuments
import SeamstressTestSupport
import Testing

@Suite struct OverlayTests {
  struct Outcome {
    var outline: String
    var findings: [String]
    var root: Node
  }

  static func overlay(_ actions: String, version: String = "1.0.0") -> MarkedText {
    MarkedText(
      "overlay: \(version)\ninfo: {title: t, version: v}\nactions:\n\(actions)\n", path: "o.yaml")
  }

  func apply(_ overlay: MarkedText, to text: String) throws -> Outcome {
    let bag = DiagnosticBag()
    let document = try #require(DocumentReader(bag).read(SourceFile(path: "a.yaml", text: text)))
    let read = try #require(DocumentReader(bag).read(overlay.file))
    OverlayReader(bag).read(read)?.apply(to: document, bag)
    return Outcome(
      outline: outline(document.root), findings: overlay.findings(in: bag), root: document.root)
  }

  func check(
    _ text: String, _ actions: String, _ expected: String, _ findings: String...,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let outcome = try apply(Self.overlay(actions), to: text)
    #expect(outcome.outline == expected, sourceLocation: sourceLocation)
    #expect(outcome.findings == findings, sourceLocation: sourceLocation)
  }

  @Test func updatesObjects() throws {
    try check(
      "a: {b: 1, c: [1], d: {e: 2}}",
      "- {target: $.a, update: {b: \"\\u0078\", c: [2, 3], d: {f: 4}, g: {h: null}}}",
      #"{a: {b: "x", c: [1, 2, 3], d: {e: 2, f: 4}, g: {h: null}}}"#)
  }

  @Test func updatesTheRoot() throws {
    try check("a: 1", "- {target: $, update: {b: 2}}", "{a: 1, b: 2}")
  }

  @Test func appendsToArrays() throws {
    try check("a: [1]", "- {target: $.a, update: {x: 2}}", "{a: [1, {x: 2}]}")
    try check("a: [1]", "- {target: $.a, update: [2, 3]}", "{a: [1, 2, 3]}")
  }

  @Test func replacesSingleValues() throws {
    try check("a: 1\nb: 2", "- {target: $.a, update: text}", #"{a: "text", b: 2}"#)
  }

  @Test func removes() throws {
    try check(
      "a: {b: 1, c: 2, d: 3}\ne: [1, 2, 1, 3]",
      "- {target: \"$.a['b', 'd']\", remove: true}\n- {target: '$.e[?@ == 1]', remove: true}",
      "{a: {c: 2}, e: [2, 3]}")
    try check("a: {b: {c: 1}}", "- {target: $..*, remove: true}", "{}")
    try check("a: 1", "- {target: 1️⃣$, remove: true}", "{a: 1}", "error overlay-action at 1")
  }

  @Test func removeWinsOverUpdate() throws {
    try check("a: 1\nb: 2", "- {target: $.a, remove: true, update: 3}", "{b: 2}")
  }

  @Test func actionsSeeEachOther() throws {
    try check(
      "a: {b: [1]}",
      "- {target: $.a.b, remove: true}\n- {target: $.a, update: {b: [2]}}\n- {target: $.a.b, update: 3}",
      "{a: {b: [2, 3]}}")
  }

  @Test func everyMatchGetsItsOwnCopy() throws {
    try check(
      "p: {a: {}, b: {}}",
      "- {target: $.p.*, update: {x: {y: 1}}}\n- {target: $.p.a.x, update: {z: 2}}",
      "{p: {a: {x: {y: 1, z: 2}}, b: {x: {y: 1}}}}")
  }

  @Test func copies() throws {
    let overlay = Self.overlay(
      "- {target: $.b, copy: $.a}\n- {target: $.b, copy: 1️⃣$.*}", version: "1.1.0")
    let outcome = try apply(overlay, to: "a: {x: [1]}\nb: {y: 2}")
    #expect(outcome.outline == "{a: {x: [1]}, b: {y: 2, x: [1]}}")
    #expect(outcome.findings == ["error overlay-action at 1"])
  }

  @Test func aliasesAreChangedOnlyWhereTheTargetSays() throws {
    let text = "a: &x {b: {c: 1}}\nd: *x\ne: {<<: *x, f: 2}"
    try check(
      text, "- {target: $.d.b, update: {c: 9}}",
      "{a: {b: {c: 1}}, d: {b: {c: 9}}, e: {b: {c: 1}, f: 2}}")
    try check(
      text, "- {target: $.a.b.c, remove: true}",
      "{a: {b: {}}, d: {b: {c: 1}}, e: {b: {c: 1}, f: 2}}")
    try check(
      text, "- {target: $.e, update: {b: {g: 3}}}",
      "{a: {b: {c: 1}}, d: {b: {c: 1}}, e: {b: {c: 1, g: 3}, f: 2}}")
  }

  @Test func kindsMustAgree() throws {
    try check(
      "a: {b: 1, c: {d: 1}}", "- {target: $.a, update: {b: 1️⃣[2], c: 2️⃣3, e: 4}}",
      "{a: {b: 1, c: {d: 1}, e: 4}}",
      "error overlay-mismatch at 2 see a.yaml byte 13",
      "error overlay-mismatch at 1 see a.yaml byte 7")
  }

  @Test func aTargetThatMatchesNothingIsAWarning() throws {
    let overlay = Self.overlay("- {target: '$.paths1️⃣.pets.get', update: {a: 1}}")
    let bag = DiagnosticBag()
    let file = SourceFile(path: "a.yaml", text: "paths: {pet: {get: {}}}")
    let document = try #require(DocumentReader(bag).read(file))
    let read = try #require(DocumentReader(bag).read(overlay.file))
    OverlayReader(bag).read(read)?.apply(to: document, bag)
    #expect(overlay.findings(in: bag) == ["warning overlay-no-match at 1"])
    #expect(bag.diagnostics.first?.message.help == "did you mean 'pet'?")
  }

  @Test func anActionCanSayThatItMayMatchNothing() throws {
    try check(
      "a: {b: [{c: 1}]}",
      """
      - {target: "$.a.b[?@.c == 2]", x-may-match-nothing: true, remove: true}
      - {target: "$1️⃣.d", x-may-match-nothing: false, remove: true}
      - {target: "$.a.b[?@.c == 1]", x-may-match-nothing: true, remove: true}
      """, "{a: {b: []}}", "warning overlay-no-match at 1")
  }

  @Test func overlaidValuesKeepTheirPlace() throws {
    let overlay = Self.overlay("- target: $.a\n  update: {new: 1️⃣[\"\\u0041\"]}")
    let outcome = try apply(overlay, to: "a: {b: 1}\nc: 2")
    let value = try #require(outcome.root["a"]?["new"])
    let span = try #require(value.span)
    #expect(span.file == overlay.file)
    #expect(overlay.name(of: span) == "1")
    #expect(value.pointer == "#/a/new")
    #expect(value.elements.first?.pointer == "#/a/new/0")
    #expect(value.elements.first?.string == "A")
    #expect(outcome.root["a"]?["b"]?.span?.file.path == "a.yaml")
  }

  @Test func referencesOfAnOverlayLeadIntoTheDocument() throws {
    let overlay = Self.overlay("- {target: $, update: {d: {$ref: '#/c'}}}")
    let bag = DiagnosticBag()
    let document = try #require(
      DocumentReader(bag).read(SourceFile(path: "a.yaml", text: "c: 2")))
    let read = try #require(DocumentReader(bag).read(overlay.file))
    OverlayReader(bag).read(read)?.apply(to: document, bag)
    let reference = try #require(document.root["d"]?["$ref"])
    let target = ReferenceResolver(document, bag).resolve(reference.text, from: reference)
    #expect(target?.pointer == "#/c")
  }

  @Test func largeObjectsAreSearchedAnew() throws {
    let members = (0..<50).map { "m\($0): \($0)" }.joined(separator: ", ")
    let overlay = Self.overlay(
      "- {target: $.a.m7, remove: true}\n- {target: $.a, update: {m8: x, n: 1}}")
    let outcome = try apply(overlay, to: "a: {\(members)}")
    let object = try #require(outcome.root["a"])
    #expect(object["m7"] == nil && object["m8"]?.string == "x" && object["n"]?.integer == 1)
    #expect(object.members.count == 50)
  }

  @Test(
    arguments: [
      ("1️⃣a: 1", ["error not-an-overlay at 1"]),
      ("overlay: 1️⃣2.0.0\nactions: []", ["error overlay-version at 1"]),
      ("1️⃣overlay: 1.0.0\ninfo: {title: t, version: v}", ["error overlay-actions at 1"]),
      (
        "overlay: 1.0.0\n1️⃣info: {title: t}\nactions:\n- {target: $, update: {}}",
        ["warning overlay-info at 1"]
      ),
      (
        "overlay: 1.0.0\ninfo: {title: t, version: v}\nactions:\n- 1️⃣{update: {}}\n- 2️⃣x\n"
          + "- 3️⃣{target: $.a}\n- {target: 4️⃣5, update: {}}\n- {target: $, remove: 5️⃣yes}\n"
          + "- {target: '$.a[6️⃣x]', remove: true}\n- {target: $, 7️⃣updates: {}, update: {}}\n"
          + "- {target: $, update: {}, copy: 8️⃣$.a}",
        [
          "error overlay-action at 1", "error overlay-action at 2", "error overlay-action at 3",
          "error overlay-action at 4", "error overlay-action at 5", "error json-path at 6",
          "error unknown-member at 7", "error overlay-action at 8",
        ]
      ),
    ] as [(String, [String])])
  func reportsMistakes(_ marked: String, _ findings: [String]) throws {
    let text = MarkedText(marked, path: "o.yaml")
    let bag = DiagnosticBag()
    let document = try #require(DocumentReader(bag).read(text.file))
    _ = OverlayReader(bag).read(document)
    #expect(text.findings(in: bag) == findings)
  }

  @Test func growthIsBounded() throws {
    var limits = DocumentLimits.default
    limits.addedValues = 5_000
    let wide = (0..<40).map { "- {target: $, update: {x\($0): {}}}\n- {target: $.x\($0), copy: $}" }
    let overlay = Self.overlay(wide.joined(separator: "\n"), version: "1.1.0")
    let bag = DiagnosticBag()
    let document = try #require(
      DocumentReader(bag).read(SourceFile(path: "a.yaml", text: "a: {}")))
    let read = try #require(DocumentReader(bag).read(overlay.file))
    OverlayReader(bag).read(read)?.apply(to: document, bag, limits: limits)
    #expect(bag.diagnostics.map(\.message.id) == ["overlay-too-large"])
    #expect(document.arena.records.count < 10_000)
  }
}
