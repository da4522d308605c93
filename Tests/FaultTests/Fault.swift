import SeamstressRuntime

/// One way in which a server or the network between can misbehave, and what the client must make
/// of it.
struct Fault: Sendable, CustomStringConvertible {
  let name: String
  var ways = Way.allCases
  /// The outcome in words; several, where transports may tell it apart differently.
  let outcome: @Sendable (Way) -> [String]
  /// How many requests the server must have counted.
  let sent: @Sendable (Way) -> Int
  var configure: @Sendable (inout ClientConfiguration) -> Void = { _ in }
  var greet: @Sendable (FaultConnection) -> Bool = { _ in true }
  let script: FaultServer.Script

  var description: String { name }

  /// A fault that ends every try alike: tried three times where that is safe, else once.
  static func lasting(
    _ name: String, _ outcome: String..., ways: [Way] = Way.allCases, script: @escaping
      FaultServer.Script
  ) -> Fault {
    Fault(
      name: name, ways: ways, outcome: { _ in outcome }, sent: { $0.isSafe ? 3 : 1 },
      script: script)
  }

  /// An answer that no second try could better.
  static func final(
    _ name: String, _ outcome: String..., ways: [Way] = Way.allCases, script: @escaping
      FaultServer.Script
  ) -> Fault {
    Fault(name: name, ways: ways, outcome: { _ in outcome }, sent: { _ in 1 }, script: script)
  }

  /// A fault of the first `count` tries, after which the server is well.
  static func passing(_ name: String, _ outcome: String, count: Int, script: @escaping
    FaultServer.Script
  ) -> Fault {
    Fault(
      name: name, outcome: { $0.isSafe ? ["ok"] : [outcome] },
      sent: { $0.isSafe ? count + 1 : 1 }
    ) { connection, request in
      guard request.number <= count else {
        connection.answer()
        return true
      }
      return script(connection, request)
    }
  }

  /// The same with a client that waits only this long for the whole call.
  func impatient(_ configure: @escaping @Sendable (inout ClientConfiguration) -> Void) -> Fault {
    var fault = self
    fault.configure = configure
    return fault
  }
}
