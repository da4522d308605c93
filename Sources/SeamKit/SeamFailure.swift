public import SeamstressJSON

/// What Seam says about a call that it refused.
public struct SeamFailure: Sendable, Hashable {
  /// A word to program against, such as `acs_credential_not_found`.
  public let type: String
  /// A sentence to read.
  public let message: String
  public let data: JSON?
  /// What is wrong with each parameter; empty where the failure is not about parameters.
  public let validation: ValidationErrors

  /// Nil where `body` is not of Seam's shape, `{"error": {"type": …, "message": …}}`.
  init?(_ body: JSON) {
    guard let error = body["error"], let type = error["type"]?.string,
      let message = error["message"]?.string
    else { return nil }
    self.type = type
    self.message = message
    data = error["data"]
    validation = ValidationErrors(error["validation_errors"] ?? .null)
  }

  init(type: String, message: String) {
    self.type = type
    self.message = message
    data = nil
    validation = ValidationErrors(.null)
  }
}
