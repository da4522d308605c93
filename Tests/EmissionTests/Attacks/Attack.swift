/// Texts that left the literal or comment they were put in, in one generator or another. Each holds
/// a blank, as the harmless text does, so that lists of names take the same form.
enum Attack {
  static let harmless = "harmless text"

  static let texts: [String] = lineBreaks + delimiters + directives + documentation

  private static let code = "import Glibc; let pwn = system(\"touch pwned\")"

  private static let lineBreaks = [
    "a\n\(code)", "a\r\(code)", "a\r\n\(code)", "a\u{B}\(code)", "a\u{C}\(code)",
    "a\u{85}\(code)", "a\u{2028}\(code)", "a\u{2029}\(code)", "a\\\n\(code)", "a \\",
  ]

  private static let delimiters = [
    "*/ \(code) /*", "/* /*", "// x", "\"; \(code) //", "\" + f() + \"", "\\(\(code))",
    "\\#(\(code))", "\"\"\"\n\(code)\n\"\"\"", "\"# \(code)", "\"## \(code)", "\\u{ \\u{0 \\u{}",
    "\\\" \(code)", "\\\\\" \(code)", "` \(code)", "$0 $1", "} \(code) {", "]) \(code) ([",
    "\u{0} \u{1B}[31m \u{7F}", "\u{202E} edoc \u{2066}", "\u{200D} \u{FEFF} \u{AD}",
    "e\u{301} \u{E9}", "\u{E000} \u{10FFFF} \u{FFFD}", "\u{3164} \u{115F}",
  ]

  private static let directives = [
    "x\n#sourceLocation(file: \"/etc/x\", line: 1)", "x\n#if os(Linux)", "x\n#error(\"x\")",
    "x\n#warning(\"x\")", "x\n@_cdecl(\"main\") func f() {}", "x\n@main struct M {}",
    "{{name}} {{#x}}", "{{{x}}} {{> files/type}}",
  ]

  private static let documentation = [
    "- Parameter x: y\n- Returns: z", "<doc:Thing> <script>alert(1)</script>",
    "```\nlet x = 1", "- a\n  - b\n\n    code", String(repeating: "long text ", count: 400),
    String(repeating: "x", count: 5000) + " y",
  ]
}
