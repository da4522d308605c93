/// Takes the secrets of a call out of whatever is about to be shown or kept.
struct Redactor: Sendable {
  /// Longest first, so that a secret that holds another one goes whole.
  private let needles: [[UInt8]]
  private static let mask = Array("<redacted>".utf8)
  /// A shorter text is as likely a word of the message as a secret.
  private static let shortestSecret = 4

  init(_ secrets: [Secret]) {
    needles = Set(secrets.map { Array($0.reveal().utf8) })
      .filter { $0.count >= Self.shortestSecret }
      .sorted { $0.count > $1.count }
  }

  func redact(_ text: String) -> String {
    needles.isEmpty ? text : String(decoding: redact(Array(text.utf8)), as: UTF8.self)
  }

  func redact(_ bytes: [UInt8]) -> [UInt8] {
    needles.reduce(bytes, Self.replace)
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
  var description: String { "Redactor(\(needles.count) secrets)" }
  var customMirror: Mirror { Mirror(self, children: []) }
}
