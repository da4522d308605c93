internal import Foundation
internal import HTTPTypes

#if canImport(FoundationNetworking)
  internal import FoundationNetworking
#endif

extension URLRequest {
  init(_ request: TransportRequest) throws(TransportError) {
    let head = request.head
    let text = "\(head.scheme ?? "")://\(head.authority ?? "")\(head.path ?? "")"
    guard let url = URL(string: text) else {
      throw TransportError(.other, detail: "the address is not a URL")
    }
    self.init(url: url)
    httpMethod = head.method.rawValue
    httpShouldHandleCookies = false
    timeoutInterval = URLSessionTransport.idleSeconds
    for field in head.headerFields {
      addValue(field.value, forHTTPHeaderField: field.name.rawName)
    }
    if let body = request.body, !body.isStreamed { httpBody = Data(body.bytes) }
  }
}

extension HTTPResponse {
  init(_ response: HTTPURLResponse) {
    var fields = HTTPFields()
    for (key, value) in response.allHeaderFields {
      guard let text = key as? String, let name = HTTPField.Name(text) else { continue }
      fields.append(HTTPField(name: name, value: "\(value)"))
    }
    self.init(status: .init(code: response.statusCode), headerFields: fields)
  }
}

extension URLResponse {
  /// Several lengths that differ: whoever believes one of them may take part of this body for the
  /// head of another response (RFC 9112 §6.3). libcurl believes one.
  var isAmbiguous: Bool {
    let field = (self as? HTTPURLResponse)?.value(forHTTPHeaderField: "Content-Length")
    let lengths = field?.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    return Set(lengths ?? []).count > 1
  }
}

extension TransportError {
  /// URLSession on Linux reports many faults as "unknown", with only the text to tell them apart.
  init(classifying error: any Error) {
    let urlError = error as? URLError
    let text = (error as NSError).localizedDescription
    // A URL may hold a key in its query.
    let detail = text.contains("://") ? "" : text
    let reason = Self.reason(of: text) ?? urlError.flatMap(Self.reason) ?? .other
    self.init(reason, detail: detail)
  }

  private static func reason(_ error: URLError) -> Reason? {
    switch error.code {
    case .cannotConnectToHost: .connectionRefused
    case .cannotFindHost, .dnsLookupFailed: .hostNotFound
    case .networkConnectionLost: .connectionLost
    case .timedOut: .timedOut
    case .cancelled: .cancelled
    case .notConnectedToInternet: .notConnected
    case .badServerResponse, .cannotParseResponse, .unsupportedURL: .malformedResponse
    case .secureConnectionFailed, .serverCertificateUntrusted, .serverCertificateHasBadDate,
      .serverCertificateHasUnknownRoot, .serverCertificateNotYetValid,
      .clientCertificateRejected, .clientCertificateRequired:
      .tls
    default: nil
    }
  }

  private static func reason(of text: String) -> Reason? {
    let text = text.lowercased()
    if text.contains("empty reply") || text.contains("broken pipe")
      || text.contains("connection reset")
    {
      return .connectionLost
    }
    if text.contains("transfer closed") || text.contains("outstanding read data") {
      return .truncated
    }
    if text.contains("ssl ") || text.contains("tls ") || text.contains("certificate") {
      return .tls
    }
    return nil
  }
}
