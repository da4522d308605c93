public import SeamstressRuntime

/// How a tool finds the server and proves who is calling: what differs from one API to the next.
///
/// `EnvironmentConnector` suits any document; a tool with logins of its own brings its own.
public protocol Connector: Sendable {
  /// The flags that it understands, beside those that every tool has.
  var flags: [GlobalFlag] { get }

  /// Members that wrap every response and are no part of a payload.
  var envelope: Set<String> { get }

  /// - Throws: `UsageError` where something is missing, with what to do about it.
  func connect(_ wish: ConnectionWish) throws -> Connection
}

extension Connector {
  public var envelope: Set<String> { [] }
}

/// What a connector is asked for.
public struct ConnectionWish: Sendable {
  public let api: APIDescription
  public let globals: GlobalValues
  public let environment: [String: String]
  /// The alternatives of the command; nil: whatever there is.
  public let security: SecurityRequirement?
  /// Nothing will be sent: the request is only written down. A credential is not needed then, and
  /// none may be used: a `Connection.Disguise` stands in for it.
  public let isRehearsal: Bool
  /// To be applied to the client last.
  public let configure: @Sendable (inout ClientConfiguration) -> Void
}

/// A client to send with.
public struct Connection: Sendable {
  /// A text that stands in for a secret, and the shell variable that holds the secret.
  public struct Disguise: Sendable, Hashable {
    public let text: String
    public let variable: String

    public init(_ text: String, variable: String) {
      self.text = text
      self.variable = variable
    }
  }

  public let client: APIClient
  public let disguises: [Disguise]

  public init(_ client: APIClient, disguises: [Disguise] = []) {
    self.client = client
    self.disguises = disguises
  }
}
