public import HTTPTypes
public import SeamstressJSON

/// What every call throws when it fails, whatever the reason: `kind` says which. Only a task that is
/// cancelled has its calls throw `CancellationError`.
///
///     do {
///       try await seam.acs.credentials.delete(acsCredentialID: id)
///     } catch let error as APIError where error.status == 404 {
///       // already gone
///     }
///
/// No part of it shows a credential: the secrets of the call are taken out of the body and of every
/// text before the error is made.
public struct APIError: Error, Sendable {
  public enum Kind: Sendable {
    /// Nothing was sent: the call lacks a credential for each of these alternatives.
    case missingCredentials(SecurityRequirement)
    /// Nothing was sent: the credential could not be fetched.
    case credentialUnavailable(String)
    /// Nothing was sent: the arguments do not make a request.
    case invalidRequest(String)
    /// No complete response arrived.
    case transport(TransportError)
    /// The deadline of the call passed, its retries included.
    case timedOut(Duration)
    /// The request was cancelled, and not by its task: by the transport or what it belongs to.
    case cancelled
    /// A redirect that the client does not follow.
    case redirect(String)
    /// The server answered with a status other than 2xx.
    case status
    /// The server answered 2xx with something other than what the operation promises.
    case unexpectedResponse(String)
    /// The JSON of the response does not have the shape that the operation promises.
    case decoding(JSONError)
    /// The server took the call on, worked at it, and came to nothing.
    case failed(PollingFailure)
    /// The server took the call on and was still at it when the wait for it ended.
    case stillPending(Duration)
  }

  public let kind: Kind
  /// The operationId of the document.
  public let operation: String
  public let method: String
  /// The path of the document, with its `{names}`: a filled one may hold what is private.
  public let path: String
  public internal(set) var status: Int?
  public internal(set) var headers: HTTPFields = [:]
  /// The body as it came, up to 64 KB of it, without the secrets of the call.
  public internal(set) var body: [UInt8] = []
  public internal(set) var isBodyTruncated = false
  /// The body as the type that the document gives it for this status, read once:
  /// `error.typed as? NotFound`. nil where the document says nothing or the body is not like that;
  /// `body` has it anyway. Of a wait that ended badly, the last state that was heard of.
  public internal(set) var typed: (any Sendable)?
  /// Which item of a stream the error is about, counted from 1.
  public internal(set) var item: Int?
  /// How often the request was sent.
  public internal(set) var attempts = 0
  /// The pause that the server asked for, where it asked for one.
  public internal(set) var retryAfter: Duration?

  static let maximumBodyBytes = 64 * 1024

  /// A client cannot be made like this.
  init(unusable text: String) {
    self.init(.invalidRequest(text), of: APIRequest(.get, "", id: "init"))
  }

  init(_ kind: Kind, of request: APIRequest) {
    self.kind = kind
    operation = request.operation
    method = request.method.name
    path = request.template
  }

  /// What a caller is to hear: that its task is cancelled it knows, and handles as it does for
  /// whatever else it waits for.
  var asSeenByTask: any Error {
    if case .cancelled = kind, Task.isCancelled { return CancellationError() }
    return self
  }

  mutating func attach(_ response: TransportResponse, _ redactor: Redactor) {
    status = response.head.status.code
    headers = HTTPFields(
      response.head.headerFields.map { field in
        HTTPField(name: field.name, value: redactor.redact(field.value))
      })
    isBodyTruncated = response.body.count > Self.maximumBodyBytes
    // Redacted first: a cut must not leave half a secret behind.
    let reach = response.body.prefix(Self.maximumBodyBytes * 2)
    body = Array(redactor.redact(Array(reach)).prefix(Self.maximumBodyBytes))
  }
}
