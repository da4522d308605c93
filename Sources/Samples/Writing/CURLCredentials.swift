internal import SeamstressBlueprint

/// How a request for cURL proves who it is: with what a variable of the environment holds, never
/// with a secret in the sample.
struct CURLCredentials {
  private let schemes: [String: Blueprint.SecurityScheme]
  private let client: [String]

  init(_ blueprint: Blueprint) {
    schemes = Dictionary(
      blueprint.securitySchemes.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    client = [blueprint.client.bare]
  }

  /// Options, and items of the query.
  func parts(_ operation: OperationPlan) -> (options: [ShellText], query: [ShellText]) {
    var options: [ShellText] = []
    var query: [ShellText] = []
    for scheme in chosen(operation) {
      switch scheme.kind {
      case .bearer: options.append("--header \"Authorization: Bearer \(key)\"")
      case .basic:
        options.append("--user \"\(variable("user")):\(variable("password"))\"")
      case .http(let name):
        options.append("--header \"Authorization: \(.quotedPart(name)) \(key)\"")
      case .header(let name):
        options.append("--header \"\(.quotedPart(name)): \(value(of: scheme))\"")
      case .query(let name): query.append("\(.quotedPart(name))=\(value(of: scheme))")
      case .cookie(let name):
        options.append("--cookie \"\(.quotedPart(name))=\(value(of: scheme))\"")
      case .mutualTLS: options.append("--cert \"\(variable("certificate"))\"")
      }
    }
    return (options, query)
  }

  /// The alternative that asks for least; of several, one whose name says that it is a key.
  private func chosen(_ operation: OperationPlan) -> [Blueprint.SecurityScheme] {
    let alternatives =
      (operation.security ?? schemes.values.map(\.name).sorted().prefix(1).map { [$0] })
      .map { $0.compactMap { schemes[$0] } }
    let fewest = alternatives.map(\.count).min() ?? 0
    let simple = alternatives.filter { $0.count == fewest }
    return simple.first { $0.contains { $0.name.lowercased().contains("key") } } ?? simple.first
      ?? []
  }

  private var key: ShellText { variable("api_key") }

  /// A key of its own for each place; the only key of an API is its key.
  private func value(of scheme: Blueprint.SecurityScheme) -> ShellText {
    schemes.count == 1 ? key : variable(scheme.name)
  }

  private func variable(_ name: String) -> ShellText {
    let words = client + [name]
    return .variable(words.flatMap { Words($0).list })
  }
}
