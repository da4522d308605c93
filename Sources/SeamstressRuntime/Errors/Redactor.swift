internal import Foundation
internal import SeamstressJSON

/// Takes the secrets of a call out of whatever is about to be shown or kept.
///
/// They are collected when the first text needs them: most calls end well and show nothing.
final class Redactor: @unchecked Sendable {
  private let secrets: @Sendable () -> [Secret]
  private let lock = NSLock()
  private var collected: [SecretPattern]?

  private static let mask = Array("<redacted>".utf8)
  /// A shorter text is as likely a word of the message as a secret.
  private static let shortestSecret = 4

  init(_ secrets: @escaping @Sendable () -> [Secret]) {
    self.secrets = secrets
  }

  func redact(_ text: String) -> String {
    patterns.isEmpty ? text : String(decoding: redact(Array(text.utf8)), as: UTF8.self)
  }

  /// A path has names of the response in it, which a server may have made of anything.
  func redact(_ error: JSONError) -> JSONError {
    JSONError(
      error.reason, path: redact(error.path), expected: error.expected, found: error.found,
      byteOffset: error.byteOffset)
  }

  func redact(_ bytes: [UInt8]) -> [UInt8] {
    patterns.reduce(bytes, Self.replace)
  }

  /// Longest first, so that a secret that holds another one goes whole.
  private var patterns: [SecretPattern] {
    lock.withLock {
      if let collected { return collected }
      let patterns = Set(secrets().map { $0.reveal() }.flatMap { [$0, Self.base64($0)] })
        .filter { $0.utf8.count >= Self.shortestSecret }
        .sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
        .map(SecretPattern.init)
      collected = patterns
      return patterns
    }
  }

  private static func base64(_ text: String) -> String {
    Data(text.utf8).base64EncodedString()
  }

  private static func replace(in bytes: [UInt8], _ pattern: SecretPattern) -> [UInt8] {
    var result: [UInt8]?
    var copied = 0
    var index = 0
    while index < bytes.count {
      guard let length = pattern.length(in: bytes, at: index) else {
        index += 1
        continue
      }
      result = (result ?? []) + bytes[copied..<index] + mask
      index += length
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
