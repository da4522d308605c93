internal import Foundation

/// Where a request goes, and whether the client's secrets may go there.
///
/// A token is meant for the server that its owner configured. An operation of the document can name
/// a server of its own, and an address that was right for the document may be wrong for a client
/// that talks to a proxy, a staging system or a fake. So what the client sends always (credentials
/// and configured headers) goes to the origin of its base URL (RFC 6454: scheme, host, port) and to
/// the origins that `trustedServers` lists, and nowhere else. A call that needs a credential on
/// another origin fails before anything is sent, and says so.
struct Destination {
  let address: BaseAddress
  let isTrusted: Bool

  init(_ request: APIRequest, _ configuration: ClientConfiguration) throws(RequestProblem) {
    let base = try BaseAddress(configuration.baseURL)
    guard let server = request.server else {
      address = base
      isTrusted = true
      return
    }
    let target = try Self.resolve(server, against: configuration.baseURL)
    address = try BaseAddress(target.absoluteString)
    let trusted = [configuration.baseURL] + configuration.trustedServers
    let origin = Origin(target)
    isTrusted = trusted.contains { URL(string: $0).flatMap(Origin.init) == origin }
  }

  /// The address as it is named in an error, without anything that could be private.
  var origin: String { "\(address.scheme)://\(address.authority)" }

  private static func resolve(_ server: String, against base: String)
    throws(RequestProblem) -> URL
  {
    guard let url = URL(string: server, relativeTo: URL(string: base))?.absoluteURL else {
      throw RequestProblem("the operation's server is not an address")
    }
    return url
  }
}
