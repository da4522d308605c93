internal import Foundation
internal import SeamstressJSON

/// Takes the secrets of a call out of whatever is about to be shown or kept.
///
/// They are collected when the first text needs them: most calls end well and show nothing.
final class Redactor: @unchecked Sendable {
  private let secrets: @Sendable () -> [Secret]
  private let lock = NSLock()
  private var collected: [[UInt8]]?

  private static let mask = Array("<redacted>".utf8)
  /// A shorter text is as likely a word of the message as a secret.
  private static let shortestSecret = 4

  init(_ secrets: @escaping @Sendable () -> [Secret]) {
    self.secrets = secrets
  }

  func redact(_ text: String) -> String {
    needles.isEmpty ? text : String(decoding: redact(Array(text.utf8)), as: UTF8.self)
  }

  /// A path has names of the response in it, which a server may have made of anything.
  func redact(_ error: JSONError) -> JSONError {
    JSONError(
      error.reason, path: redact(error.path), expected: error.expected, found: error.found,
      byteOffset: error.byteOffset)
  }

  func redact(_ bytes: [UInt8]) -> [UInt8] {
    needles.reduce(bytes, Self.replace)
  }

  /// Longest first, so that a secret that holds another one goes whole.
  private var needles: [[UInt8]] {
    lock.withLock {
      if let collected { return collected }
      let needles = Set(secrets().flatMap(Self.forms))
        .filter { $0.count >= Self.shortestSecret }
        .sorted { $0.count > $1.count }
      collected = needles
      return needles
    }
  }

  /// As it is, as it stands in a URL, and as it stands in JSON, where some escape the solidus.
  private static func forms(of secret: Secret) -> [[UInt8]] {
    let text = secret.reveal()
    let quoted = (try? JSONEncoding.encode(text)) ?? []
    let json = String(decoding: quoted.dropFirst().dropLast(), as: UTF8.self)
    let texts = [
      text, PercentEncoding.strict(text), json, json.replacingOccurrences(of: "/", with: "\\/"),
    ]
    return texts.map { Array($0.utf8) }
  }

  private static func replace(in bytes: [UInt8], _ needle: [UInt8]) -> [UInt8] {
    guard let first = needle.first, bytes.count >= needle.count else { return bytes }
    var result: [UInt8]?
    var copied = 0
    var index = 0
    while index <= bytes.count - needle.count {
      guard bytes[index] == first, bytes[index...].starts(with: needle) else {
        index += 1
        continue
      }
      result = (result ?? []) + bytes[copied..<index] + mask
      index += needle.count
      copied = index
    }
    guard let result else { return bytes }
    return result + bytes[copied...]
  }
}

extension Redactor: CustomStringConvertible, CustomReflectable {
  var description: String { "Redactor" }
  var customMirror: Mirror { Mirror(self, children: []) }
}
