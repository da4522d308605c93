internal import Foundation

/// Where a client's requests go.
enum SeamEndpoint {
  static let `default` = "https://connect.getseam.com"

  /// The option, else SEAM_ENDPOINT, else SEAM_API_URL, else Seam's own.
  static func settle(_ option: String?, _ environment: [String: String]) throws(SeamError)
    -> String
  {
    let endpoint =
      option ?? environment.value("SEAM_ENDPOINT") ?? environment.value("SEAM_API_URL")
      ?? `default`
    guard let url = URL(string: endpoint), let scheme = url.scheme?.lowercased(),
      ["http", "https"].contains(scheme), url.host?.isEmpty == false, url.user == nil
    else { throw .invalidEndpoint(withoutUser(endpoint)) }
    return endpoint
  }

  /// A password in an address is not repeated in an error.
  private static func withoutUser(_ text: String) -> String {
    text.lastIndex(of: "@").map { "…" + text[$0...] } ?? text
  }
}
