public import Foundation

extension APIClient {
  /// Runs an operation and writes what it answers to a file, without ever holding the whole of it.
  ///
  /// The file appears under its name when it is complete, in place of an earlier one; a download
  /// that fails leaves nothing behind. The client's timeout counts until the head of the response
  /// is there.
  /// - Returns: the response, with its bytes left out.
  @discardableResult
  public func download(
    _ request: APIRequest, _ options: RequestOptions = RequestOptions(), to file: URL
  ) async throws -> APIResponse {
    // What waits is on disk, where the whole is going anyway.
    let response = try await open(request, options, waiting: .max)
    let part = file.deletingLastPathComponent()
      .appendingPathComponent(".\(file.lastPathComponent).\(UUID().uuidString)")
    do {
      try await response.write(to: part)
      guard rename(part.path, file.path) == 0 else { throw CocoaError(.fileWriteUnknown) }
    } catch {
      try? FileManager.default.removeItem(at: part)
      if error is CocoaError {
        let text = "\"\(file.lastPathComponent)\" cannot be written"
        throw response.error(TransportError(.other, detail: text))
      }
      throw response.error(error)
    }
    return response.response
  }
}

extension OpenResponse {
  fileprivate func write(to file: URL) async throws {
    guard FileManager.default.createFile(atPath: file.path, contents: nil) else {
      throw CocoaError(.fileWriteUnknown)
    }
    let handle = try FileHandle(forWritingTo: file)
    defer { try? handle.close() }
    for try await chunk in body {
      try handle.write(contentsOf: Data(chunk))
    }
  }
}
