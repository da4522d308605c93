extension ReadingTable {
  static let yamlSyntax: [ReadingCase] = [
    .yaml("tab indentation", "a:\n1️⃣\tb: 1\n", "nothing", "error yaml-tab at 1"),
    .yaml("tab behind a dash", "-1️⃣\ta", "nothing", "error yaml-tab at 1"),
    .yaml("tab behind a value", "a: 1\t\nb:\t2\n", "{a: 1, b: 2}"),
    .yaml(
      "U+2028 in plain text", "a: x1️⃣\u{2028}y\n", "nothing", "error yaml-syntax at 1 see byte 7"),
    .yaml("long key", "\(long)1️⃣: 1", "nothing", "error yaml-long-key at 1"),
    .yaml("long key behind '?'", "? \(long)\n: 1", "{\(long): 1}"),
    .yaml("unquoted */* as key", "a:\n  1️⃣*/*:\n    b: 1\n", "nothing", "error yaml-quote at 1"),
    .yaml("unquoted */* as value", "a: 1️⃣*/*", "nothing", "error yaml-quote at 1"),
    .yaml("@", "a: 1️⃣@x", "nothing", "error yaml-quote at 1"),
    .yaml("backtick", "a: 1️⃣`x`", "nothing", "error yaml-quote at 1"),
    .yaml("percent", "a: 1️⃣%x", "nothing", "error yaml-quote at 1"),
    .yaml("two colons", "a: b1️⃣: c", "nothing", "error yaml-quote at 1"),
    .yaml(
      "bad dedent", "1️⃣a:\n    b: 1\n  2️⃣c: 2\n", "nothing", "error yaml-indentation at 2 see 1"),
    .yaml("missing colon", "a: 1\n1️⃣foo\n2️⃣b: 2\n", "nothing", "error yaml-syntax at 2 see 1"),
    .yaml("open quote", "a: 1️⃣\"abc\nb: 1\n2️⃣", "nothing", "error yaml-syntax at 2 see 1"),
    .yaml("open bracket", "1️⃣{a: [1]\n2️⃣", "nothing", "error yaml-syntax at 2 see 1"),
    .yaml("text behind quotes", "1️⃣a: 'it'2️⃣s'", "nothing", "error yaml-syntax at 2 see 1"),
    .yaml("list behind a key", "a: 1️⃣- b", "nothing", "error yaml-syntax at 1"),
    .yaml("a:1 in braces is a key", "{a:1}", "{a:1: null}"),
    .yaml("question marks in flow", "{path: /a?b}", #"{path: "/a?b"}"#),
    .yaml("%YAML 1.2", "%YAML 1.2\n---\na: 1", "{a: 1}"),
    .yaml("%YAML 1.3", "1️⃣%YAML 1.3\n---\na: 1", "nothing", "error yaml-directive at 1"),
    .yaml("unknown directive", "%FOO1️⃣ x\n---\na: 1", "nothing", "error yaml-directive at 1"),
  ]

  static let keys: [ReadingCase] = [
    .yaml("duplicate", "1️⃣a: 1\nb: 3\n2️⃣a: 2\n", "{a: 1, b: 3}", "error duplicate-key at 2 see 1"),
    {
      var row = ReadingCase.yaml(
        "duplicate, lenient", "1️⃣a: 1\n2️⃣a: 2\n", "{a: 1}", "warning duplicate-key at 2 see 1")
      row.isLenient = true
      return row
    }(),
    .yaml(
      "equal only when normalised", "\u{E9}: 1\ne\u{301}: 2\n", "{<E9>: 1, e<301>: 2}"),
    .yaml(
      "duplicate among many", "{a, b, c, d, e, f, g, h, i, j, k, 1️⃣l, m, n, 2️⃣l}",
      "{a: null, b: null, c: null, d: null, e: null, f: null, g: null, h: null, i: null, "
        + "j: null, k: null, l: null, m: null, n: null}", "error duplicate-key at 2 see 1"),
    .yaml(
      "200 and '200'", "1️⃣200: 1\n2️⃣'200': 2", "{200: 1}", "error duplicate-key at 2 see 1"),
    .yaml("scalars as keys", "404.0: 1\nnull: 2\ntrue: 3\n", "{404.0: 1, null: 2, true: 3}"),
    .yaml("complex key", "? 1️⃣[a, b]\n: 1\nc: 2", "{c: 2}", "error complex-key at 1"),
    .yaml("complex key in braces", "{1️⃣{a: b}: 1, c: 2}", "{c: 2}", "error complex-key at 1"),
    .yaml("merge", "a: &a {x: 1, y: 2}\nb: {<<: *a, y: 3}", "{a: {x: 1, y: 2}, b: {x: 1, y: 3}}"),
    .yaml(
      "merge of a list", "a: &a {x: 1}\nb: &b {x: 2, z: 3}\nc: {w: 0, <<: [*a, *b]}",
      "{a: {x: 1}, b: {x: 2, z: 3}, c: {w: 0, x: 1, z: 3}}"),
    .yaml("merge in place", "<<: {a: 1}\nb: 2", "{a: 1, b: 2}"),
    .yaml("merge of a scalar", "<<: 1️⃣1\nb: 2", "{b: 2}", "error merge-needs-object at 1"),
    .yaml("quoted << is a key", "'<<': {a: 1}", "{<<: {a: 1}}"),
  ]

  static let scalars: [ReadingCase] = [
    .yaml(
      "YAML 1.1 booleans", "[no, on, yes, off, y, n, NO]",
      #"["no", "on", "yes", "off", "y", "n", "NO"]"#),
    .yaml("booleans", "[true, True, TRUE, false, tRue]", #"[true, true, true, false, "tRue"]"#),
    .yaml("nulls", "[null, Null, NULL, ~, nULL]\n", #"[null, null, null, null, "nULL"]"#),
    .yaml("empty is null", "a:\nb: ''\n", #"{a: null, b: ""}"#),
    .yaml("versions", "[1.0, 3.0, 1e3, '1.0']", #"[number 1.0, number 3.0, number 1e3, "1.0"]"#),
    .yaml(
      "integers", "[010, 0o10, 0x1F, 1_000, 1:30, +1, -0]", #"[10, 8, 31, "1_000", "1:30", 1, 0]"#),
    .yaml(
      "floats", "[.5, 1., .inf, -.INF, .nan, 1e400, ., -, +.e1]",
      "[number .5, number 1., number .inf, number -.INF, number .nan, number 1e400, "
        + #"".", "-", "+.e1"]"#),
    .yaml(
      "dates", "[2024-01-01, 2001-12-14T21:59:43Z, =]",
      #"["2024-01-01", "2001-12-14T21:59:43Z", "="]"#),
    .yaml(
      "numbers beyond Int", "[9007199254740993, 123456789012345678901234567890]",
      "[9007199254740993, big 123456789012345678901234567890]"),
    .yaml(
      "core tags", "[!!str 200, !!int \"3\", ! 12, !!float 2, !!bool 'true', !!null '']",
      #"["200", 3, "12", number 2, true, null]"#),
    .yaml("wrong tag", "a: 1️⃣!!int x", #"{a: "x"}"#, "error wrong-tag at 1"),
    .yaml("!!binary", "a: 1️⃣!!binary aGk=", #"{a: "aGk="}"#, "warning unknown-tag at 1"),
    .yaml(
      "!!python/object", "a: 1️⃣!!python/object:os.system {b: 1}", "{a: {b: 1}}",
      "warning unknown-tag at 1"),
    .yaml("core tags of containers", "a: !!map {b: !!seq [1]}", "{a: {b: [1]}}"),
  ]

  static let structure: [ReadingCase] = [
    .yaml("second document", "a: 1\n---\n1️⃣b: 2\n", "{a: 1}", "error second-document at 1"),
    .yaml("empty second document", "a: 1\n---\n...\n", "{a: 1}"),
    .yaml("empty first document", "---\n---\na: 1\n", "{a: 1}"),
    .yaml("empty", "1️⃣", "nothing", "error empty-document at 1"),
    .json("empty, JSON", "1️⃣ \n", "nothing", "error empty-document at 1"),
    .yaml("only a comment", "1️⃣# nothing\n", "nothing", "error empty-document at 1"),
    .yaml("HTML", "1️⃣<!DOCTYPE html>\n<html></html>", "nothing", "error html at 1"),
    .json("HTML named .json", "1️⃣<html>\n", "nothing", "error html at 1"),
    .yaml("an error page", "404: Not Found", #"{404: "Not Found"}"#),
    .yaml("an error text", "1️⃣Not Found", "nothing", "error plain-text at 1"),
    .yaml(
      "brackets too deep", nested("[", 512) + "1️⃣[" + nested("]", 513), "nothing",
      "error too-deep at 1"),
    .yaml(
      "dashes too deep", nested("- ", 512) + "1️⃣- 1", "nothing", "error too-deep at 1"),
    .json(
      "JSON too deep", nested("[", 512) + "1️⃣[" + nested("]", 513), "nothing",
      "error too-deep at 1"),
    .yaml("deep enough", nested("[", 512) + nested("]", 512), nested("[", 512) + nested("]", 512)),
  ]

  static func nested(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  static let aliases: [ReadingCase] = [
    .yaml("alias", "a: &x {b: [1]}\nc: *x", "{a: {b: [1]}, c: {b: [1]}}"),
    .yaml("cycle", "a: 1️⃣&x {b: 2️⃣*x}", "{a: {b: null}}", "error cyclic-alias at 2 see 1"),
    .yaml("undefined", "a: 1️⃣*x", "{a: null}", "error undefined-alias at 1"),
    .yaml("redefined anchor", "[&x 1, *x, &x 2, *x]", "[1, 1, 2, 2]"),
    .yaml("alias as key", "a: &x b\n*x : 1", #"{a: "b", b: 1}"#),
    .yaml("alias of an array as key", "a: &x [1]\n1️⃣*x : 1", "{a: [1]}", "error complex-key at 1"),
    .yaml(
      "anchor of another document", "--- &x 'a'\n--- 2️⃣{b: 1️⃣*x}", #""a""#,
      "error undefined-alias at 1", "error second-document at 2"),
    .yaml("billion laughs", laughs, "nothing", "error too-many-aliases at 1"),
  ]

  /// Each level names the one before nine times; the sixth would make half a million values.
  static let laughs: String = {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...8 {
      let mark = level == 6 ? "1️⃣" : ""
      let alias = "*a\(level - 1)"
      let more = Array(repeating: alias, count: 7).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(alias), \(mark)\(alias), \(more)]\n"
    }
    return text
  }()
}
