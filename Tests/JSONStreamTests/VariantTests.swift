import Foundation
import SeamstressJSON
import Testing

/// The branch of a union without a discriminator is found by what the value looks like, whatever
/// the order of the branches.
@Suite struct VariantTests {
  private typealias Members = [String: JSON]

  private static let branches: [(name: String, variant: JSONVariant)] = [
    ("short", JSONVariant(Members.self, [.object], required: ["id"], known: ["id", "name"])),
    ("long", JSONVariant(Members.self, [.object], required: ["at", "id"], known: ["id", "at"])),
    ("code", JSONVariant(Members.self, [.object], required: ["code"], known: ["code", "id"])),
    (
      "cat",
      JSONVariant(
        Members.self, [.object], tags: ["kind": ["cat"]], required: ["kind"], known: ["kind"])
    ),
    (
      "seventh",
      JSONVariant(
        Members.self, [.object], tags: ["kind": [7]], required: ["kind"], known: ["kind", "id"])
    ),
    ("texts", JSONVariant([String].self, [.array])),
    ("whole", JSONVariant(Int.self, [.integer])),
    ("number", JSONVariant(Double.self, [.number])),
    ("flag", JSONVariant(Bool.self, [.bool])),
  ]

  /// Every rotation of the branches, forwards and backwards.
  private static let orders: [[Int]] = branches.indices.flatMap { start -> [[Int]] in
    let order = branches.indices.map { ($0 + start) % branches.count }
    return [order, order.reversed()]
  }

