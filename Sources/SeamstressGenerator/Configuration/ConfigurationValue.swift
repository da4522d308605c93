internal import SeamstressDiagnostics
internal import SeamstressDocuments

/// What reading a configuration carries along.
struct ConfigurationReading {
  let bag: DiagnosticBag
  /// The folder of the configuration, from which its paths are seen.
  let folder: String
}

/// A kind of value that can be written in the configuration: its shape, and how it is read. A
/// value that does not fit yields nil and a located error.
struct ConfigurationValue<Value> {
  let shape: ConfigurationShape
  let read: (Node, ConfigurationReading) -> Value?
}

extension ConfigurationValue where Value == String {
  static var text: Self { text(matching: nil, "a text") { !$0.isEmpty } }

  /// A path, seen from the folder of the configuration.
  static var path: Self {
    let text = text(matching: nil, "a path") { !$0.isEmpty }
    return Self(shape: text.shape) { node, reading in
      text.read(node, reading).map { Path.join(reading.folder, $0) }
    }
  }

  /// The name of a Swift type or module.
  static var typeName: Self {
    text(matching: "[A-Z][A-Za-z0-9_]*", "a Swift type name such as 'Pets'") { text in
      text.utf8.first.map(ASCII.isUpper) == true && text.utf8.allSatisfy(ASCII.isWord)
    }
  }

  static var identifier: Self {
    text(matching: "[A-Za-z_][A-Za-z0-9_]*", "a Swift name such as 'listPets'") { text in
      text.utf8.first.map(ASCII.isDigit) == false && text.utf8.allSatisfy(ASCII.isWord)
    }
  }

  static var vendorExtension: Self {
    text(matching: "x-.+", "the name of an extension such as 'x-hidden'") { text in
      text.hasPrefix("x-") && text.utf8.count > 2
    }
  }

  private static func text(
    matching pattern: String?, _ expected: String, where isValid: @escaping (String) -> Bool
  ) -> Self {
    Self(shape: .text(pattern: pattern)) { node, reading in
      if let text = node.string, isValid(text) { return text }
      reading.bag.error(.wrongValue(expected: expected, found: node), at: node)
      return nil
    }
  }
}

extension ConfigurationValue where Value == Configuration.Selection.Pattern {
  /// A text that may hold `*`, with its place.
  static var pattern: Self {
    let text = ConfigurationValue<String>.text
    return Self(shape: text.shape) { node, reading in
      text.read(node, reading).map { .init(text: $0, span: node.span) }
    }
  }
}

extension ConfigurationValue where Value == Bool {
  static var flag: Self {
    Self(shape: .flag) { node, reading in
      if let value = node.boolean { return value }
      reading.bag.error(.wrongValue(expected: "true or false", found: node), at: node)
      return nil
    }
  }
}

extension ConfigurationValue where Value == Int {
  static func number(_ range: ClosedRange<Int>) -> Self {
    Self(shape: .number(range)) { node, reading in
      if node.kind == .integer, let value = Int(node.text), range.contains(value) { return value }
      let expected = "a number from \(range.lowerBound) to \(range.upperBound)"
      reading.bag.error(.wrongValue(expected: expected, found: node), at: node)
      return nil
    }
  }
}

extension ConfigurationValue
where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
  /// One of the names of an enum.
  static var choice: Self {
    let names = Value.allCases.map(\.rawValue)
    return Self(shape: .choice(names)) { node, reading in
      if let value = node.string.flatMap(Value.init(rawValue:)) { return value }
      let near = node.string.flatMap { NearMiss.best(for: $0, among: names) }
      let expected = names.count == 2 ? "" : "one of "
      let list = names.joined(separator: names.count == 2 ? " or " : ", ")
      reading.bag.error(
        .wrongValue(expected: expected + list, found: node, near: near), at: node)
      return nil
    }
  }
}

extension ConfigurationValue {
  static func list<Element>(_ element: ConfigurationValue<Element>) -> Self
  where Value == [Element] {
    Self(shape: .list(element.shape)) { node, reading in
      guard node.isArray else {
        reading.bag.error(.wrongValue(expected: "a list", found: node), at: node)
        return nil
      }
      return node.elements.compactMap { element.read($0, reading) }
    }
  }

  static func map<Element>(_ element: ConfigurationValue<Element>) -> Self
  where Value == [Configuration.Entry<Element>] {
    Self(shape: .map(element.shape)) { node, reading in
      guard node.isObject else {
        reading.bag.error(.wrongValue(expected: "a map", found: node), at: node)
        return nil
      }
      return node.members.compactMap { member in
        element.read(member.value, reading).map { Configuration.Entry(member.name, $0) }
      }
    }
  }

