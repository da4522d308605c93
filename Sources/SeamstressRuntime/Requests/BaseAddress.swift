internal import Foundation

/// The address of an API, taken apart: `https://host:8443/prefix/`.
struct BaseAddress: Sendable {
  let scheme: String
  let authority: String
  /// With a leading and without a trailing slash, empty if there is none.
  let prefix: String

  init(_ text: String) throws(RequestProblem) {
    guard let url = URL(string: text), let origin = Origin(url), url.user == nil,
      let components = URLComponents(url: url, resolvingAgainstBaseURL: true)
    else {
      throw RequestProblem(
        "\"\(Self.withoutUser(text))\" is not an address of the form https://host/prefix")
    }
    scheme = origin.scheme
    authority = origin.authority
    var path = components.percentEncodedPath
    while path.hasSuffix("/") { path.removeLast() }
    prefix = path
  }

  /// A user name and password in an address are not repeated in an error.
  private static func withoutUser(_ text: String) -> String {
    guard let at = text.lastIndex(of: "@") else { return text }
    return "…" + text[at...]
  }
}
