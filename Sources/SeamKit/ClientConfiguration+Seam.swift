internal import SeamAPI
internal import SeamstressRuntime

extension ClientConfiguration {
  /// What every client of Seam has in common: its query format, the headers that name the SDK, and
  /// that a POST or PATCH is never sent twice, since it may open a door.
  init(seamAt endpoint: String, credentials: SecurityCredentials) {
    self.init(
      baseURL: endpoint,
      schemes: Seam.securitySchemes.merging(Self.seamSchemes) { document, _ in document },
      credentials: credentials)
    queryFormat = .seam
    fixedHeaders = ["seam-sdk-name": "seamstress/swift", "seam-sdk-version": SDKVersion.current]
    retry.unsafeMethods = .never
  }

  /// The schemes that credentials are made for, whatever part of the document was generated.
  private static let seamSchemes: SecuritySchemes = [
    "api_key": .bearer,
    "pat_with_workspace": .bearer, "pat_without_workspace": .bearer,
    "console_session_with_workspace": .bearer, "console_session_without_workspace": .bearer,
    "client_session": .bearer,
    "client_session_token": .apiKey(.header, "client-session-token"),
    "publishable_key": .apiKey(.header, "seam-publishable-key"),
    "seam_workspace": .apiKey(.header, "seam-workspace"),
  ]
}

/// The version that requests report.
enum SDKVersion {
  static let current = "0.1.0"
}
