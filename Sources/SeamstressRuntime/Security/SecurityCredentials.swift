/// The credentials of a client, by the name of the security scheme that they satisfy.
///
///     let credentials: SecurityCredentials = ["api_key": .bearer(token)]
public struct SecurityCredentials: Sendable, ExpressibleByDictionaryLiteral {
  private var credentials: [String: Credential]

  public init(_ credentials: [String: Credential] = [:]) {
    self.credentials = credentials
  }

  public init(dictionaryLiteral elements: (String, Credential)...) {
    credentials = Dictionary(elements) { _, last in last }
  }

  public subscript(scheme: String) -> Credential? {
    get { credentials[scheme] }
    set { credentials[scheme] = newValue }
  }

  /// The schemes that there is a credential for, sorted.
  public var schemes: [String] { credentials.keys.sorted() }

  /// The first alternative whose schemes are all known, nil if there is none. That nothing is
  /// needed is the last one, wherever it stands: who has a credential wants to be known by it.
  func firstSatisfied(of requirement: SecurityRequirement) -> [String]? {
    let satisfied = requirement.filter { $0.allSatisfy { credentials[$0] != nil } }
    let isOptional = requirement.isEmpty || requirement.contains([])
    return satisfied.first { !$0.isEmpty } ?? (isOptional ? [] : nil)
  }
}

extension SecurityCredentials: CustomStringConvertible, CustomReflectable {
  public var description: String {
    let shown = schemes.map { "\($0): \(credentials[$0]?.description ?? "")" }
    return "[\(shown.joined(separator: ", "))]"
  }

  public var customMirror: Mirror { Mirror(self, children: []) }
}
