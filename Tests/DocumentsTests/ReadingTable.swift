import SeamstressTestSupport

/// What must happen with inputs on which YAML and JSON readers are known to differ, fail or guess.
enum ReadingTable {
  static let encodings: [ReadingCase] = [
    .bytes("BOM, YAML", [0xEF, 0xBB, 0xBF] + Array("a: é\nb: 1".utf8), #"{a: "<E9>", b: 1}"#),
    .bytes("BOM, JSON", [0xEF, 0xBB, 0xBF] + Array(#"{"a":1}"#.utf8), path: "t.json", "{a: 1}"),
    .yaml("U+FEFF inside, YAML", "a: \"x\u{FEFF}y\"", #"{a: "x<FEFF>y"}"#),
    .json("U+FEFF inside, JSON", "{\"a\": \"x\u{FEFF}y\"}", #"{a: "x<FEFF>y"}"#),
    .yaml("CRLF", "a: |\r\n  x\r\n  y\r\nb: 1\r\n", #"{a: "x<A>y<A>", b: 1}"#),
    .yaml("lone CR", "a: 1\rb: 2\r", "{a: 1, b: 2}"),
    .json("CRLF in JSON escapes stays", #"{"a": "x\r\ny"}"#, #"{a: "x<D><A>y"}"#),
    .bytes("UTF-16 LE", utf16("a: \u{1F600}", bigEndian: false), #"{a: "<1F600>"}"#),
    .bytes("UTF-16 BE, JSON", utf16(#"{"a": 1}"#, bigEndian: true), path: "t.json", "{a: 1}"),
    .bytes(
      "UTF-16, lone surrogate", [0xFF, 0xFE, 0x61, 0, 0x3D, 0xD8], "nothing",
      "error not-utf8 at byte 0"),
    .bytes("UTF-16 without BOM", [0x61, 0, 0x3A, 0], "nothing", "error not-utf8 at byte 0"),
    .bytes(
      "UTF-32", [0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0], "nothing", "error not-utf8 at byte 0"),
    .bytes(
      "invalid UTF-8", Array("a: 1\nb: ".utf8) + [0xFF], "nothing", "error not-utf8 at byte 8"),
    .bytes("overlong", [0x61, 0x3A, 0x20, 0xC0, 0xAF], "nothing", "error not-utf8 at byte 3"),
    .bytes(
      "UTF-8 surrogate", [0x61, 0x3A, 0x20, 0xED, 0xA0, 0x80], "nothing",
      "error not-utf8 at byte 3"),
    .bytes("truncated", [0x61, 0x3A, 0x20, 0xE2, 0x82], "nothing", "error not-utf8 at byte 3"),
    .bytes(
      "Latin-1", Array("a: caf".utf8) + [0xE9, 0x0A], "nothing", "error not-utf8 at byte 6"),
    .yaml("NUL, YAML", "a: x1️⃣\u{0}", "nothing", "error control-character at 1"),
    .yaml("C0, YAML", "a: 1️⃣\u{7}", "nothing", "error control-character at 1"),
    .yaml("DEL, YAML", "é: 1️⃣\u{7F}", "nothing", "error control-character at 1"),
    .yaml("C1, YAML", "a: 1️⃣\u{80}", "nothing", "error control-character at 1"),
    .yaml("U+FFFE, YAML", "a: 1️⃣\u{FFFE}", "nothing", "error control-character at 1"),
    .json("DEL, C1, FFFF, JSON", "{\"a\": \"\u{7F}\u{80}\u{FFFF}\"}", #"{a: "<7F><80><FFFF>"}"#),
    .json("NUL escape, JSON", #"{"a": "x\u0000y"}"#, #"{a: "x<0>y"}"#),
    .yaml("NUL escape, YAML", #"a: "x\0y""#, #"{a: "x<0>y"}"#),
  ]

  static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    ([0xFEFF] + Array(text.utf16)).flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return bigEndian ? [high, low] : [low, high]
    }
  }

  static let escapes: [ReadingCase] = [
    .json("surrogate pair", #"{"a": "\uD83D\uDE00"}"#, #"{a: "<1F600>"}"#),
    .json("lone surrogate", #"{"a": "1️⃣\uD83D"}"#, "nothing", "error json-syntax at 1"),
    .yaml("surrogate pair, YAML", #"a: "\u1️⃣D83D\uDE00""#, "nothing", "error yaml-escape at 1"),
    .json(
      "JSON escapes", #"{"a": "\/\b\f\n\r\t\"\\\u00e9"}"#,
      #"{a: "/<8><C><A><D><9>"\<E9>"}"#),
    .json("\\x is YAML", #"{"a": "1️⃣\x41"}"#, "nothing", "error json-syntax at 1"),
    .json("\\e is YAML", #"{"a": "1️⃣\e"}"#, "nothing", "error json-syntax at 1"),
    .json("\\N is YAML", #"{"a": "1️⃣\N"}"#, "nothing", "error json-syntax at 1"),
    .json("raw newline", "{\"a\": \"x1️⃣\ny\"}", "nothing", "error json-syntax at 1"),
    .json("raw tab", "{\"a\": \"x1️⃣\ty\"}", "nothing", "error json-syntax at 1"),
    .json("raw U+001F", "{\"a\": \"1️⃣\u{1F}\"}", "nothing", "error json-syntax at 1"),
    .json("U+2028", "{\"a\": \"x \u{2028} y\"}", #"{a: "x <2028> y"}"#),
    .yaml("U+0085 in quotes folds", "a: \"x\u{85}y\"", #"{a: "x y"}"#),
    .yaml("unknown escape", #"a: "1️⃣\d+""#, "nothing", "error yaml-escape at 1"),
  ]

  static let jsonSyntax: [ReadingCase] = [
    .json("tab indentation", "{\n\t\"a\":\t1\n}", "{a: 1}"),
    .yaml("tabs in flow YAML", "{\n\ta:\t1\n}", "{a: 1}"),
    .json("long key", "{\"\(long)\": 1}", "{\(long): 1}"),
    .json("spaces before a colon", "{\"a\"\(spaces): 1}", "{a: 1}"),
    .json("colon on its own line", "{\"a\"\n:\n1}", "{a: 1}"),
    .json("trailing comma", #"{"a": [1, 2,1️⃣], }"#, "nothing", "error json-syntax at 1"),
    .json("comment", "1️⃣// c\n{\"a\": 1}", "nothing", "error json-syntax at 1"),
    .json("comment inside", "{\"a\": 1️⃣// c\n1}", "nothing", "error json-syntax at 1"),
    .json("single quotes", "{1️⃣'a': 1}", "nothing", "error json-syntax at 1"),
    .json("bare key", "{1️⃣a: 1}", "nothing", "error json-syntax at 1"),
    .yaml("braces in YAML", "{a: [1, 2,], 'b': c}", #"{a: [1, 2], b: "c"}"#),
    .json("second value", #"{"a": 1} 1️⃣{"b": 2}"#, "nothing", "error json-syntax at 1"),
    .json("stray bracket", #"{"a": 1}1️⃣]"#, "nothing", "error json-syntax at 1"),
    .yaml("second value, YAML", "{a: 1} 1️⃣{b: 2}", "nothing", "error yaml-syntax at 1"),
    .yaml("JSON named .yaml", #"{"a": "\uD83D\uDE00"}"#, #"{a: "<1F600>"}"#),
    .json("YAML named .json", "a: 1", "{a: 1}"),
    .json("duplicate key", #"{1️⃣"a": 1, 2️⃣"\u0061": 2}"#, "{a: 1}", "error duplicate-key at 2 see 1"),
    .json(
      "all kinds", #"[null, true, false, -0, 1.50, 1e3, "", {}, [ ]]"#,
      #"[null, true, false, 0, number 1.50, number 1e3, "", {}, []]"#),
  ]

  static let long = String(repeating: "k", count: 1500)
  static let spaces = String(repeating: " ", count: 1100)
}
