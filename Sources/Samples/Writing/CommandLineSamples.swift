internal import SeamstressBlueprint
internal import SeamstressJSON

/// Writes calls of the generated command line.
///
///     seam acs credentials assign --acs_user_id "143f…" --acs_credential_id "59c9…"
struct CommandLineSamples {
  private let program: String
  private let paths: [[SwiftName]: [String]]

  init(_ blueprint: Blueprint) {
    program = Self.word(blueprint.client)
    paths = Self.words(blueprint.root, below: [])
  }

  private static func words(_ group: Group, below path: [String]) -> [[SwiftName]: [String]] {
    var result = [group.typePath: path]
    for child in group.children {
      result.merge(words(child, below: path + [child.accessor].compactMap { $0 }.map(word))) { $1 }
    }
    return result
  }

  /// `listAccessibleEntrances` → `list-accessible-entrances`.
  private static func word(_ name: SwiftName) -> String {
    Words(name.bare).list.joined(separator: "-").lowercased()
  }

  /// A flag may have the name that the parameter has, if it looks like one.
  private static func flag(_ name: String) -> String {
    let isPlain = name.utf8.allSatisfy { byte in
      byte == 0x5F || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
    }
    let words = Words(name).list
    return isPlain || words.isEmpty ? name : words.joined(separator: "-").lowercased()
  }

  func code(_ operation: OperationPlan, in group: Group, _ request: SampleRequest) -> String? {
    let words = [program] + (paths[group.typePath] ?? []) + [Self.word(operation.name)]
    let flags = request.values.flatMap { name, value in
      self.flags(.bareWord("--" + Self.flag(name)), value)
    }
    return ShellText.joined(words.map { .bareWord($0) } + flags, by: " ").text
  }

  /// A list repeats its flag; an object, or a list of what a flag would take apart, is JSON.
  private func flags(_ name: ShellText, _ value: JSON) -> [ShellText] {
    switch value {
    case .null, .bool, .number: return ["\(name) \(.bareWord(value.plainText))"]
    case .array(let elements) where !elements.isEmpty && elements.allSatisfy(\.isPlainItem):
      return elements.flatMap { flags(name, $0) }
    default: return ["\(name) \(.word(value.plainText))"]
    }
  }
}

extension JSON {
  /// Neither a container nor a text that reads as a list.
  fileprivate var isPlainItem: Bool {
    switch self {
    case .array, .object, .null: false
    case .string(let text): !text.isEmpty && !text.hasPrefix("[") && !text.utf8.contains(0x2C)
    default: true
    }
  }
}
