internal import HTTPTypes
internal import SeamstressJSON
public import SeamstressRuntime

extension APIError {
  /// What Seam said, where Seam said something: nil for faults of the network and for answers of
  /// something between here and Seam, such as a proxy's HTML page.
  ///
  ///     catch let error as APIError where error.seam?.type == "acs_credential_not_found"
  public var seam: SeamFailure? {
    guard case .status = kind else { return nil }
    let failure = isJSON ? json.flatMap(SeamFailure.init) : nil
    if status == 401 {
      return SeamFailure(type: "unauthorized", message: failure?.message ?? "Unauthorized")
    }
    return failure
  }

  /// The id under which Seam knows the request; support asks for it.
  public var seamRequestID: String? {
    HTTPField.Name("seam-request-id").flatMap { headers[$0] }
  }

  private var isJSON: Bool {
    headers[.contentType]?.lowercased().hasPrefix("application/json") ?? false
  }
}
