internal import Foundation

/// A file that only this user can read and that goes when nobody holds it any more.
final class TemporaryFile: Sendable {
  let url: URL

  init() throws {
    let name = "seamstress-\(UUID().uuidString)"
    url = FileManager.default.temporaryDirectory.appendingPathComponent(name)
    let isMade = FileManager.default.createFile(
      atPath: url.path, contents: nil, attributes: [.posixPermissions: 0o600])
    guard isMade else { throw CocoaError(.fileWriteUnknown) }
  }

  deinit {
    remove()
  }

  /// Takes the file away before the last holder lets go, which may be after the process has ended.
  func remove() {
    try? FileManager.default.removeItem(at: url)
  }

  /// Writes a body into a new file, piece by piece.
  static func holding(_ body: RequestBody) async throws -> TemporaryFile {
    let file = try TemporaryFile()
    let handle = try FileHandle(forWritingTo: file.url)
    defer { try? handle.close() }
    for try await chunk in body.chunks() {
      try Task.checkCancellation()
      try handle.write(contentsOf: Data(chunk))
    }
    return file
  }
}

/// What a URLSession task sends from disk.
///
/// URLSession on Linux asks a body stream for bytes on the one queue that all of its transfers
/// share, so a source that makes its bytes slowly would hold up every other call; a file does not.
/// So a body that is a file is sent as it is, and any other stream is written to a temporary file
/// first: memory stays bounded, and the length is known before the first byte goes out.
struct Upload: Sendable {
  let url: URL
  let length: Int
  private let temporary: TemporaryFile?

  /// nil for a body that is in memory.
  static func prepare(_ body: RequestBody?) async throws -> Upload? {
    guard let body, body.isStreamed else { return nil }
    do {
      if let file = body.file { return try Upload(file, nil) }
      let temporary = try await TemporaryFile.holding(body)
      return try Upload(temporary.url, temporary)
    } catch is CancellationError {
      throw TransportError(.cancelled)
    } catch let error as TransportError {
      throw error
    } catch {
      throw TransportError(.other, detail: "the body cannot be read")
    }
  }

  private init(_ url: URL, _ temporary: TemporaryFile?) throws {
    let handle = try FileHandle(forReadingFrom: url)
    defer { try? handle.close() }
    length = Int(try handle.seekToEnd())
    self.url = url
    self.temporary = temporary
  }

  /// Once nobody needs it any more.
  func discard() {
    temporary?.remove()
  }
}
