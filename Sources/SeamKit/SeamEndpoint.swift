internal import Foundation

/// Where a client's requests go.
struct SeamEndpoint {
  static let `default` = "https://connect.getseam.com"

  let url: String
  /// What is old-fashioned about how it was given, for the client's log.
  let warnings: [String]

  /// The option, else SEAM_ENDPOINT, else SEAM_API_URL, else Seam's own.
  init(_ option: String?, _ environment: [String: String]) throws(SeamError) {
    let (current, old) = (environment.value("SEAM_ENDPOINT"), environment.value("SEAM_API_URL"))
    url = option ?? current ?? old ?? Self.default
    warnings = Self.warnings(hasOld: old != nil, hasCurrent: current != nil)
    guard let parts = URL(string: url), let scheme = parts.scheme?.lowercased(),
      ["http", "https"].contains(scheme), parts.host?.isEmpty == false, parts.user == nil
    else { throw .invalidEndpoint(Self.withoutUser(url)) }
  }

  private static func warnings(hasOld: Bool, hasCurrent: Bool) -> [String] {
    guard hasOld else { return [] }
    let old = "SEAM_API_URL is deprecated; set SEAM_ENDPOINT instead."
    return hasCurrent
      ? [old, "SEAM_API_URL and SEAM_ENDPOINT are both set; SEAM_ENDPOINT is used."] : [old]
  }

  /// A password in an address is not repeated in an error.
  private static func withoutUser(_ text: String) -> String {
    text.lastIndex(of: "@").map { "…" + text[$0...] } ?? text
  }
}