  @Test(
    arguments: [
      (#"{"id":"1"}"#, "short"), (#"{"id":"1","name":"n"}"#, "short"),
      (#"{"id":"1","at":"x"}"#, "long"), (#"{"code":3}"#, "code"),
      (#"{"id":"1","code":3}"#, "code"),
      (#"{"kind":"cat"}"#, "cat"), (#"{"kind":7,"id":"1"}"#, "seventh"), ("[]", "texts"),
      (#"["a"]"#, "texts"), ("1", "whole"), ("1.5", "number"), ("true", "flag"),
      // Of no branch: nothing is recognised, or no branch is of this kind of value.
      (#"{"z":1}"#, nil), ("{}", nil), (#"{"kind":"dog"}"#, nil), (#""text""#, nil), ("null", nil),
    ] as [(String, String?)])
  func theOrderOfTheBranchesDecidesNothing(_ text: String, _ expected: String?) throws {
    for order in Self.orders {
      let variants = order.map { Self.branches[$0].variant }
      let found = try JSONDecoding.read(Array(text.utf8)) { json throws(JSONError) in
        json.variant(variants)
      }
      #expect((found < 0 ? nil : Self.branches[order[found]].name) == expected)
    }
  }

  /// What reads any text is asked last, so that the order decides nothing here, too.
  @Test(
    arguments: [
      ("f81d4fae-7dec-11d0-a765-00a0c91e6bf6", "uuid"), ("2024-02-29", "day"), ("PT1H", "length"),
      ("2024-02-29T12:00:00Z", "moment"), ("/home", "address"), ("", "address"),
      ("2024-02-30", "address"),
    ])
  func theStrictestTypeOfATextWins(_ text: String, _ expected: String) throws {
    let branches: [(String, JSONVariant)] = [
      ("text", JSONVariant(String.self, [.string])), ("address", JSONVariant(URI.self, [.string])),
      ("uuid", JSONVariant(UUID.self, [.string])), ("day", JSONVariant(LocalDate.self, [.string])),
      ("moment", JSONVariant(Date.self, [.string])),
      ("length", JSONVariant(ISO8601Duration.self, [.string])),
    ]
    for order in [branches, branches.reversed(), Array(branches[2...] + branches[..<2])] {
      let found = try JSONDecoding.read(Array("\"\(text)\"".utf8)) { json throws(JSONError) in
        json.variant(order.map(\.1))
      }
      #expect(order[found].0 == expected)
    }
  }

  /// A number that the type of its branch cannot hold is of no branch, too.
  @Test(
    arguments: [
      ("9223372036854775807", 0, -1), ("9223372036854775808", -1, -1),
      ("-9223372036854775809", -1, -1), ("123456789012345678901234567890", -1, -1),
      ("2147483648", 0, -1), ("12", 0, 0),
    ])
  func aNumberBeyondItsTypeIsOfNone(_ text: String, _ wide: Int, _ narrow: Int) throws {
    for (type, expected) in [(Int.self, wide), (Int32.self, narrow)] as [(AnyNumber, Int)] {
      let variants = [JSONVariant(type, [.integer]), JSONVariant(String.self, [.string])]
      #expect(try Self.branch(of: text, among: variants) == expected)
    }
  }

  @Test func aNumberBeyondAllTypesIsOfNone() throws {
    let numbers = JSONVariant(Double.self, [.integer, .number])
    let integers = JSONVariant(Int.self, [.integer])
    let endless = String(repeating: "9", count: 400)
    #expect(try Self.branch(of: "1e400", among: [numbers]) == -1)
    #expect(try Self.branch(of: endless, among: [integers, numbers]) == -1)
    #expect(try Self.branch(of: "9223372036854775808", among: [integers, numbers]) == 1)
    #expect(try Self.branch(of: "1.5", among: [integers, numbers]) == 1)
  }

  private typealias AnyNumber = any (JSONReadable & Sendable).Type

  private static func branch(of text: String, among variants: [JSONVariant]) throws -> Int {
    try JSONDecoding.read(Array(text.utf8)) { json throws(JSONError) in json.variant(variants) }
  }

  /// A text that none of them reads is of no branch: the union keeps it as it came.
  @Test(arguments: [
    [JSONVariant(LocalDate.self, [.string]), JSONVariant(Int.self, [.integer])],
    [JSONVariant(UUID.self, [.string]), JSONVariant(Date.self, [.string])],
    [JSONVariant(ISO8601Duration.self, [.string])], [JSONVariant(Data.self, [.string])],
  ])
  func aTextThatNoneReadsIsOfNone(_ variants: [JSONVariant]) throws {
    let found = try JSONDecoding.read(Array(#""at noon?""#.utf8)) { json throws(JSONError) in
      json.variant(variants)
    }
    #expect(found == -1)
  }

  private struct Count: JSONModel {
    init(from json: JSONReader) throws(JSONError) { _ = try json.required("x").int() }
    func write(to json: inout JSONWriter) { json.null() }
  }

  private struct Word: JSONModel {
    init(from json: JSONReader) throws(JSONError) { _ = try json.required("x").string() }
    func write(to json: inout JSONWriter) { json.null() }
  }

  /// What names say best cannot hold the value: the next best is taken, and none where none can.
  @Test(
    arguments: [
      (#"{"x":1,"z":"q"}"#, "count"), (#"{"x":"s","y":"q"}"#, "word"), (#"{"x":1,"y":0}"#, "count"),
      (#"{"x":"s"}"#, "word"), (#"{"x":true,"y":0}"#, nil), (#"{"x":true,"z":0}"#, nil),
    ] as [(String, String?)])
  func whatCannotBeReadIsOfAnotherBranch(_ text: String, _ expected: String?) throws {
    let branches: [(String, JSONVariant)] = [
      ("count", JSONVariant(Count.self, [.object], known: ["x", "y"], isTyped: true)),
      ("word", JSONVariant(Word.self, [.object], known: ["x", "z"], isTyped: true)),
      ("text", JSONVariant(String.self, [.string])),
    ]
    for order in [branches, branches.reversed()] {
      let found = try Self.branch(of: text, among: order.map(\.1))
      #expect((found < 0 ? nil : order[found].0) == expected)
    }
  }

  /// Chains of unions in each other are tried once at each level.
  private indirect enum Chain: JSONModel {
    case left(Box)
    case right(Box)
    case unknown

    struct Box: JSONModel {
      let next: Chain?
      init(from json: JSONReader) throws(JSONError) {
        next = try json.member("next").map { next throws(JSONError) in try Chain(from: next) }
        guard next == nil || json.member("n") != nil else { throw json.error(expected: "n") }
        if let n = json.member("n") { _ = try n.int() }
      }
      func write(to json: inout JSONWriter) { json.null() }
    }

    init(from json: JSONReader) throws(JSONError) {
      switch json.variant(Self.variants) {
      case 0: self = .left(try Box(from: json))
      case 1: self = .right(try Box(from: json))
      default: self = .unknown
      }
    }
    func write(to json: inout JSONWriter) { json.null() }

    private static let variants = [
      JSONVariant(Box.self, [.object], known: ["n", "next"], isTyped: true),
      JSONVariant(Word.self, [.object], known: ["next"], isTyped: true),
    ]
  }

  @Test func unionsInUnionsAreTriedOnceEach() throws {
    let depth = 500
    let text =
      String(repeating: #"{"n":1,"next":"#, count: depth) + #"{"n":"x"}"#
      + String(repeating: "}", count: depth)
    let chain = try JSONDecoding.decode(Chain.self, from: Array(text.utf8))
    guard case .left = chain else {
      Issue.record("\(chain)")
      return
    }
  }
}
