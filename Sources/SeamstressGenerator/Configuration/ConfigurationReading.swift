internal import SeamstressDiagnostics
internal import SeamstressDocuments

/// What reading a configuration carries along.
struct ConfigurationReading {
  let bag: DiagnosticBag
  /// The folder of the configuration, from which its paths are seen.
  let folder: String
  /// How the option that is being read may be written: `outputs: { sdk: ../Generated/Pets }`.
  var example: String?
}

extension ConfigurationReading {
  /// A value is not what belongs here: what was probably meant, else an example.
  func refuse(_ node: Node, expected: String, near: String? = nil) {
    let help = near.map { "did you mean '\($0)'?" } ?? example.map { "write it as in '\($0)'" }
    bag.error(.wrongValue(expected: expected, found: node, help: help), at: node)
  }
}

extension Diagnostic.Message {
  fileprivate static func wrongValue(
    expected: String, found node: Node, help: String?
  ) -> Self {
    .init(
      "configuration-value", "expected \(expected), found \(describe(node))", help: help)
  }

  private static func describe(_ node: Node) -> String {
    switch node.kind {
    case .null: "nothing"
    case .array: "a list"
    case .object: "a map"
    case .string: "'\(node.text.prefix(60))'"
    case .boolean, .integer, .number: node.text
    }
  }
}
