internal import Foundation

/// Where the link of a page leads, in the terms of a request.
struct PageLink {
  let path: String
  let query: String?

  /// - Parameters:
  ///   - base: the address that the page came from.
  ///   - path: its path.
  init(_ link: String, from base: BaseAddress, path: String) throws(RequestProblem) {
    guard let current = URL(string: "\(base.scheme)://\(base.authority)\(path)"),
      let target = URL(string: link, relativeTo: current)?.absoluteURL,
      let components = URLComponents(url: target, resolvingAgainstBaseURL: true)
    else { throw RequestProblem("the link to the next page is not an address") }
    guard let origin = Origin(target), origin == Origin(current) else {
      throw RequestProblem("the next page is at another origin than this one")
    }
    let path = components.percentEncodedPath
    self.path = path.isEmpty ? "/" : path
    query = components.percentEncodedQuery
  }

  /// The query, without the parameters of these names: a server may repeat a key in its link.
  func query(without names: [String]) -> [String] {
    guard let query else { return [] }
    return query.split(separator: "&").map(String.init).filter { pair in
      let name = pair.prefix { $0 != "=" }
      return !names.contains(name.removingPercentEncoding ?? String(name))
    }
  }
}
