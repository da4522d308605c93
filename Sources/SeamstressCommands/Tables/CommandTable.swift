internal import Foundation
internal import SeamstressJSON

/// The commands of one API, as the generator writes them: text that costs next to nothing to
/// compile and nothing to start with, since a row is read only when it is needed.
///
///     public let petstoreCommands = CommandTable(
///       api: #"{"title":"Petstore","servers":[{"url":"https://pets.example.com"}]}"#,
///       groups: [#"pets {"doc":"Everything about pets."}"#],
///       commands: [#"pets find {"method":"GET","path":"/pets/{id}","parameters":[…]}"#])
///
/// A row is the words of its command, a space, and JSON. `CommandTable.swift` of the generator's
/// room `Emission` writes them; a member that this version does not know is passed over.
public struct CommandTable: Sendable {
  private let api: StaticString
  private let groups: [StaticString]
  private let commands: [StaticString]

  public init(api: StaticString, groups: [StaticString] = [], commands: [StaticString]) {
    self.api = api
    self.groups = groups
    self.commands = commands
  }
}

extension CommandTable {
  /// A word that may follow others.
  struct Child: Hashable {
    let name: String
    /// The words up to here are a command.
    let isCommand: Bool
    /// There are longer commands that begin with the words up to here.
    let isGroup: Bool
  }

  func description() throws(TableError) -> APIDescription {
    APIDescription(try TableRow(text: api).json())
  }

  /// The command of exactly these words.
  func command(_ words: [String]) throws(TableError) -> Command? {
    guard let row = row(words, in: commands) else { return nil }
    return try Command(words: words, row.json())
  }

  /// What the document says of a group of commands.
  func documentation(ofGroup words: [String]) throws(TableError) -> String? {
    try row(words, in: groups)?.json()["doc"]?.string
  }

  private func row(_ words: [String], in texts: [StaticString]) -> TableRow? {
    let name = words.joined(separator: " ")
    return texts.lazy.map(TableRow.init).first { $0.isNamed(name) }
  }

  /// The words that may follow, in the order of the document.
  func children(of words: [String]) -> [Child] {
    let prefix = words.isEmpty ? "" : words.joined(separator: " ") + " "
    var order: [String] = []
    var kinds: [String: (isCommand: Bool, isGroup: Bool)] = [:]
    for row in commands.lazy.map(TableRow.init) where row.hasPrefix(prefix) {
      let (word, isLast) = row.word(at: prefix.utf8.count)
      if kinds[word] == nil { order.append(word) }
      var kind = kinds[word] ?? (false, false)
      if isLast { kind.isCommand = true } else { kind.isGroup = true }
      kinds[word] = kind
    }
    return order.map { word in
      Child(
        name: word, isCommand: kinds[word]?.isCommand ?? false,
        isGroup: kinds[word]?.isGroup ?? false)
    }
  }
}

/// One row: `acs credentials assign {"method":"POST",…}`.
struct TableRow {
  let text: StaticString

  /// The words, separated by one space each.
  var name: String {
    text.withUTF8Buffer { bytes in
      let end = bytes.firstIndex(of: UInt8(ascii: "{")) ?? bytes.count
      return String(decoding: bytes.prefix(max(0, end - 1)), as: UTF8.self)
    }
  }

  func isNamed(_ name: String) -> Bool { hasPrefix(name + " {") }

  func hasPrefix(_ prefix: String) -> Bool {
    var prefix = prefix
    return prefix.withUTF8 { prefix in
      text.withUTF8Buffer { bytes in
        guard let start = prefix.baseAddress, let base = bytes.baseAddress else { return true }
        return bytes.count >= prefix.count
          && memcmp(base, start, prefix.count) == 0
      }
    }
  }

  /// The word that starts there, and whether it is the last one.
  func word(at start: Int) -> (text: String, isLast: Bool) {
    text.withUTF8Buffer { bytes in
      let rest = bytes[min(start, bytes.count)...]
      let end = rest.firstIndex(of: UInt8(ascii: " ")) ?? bytes.count
      let isLast = end + 1 >= bytes.count || bytes[end + 1] == UInt8(ascii: "{")
      return (String(decoding: bytes[rest.startIndex..<end], as: UTF8.self), isLast)
    }
  }

  func json() throws(TableError) -> JSON {
    let bytes = text.withUTF8Buffer { bytes in
      Array(bytes[(bytes.firstIndex(of: UInt8(ascii: "{")) ?? bytes.count)...])
    }
    do {
      return try JSON(parsing: bytes)
    } catch {
      throw TableError(row: name, reason: "\(error)")
    }
  }
}

/// A table that was not written by the generator, or was damaged since.
struct TableError: Error, CustomStringConvertible {
  let row: String
  let reason: String

  var description: String { "the table of commands is damaged at \"\(row)\": \(reason)" }
}
