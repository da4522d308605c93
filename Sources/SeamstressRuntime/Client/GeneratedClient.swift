/// The client of a generated API: where the API is served and how callers prove who they are come
/// from its document.
///
///     let pets = try PetStore(credentials: ["api_key": .value(key)])
///     let cat = try await pets.pets.get(petID: 3)
public protocol GeneratedClient: OperationGroup {
  /// The servers of the document, the usual one first.
  static var servers: [Server] { get }
  /// The security schemes of the document, by the names that operations ask for.
  static var securitySchemes: SecuritySchemes { get }
  /// Servers that single operations name, such as one for uploads.
  static var trustedServers: [String] { get }
}

extension GeneratedClient {
  /// - Parameters:
  ///   - server: Where the API is; the first server of the document if nil.
  ///   - credentials: What the caller has, by the names in `securitySchemes`.
  ///   - configure: Changes anything else: timeouts, retries, transport, logging.
  /// - Throws: `APIError` where the document names no server and none is given, or does not know a
  ///   name in `credentials`.
  public init(
    server: String? = nil, credentials: SecurityCredentials = [:],
    configure: (inout ClientConfiguration) -> Void = { _ in }
  ) throws(APIError) {
    let documented = Self.servers.map { $0.url() }
    guard let address = server ?? documented.first else {
      throw APIError(unusable: "the document names no server: pass one")
    }
    try Self.check(credentials)
    var configuration = ClientConfiguration(
      baseURL: address, schemes: Self.securitySchemes, credentials: credentials)
    // Whoever talks to a server of the document trusts the document's others as well; whoever
    // talks to one of their own, a fake or a proxy, does not.
    if server == nil || documented.contains(address) {
      configuration.trustedServers = Self.trustedServers + documented
    }
    configure(&configuration)
    self.init(client: APIClient(configuration))
  }

  public static var trustedServers: [String] { [] }

  /// A misspelt name would be missed only by the call that needs it.
  private static func check(_ credentials: SecurityCredentials) throws(APIError) {
    let unknown = credentials.schemes.filter { securitySchemes[$0] == nil }
    guard let first = unknown.first else { return }
    let known = securitySchemes.keys.sorted().map { "\"\($0)\"" }.joined(separator: ", ")
    throw APIError(
      unusable: "the document has no security scheme \"\(first)\""
        + (known.isEmpty ? ", nor any other" : ", but \(known)"))
  }
}