  /// An object with the given keys and no others.
  static func object(_ initial: Value, _ options: [ConfigurationOption<Value>]) -> Self {
    Self(shape: .object(options.map(\.entry))) { node, reading in
      guard node.isObject else {
        reading.bag.error(.wrongValue(expected: "a map", found: node), at: node)
        return nil
      }
      var result = initial
      for member in node.members {
        if let option = options.first(where: { $0.entry.key == member.name }) {
          option.apply(member.value, reading, &result)
        } else {
          reading.bag.error(.unknownKey(member, among: options.map(\.entry.key)), at: member.key)
        }
      }
      return result
    }
  }
}

extension ConfigurationValue where Value == Configuration.Pagination {
  /// An object that holds what its style needs.
  static var pagination: Self {
    let object = Self.object(Configuration.Pagination(), Configuration.Pagination.options)
    return Self(shape: object.shape) { node, reading in
      let errors = reading.bag.count(.error)
      guard let pagination = object.read(node, reading), reading.bag.count(.error) == errors
      else { return nil }
      let missing = [("parameter", pagination.parameter), ("next", pagination.next)]
        .filter { $0.1 == nil && pagination.style.needs.contains($0.0) }
      for (key, _) in missing {
        let option = "pagination by \(pagination.style.rawValue)"
        reading.bag.error(.incomplete(option, "'\(key)'"), at: node)
      }
      return pagination
    }
  }
}

extension ConfigurationValue where Value == Configuration.Polling {
  /// An object that says at least what waits, whom to ask, and what ends the wait.
  static var polling: Self {
    let object = Self.object(Configuration.Polling(), Configuration.Polling.options)
    return Self(shape: object.shape) { node, reading in
      let errors = reading.bag.count(.error)
      guard let polling = object.read(node, reading), reading.bag.count(.error) == errors
      else { return nil }
      let needs = [
        ("'key' or 'schema'", polling.key == nil && polling.schema == nil),
        ("'operation'", polling.operation == nil), ("'parameter'", polling.parameter == nil),
        ("'pending' or 'success'", polling.pending.isEmpty && polling.success.isEmpty),
      ]
      for (key, isMissing) in needs where isMissing {
        reading.bag.error(.incomplete("polling", key), at: node)
      }
      return polling
    }
  }
}

extension Configuration.Pagination.Style {
  fileprivate var needs: [String] {
    switch self {
    case .cursor: ["parameter", "next"]
    case .page: ["parameter"]
    case .link: []
    }
  }
}

extension ConfigurationValue where Value == Configuration.ClosedEnums {
  /// `true` for all, or the names of some.
  static var closedEnums: Self {
    let names = ConfigurationValue<[String]>.list(.typeName)
    return Self(shape: .either(.flag, names.shape)) { node, reading in
      if let all = node.boolean { return all ? .all : Configuration.ClosedEnums.none }
      guard node.isArray else {
        let expected = "true, false or a list of type names"
        reading.bag.error(.wrongValue(expected: expected, found: node), at: node)
        return nil
      }
      return names.read(node, reading).map { .named($0) }
    }
  }
}

extension ConfigurationValue where Value == Configuration.Grouping {
  static var grouping: Self {
    Self(shape: .either(.choice(["path", "tag"]), .text(pattern: "x-.+"))) { node, reading in
      switch node.string {
      case "path": return .path
      case "tag": return .tag
      case let name? where name.hasPrefix("x-") && name.utf8.count > 2:
        return .vendorExtension(name)
      default:
        let near = node.string.flatMap { NearMiss.best(for: $0, among: ["path", "tag"]) }
        let expected = "path, tag or the name of an extension such as 'x-group'"
        reading.bag.error(.wrongValue(expected: expected, found: node, near: near), at: node)
        return nil
      }
    }
  }
}

fileprivate enum ASCII {
  static func isUpper(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  static func isWord(_ byte: UInt8) -> Bool {
    isUpper(byte) || isUpper(byte & 0xDF) || isDigit(byte) || byte == UInt8(ascii: "_")
  }
}

extension Diagnostic.Message {
  fileprivate static func unknownKey(_ member: Node.Member, among known: [String]) -> Self {
    let near = NearMiss.best(for: member.name, among: known)
    return .init(
      "configuration-key", "there is no option '\(member.name)'",
      help: near.map { "did you mean '\($0)'?" }
        ?? "the options here are \(known.sorted().joined(separator: ", "))")
  }

  fileprivate static func incomplete(_ option: String, _ key: String) -> Self {
    .init("configuration-value", "\(option) also needs \(key)")
  }

  fileprivate static func wrongValue(
    expected: String, found node: Node, near: String? = nil
  ) -> Self {
    .init(
      "configuration-value", "expected \(expected), found \(describe(node))",
      help: near.map { "did you mean '\($0)'?" })
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
