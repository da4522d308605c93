internal import Foundation
internal import HTTPTypes

/// Decides where a redirect leads, and with what.
///
/// Hosts are compared as origins (RFC 6454): scheme, host and port. What goes to another origin is
/// a list of what is allowed, not of what is stripped, since a credential can sit in any header.
struct Redirect {
  enum Decision {
    case follow(TransportRequest)
    case refuse(String)
  }

  private static let statuses: Set<Int> = [301, 302, 303, 307, 308]
  private static let carriedAcrossOrigins: [HTTPField.Name] = [
    .accept, .acceptLanguage, .userAgent,
  ]

  static func isRedirect(_ response: TransportResponse) -> Bool {
    statuses.contains(response.head.status.code)
      && response.head.headerFields[.location] != nil
  }

  static func decide(_ request: TransportRequest, _ response: TransportResponse) -> Decision {
    let method = request.head.method
    let isSafe = method == .get || method == .head
    let keepsMethod = [307, 308].contains(response.head.status.code)
    guard isSafe || keepsMethod else {
      return .refuse("a redirect of \(method.rawValue) with status \(response.head.status.code)")
    }
    guard request.body?.isReplayable != false else {
      return .refuse("a redirect of a body that can be sent only once")
    }
    guard let from = Origin(request.head),
      let location = response.head.headerFields[.location],
      let target = URL(string: location, relativeTo: from.url(path: request.head.path))?
        .absoluteURL,
      let origin = Origin(target)
    else { return .refuse("a redirect to something that is not a web address") }
    if from.scheme == "https", origin.scheme == "http" {
      return .refuse("a redirect from https to http")
    }
    guard origin == from || isSafe else {
      return .refuse("a redirect of \(method.rawValue) to another origin")
    }
    var next = request
    next.head.scheme = origin.scheme
    next.head.authority = origin.authority
    next.head.path = target.pathAndQuery
    if origin != from { next.head.headerFields = carried(request.head.headerFields) }
    return .follow(next)
  }

  private static func carried(_ fields: HTTPFields) -> HTTPFields {
    HTTPFields(fields.filter { carriedAcrossOrigins.contains($0.name) })
  }
}

/// Scheme, host and port: whom a credential is meant for.
struct Origin: Hashable {
  let scheme: String
  let host: String
  let port: Int

  init?(_ url: URL) {
    guard let scheme = url.scheme?.lowercased(), scheme == "https" || scheme == "http",
      let host = url.host?.lowercased(), !host.isEmpty
    else { return nil }
    self.scheme = scheme
    self.host = host
    port = url.port ?? (scheme == "https" ? 443 : 80)
  }

  init?(_ head: HTTPRequest) {
    guard let url = URL(string: "\(head.scheme ?? "")://\(head.authority ?? "")/") else {
      return nil
    }
    self.init(url)
  }

  var authority: String {
    let host = host.contains(":") && !host.hasPrefix("[") ? "[\(host)]" : host
    let isDefault = port == (scheme == "https" ? 443 : 80)
    return isDefault ? host : "\(host):\(port)"
  }

  func url(path: String?) -> URL? {
    URL(string: "\(scheme)://\(authority)\(path ?? "/")")
  }
}

extension URL {
  /// As the request line has it: never empty, without a fragment.
  var pathAndQuery: String {
    let components = URLComponents(url: self, resolvingAgainstBaseURL: true)
    let path = components?.percentEncodedPath ?? ""
    let query = components?.percentEncodedQuery.map { "?\($0)" } ?? ""
    return (path.isEmpty ? "/" : path) + query
  }
}
