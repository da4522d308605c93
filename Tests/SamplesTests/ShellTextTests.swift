import Foundation
import SeamstressJSON
import Testing

@testable import SeamstressSamples

/// What a description says never becomes a command: the shell prints each text as it was.
struct ShellTextTests {
  static let texts = [
    "plain", "", "two words", "$HOME", "$(touch /tmp/x)", "`id`", "a\"b", "a'b", "a\\b", "a\\", "'",
    "\"", "!!", "a!b", "*", "~", "#", "; id", "| id", "&& id", "\n", "a\nEOF\nid\n", "\r\n",
    "'\u{301}", "\"\u{301}", "$\u{301}(id)", "\u{202E}x", "-n", "--help", "%s", "${IFS}", "\t",
    "é ü", "<<EOF", ">(id)", "{a,b}", "[a]", "\\\"$(id)", "''", "'\\''", "\u{1B}[31m",
  ]

  @Test(arguments: texts) func aWordIsOneWord(_ text: String) throws {
    let script: ShellText = "printf %s \(.word(text))"
    #expect(try Shell.output(script.text) == text)
  }

  @Test(arguments: texts) func aBareWordIsOneWord(_ text: String) throws {
    let script: ShellText = "printf %s \(.bareWord(text))"
    #expect(try Shell.output(script.text) == text)
  }

  @Test(arguments: texts) func aPartOfAWordStaysThere(_ text: String) throws {
    let script: ShellText = "printf %s \"<\(.quotedPart(text)) \(.variable(["it"]))>\""
    #expect(try Shell.output(script.text, ["IT": "that"]) == "<\(text) that>")
  }

  @Test(arguments: texts) func aDocumentIsReadAsItIs(_ text: String) throws {
    let json = PrettyJSON.text(["key": .string(text), "list": [.string(text)]])
    let script: ShellText = "cat \(.hereDocument(json))"
    #expect(try Shell.output(script.text) == json + "\n")
  }

  @Test(arguments: texts) func samplesRunNothing(_ text: String) throws {
    let quoted = PrettyJSON.text(.string(text))
    let schema = """
      example: { it: \(quoted) }
      schema: { type: object, required: [it], properties: { it: { type: string } } }
      """
    let sample = try #require(try samples(document(body: schema))["open"]?.first)
    let line = try #require(sample.commandLine?.code)
    #expect(
      try Shell.output("seam() { printf '%s|' \"$@\"; }; " + line) == "doors|open|--it|\(text)|")
    let curl = try #require(sample.curl?.code)
    let sent = try Shell.output("curl() { cat; }; " + curl)
    #expect(sent == PrettyJSON.text(["it": .string(text)]) + "\n")
  }
}

enum Shell {
  static func output(_ script: String, _ environment: [String: String] = [:]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", script]
    process.environment = environment.merging(["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]) { $1 }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
