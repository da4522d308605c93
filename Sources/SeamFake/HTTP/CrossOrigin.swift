/// What a browser asks of a server before a page of another origin may call it (Fetch §3.2).
enum CrossOrigin {
  private static let seam = [
    "seam-workspace", "seam-sdk-name", "seam-sdk-version", "seam-lts-version",
    "seam-publishable-key", "seam-client-session-token", "seam-customer-key",
  ]

  /// Goes with every answer.
  static let headers = [
    "access-control-allow-origin": "*", "access-control-expose-headers": "seam-request-id",
  ]

  static let preflight = FakeResponse(
    status: 204,
    headers: [
      "access-control-allow-methods": "GET,POST,PATCH,PUT,DELETE,OPTIONS",
      "access-control-allow-headers":
        (["authorization", "content-type", "client-session-token"] + seam).joined(separator: ","),
      "access-control-max-age": "86400",
    ])
}
