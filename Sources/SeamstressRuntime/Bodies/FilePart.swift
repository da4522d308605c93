public import Foundation
public import HTTPTypes

/// A file to send: the whole body of an upload, or one part of a form.
///
///     try await api.images.upload(image: FilePart(file: url, contentType: "image/png"))
///     try await api.images.upload(image: FilePart(bytes, filename: "a.png"))
///
/// A file on disk is read while it is sent, never as a whole into memory.
public struct FilePart: Sendable, Hashable {
  enum Content: Sendable, Hashable {
    case body(RequestBody)
    /// Looked at when the call is made, so that making a part neither throws nor goes stale.
    case file(URL)
  }

  /// What the receiver may call the file; in a form, nil is sent as `blob`, as browsers do, because
  /// many servers take a part without a file name for a field.
  public let filename: String?
  public let contentType: String
  /// Further headers of the part, in a form.
  public var headers: HTTPFields = [:]
  let content: Content

  public init(
    _ bytes: [UInt8], filename: String? = nil, contentType: String = octets
  ) {
    self.init(.body(RequestBody(bytes)), filename, contentType)
  }

  public init(_ data: Data, filename: String? = nil, contentType: String = octets) {
    self.init(.body(RequestBody(Array(data))), filename, contentType)
  }

  /// - Parameter filename: nil: the last component of the path, without its folders.
  public init(file: URL, filename: String? = nil, contentType: String = octets) {
    self.init(.file(file), filename ?? file.lastPathComponent, contentType)
  }

  /// - Parameter filename: nil: the last component of the path, without its folders.
  public init(path: String, filename: String? = nil, contentType: String = octets) {
    self.init(file: URL(fileURLWithPath: path), filename: filename, contentType: contentType)
  }

  /// A body of any kind, such as one that is made while it is sent.
  public init(
    body: RequestBody, filename: String? = nil, contentType: String = octets
  ) {
    self.init(.body(body), filename, contentType)
  }

  private init(_ content: Content, _ filename: String?, _ contentType: String) {
    self.content = content
    self.filename = filename
    self.contentType = contentType
  }

  /// The media type of bytes that nothing is known about.
  public static let octets = "application/octet-stream"

  /// The bytes, or why there are none.
  func body() throws(RequestProblem) -> RequestBody {
    switch content {
    case .body(let body): return body
    case .file(let file):
      do {
        return try RequestBody(file: file)
      } catch {
        throw RequestProblem("the file \"\(file.lastPathComponent)\" cannot be read")
      }
    }
  }
}

extension FilePart: CustomStringConvertible, CustomReflectable {
  public var description: String { "FilePart(\(filename ?? "blob"), \(contentType))" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
