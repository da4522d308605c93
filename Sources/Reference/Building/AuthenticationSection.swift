internal import SeamstressBlueprint

/// How a caller may prove who it is: one line for each alternative, with what has to come along.
///
///     * API key
///     * Personal access token. Must also include the `seam-workspace` header in the request.
struct AuthenticationSection {
  let blueprint: Blueprint

  func blocks(_ operation: OperationPlan) -> [Block] {
    guard let items = items(operation.security), !items.isEmpty else { return [] }
    return [.details([.text("Authentication Methods")], [.list(items)])]
  }

  private func items(_ security: [[String]]?) -> [[Inline]]? {
    guard let security else {
      guard !blueprint.securitySchemes.isEmpty else { return nil }
      return [[.text("Whatever credentials the client has.")]]
    }
    if security.isEmpty { return [[.text("None needed.")]] }
    var seen: Set<[Inline]> = []
    return security.map(item).filter { seen.insert($0).inserted }
      .sorted { $0.plainText < $1.plainText }
  }

  private func item(_ names: [String]) -> [Inline] {
    let schemes = names.compactMap { name in
      blueprint.securitySchemes.first { $0.name == name }
    }
    guard let main = schemes.first(where: { !$0.isHeader }) ?? schemes.first else {
      return [.text("None")]
    }
    let others = schemes.filter { $0.name != main.name }
    return [.text(title(main))] + others.flatMap(companion)
  }

  private func companion(_ scheme: Blueprint.SecurityScheme) -> [Inline] {
    switch scheme.kind {
    case .header(let name):
      [.text(". Must also include the "), .code(name), .text(" header in the request.")]
    case .query(let name):
      [.text(". Must also include "), .code(name), .text(" in the query.")]
    case .cookie(let name):
      [.text(". Must also include the cookie "), .code(name), .text(".")]
    default: [.text(", together with \(title(scheme))")]
    }
  }

  /// The description's own title, else its name as words.
  func title(_ scheme: Blueprint.SecurityScheme) -> String {
    if let title = scheme.title { return title }
    let words = Naming().memberName(scheme.name).bare
    var result = ""
    for letter in words {
      if letter.isUppercase, result.last?.isLowercase == true { result += " " }
      result.append(letter)
    }
    return result.prefix(1).uppercased() + result.dropFirst()
  }
}

extension Blueprint.SecurityScheme {
  fileprivate var isHeader: Bool {
    if case .header = kind { true } else { false }
  }
}
