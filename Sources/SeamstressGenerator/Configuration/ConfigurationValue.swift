internal import SeamstressDiagnostics
internal import SeamstressDocuments

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
      reading.refuse(node, expected: expected)
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
      reading.refuse(node, expected: "true or false")
      return nil
    }
  }
}

extension ConfigurationValue where Value == Int {
  static func number(_ range: ClosedRange<Int>) -> Self {
    Self(shape: .number(range)) { node, reading in
      if node.kind == .integer, let value = Int(node.text), range.contains(value) { return value }
      let expected = "a number from \(range.lowerBound) to \(range.upperBound)"
      reading.refuse(node, expected: expected)
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
      reading.refuse(node, expected: expected + list, near: near)
      return nil
    }
  }
}

extension ConfigurationValue {
  static func list<Element>(_ element: ConfigurationValue<Element>) -> Self
  where Value == [Element] {
    Self(shape: .list(element.shape)) { node, reading in
      guard node.isArray else {
        reading.refuse(node, expected: "a list")
        return nil
      }
      return node.elements.compactMap { element.read($0, reading) }
    }
  }

  static func map<Element>(_ element: ConfigurationValue<Element>) -> Self
  where Value == [Configuration.Entry<Element>] {
    Self(shape: .map(element.shape)) { node, reading in
      guard node.isObject else {
        reading.refuse(node, expected: "a map")
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
        reading.refuse(node, expected: "a map")
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
}
