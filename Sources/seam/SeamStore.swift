internal import Foundation
internal import SeamKit
internal import SeamstressCommands

/// What `seam` remembers between commands, in a file that only its user may read.
///
///     {"endpoint": "…", "workspace_id": "…", "tokens": {"https://connect.getseam.com": "seam_…"}}
struct SeamStore: Sendable {
  struct State: Sendable, Hashable {
    var endpoint: String?
    var workspaceID: String?
    /// By endpoint.
    var tokens: [String: String] = [:]
  }

  let path: String

  /// Below XDG_CONFIG_HOME, or where that is not set below ~/.config.
  init(_ environment: [String: String]) {
    // A relative path would be another file in each folder; the XDG Base Directory Specification
    // says to ignore it.
    func folder(_ name: String) -> String? {
      environment[name].flatMap { $0.hasPrefix("/") ? $0 : nil }
    }
    let configured = folder("XDG_CONFIG_HOME")
    path = (configured ?? (folder("HOME") ?? NSHomeDirectory()) + "/.config") + "/seam/cli.json"
  }

  /// The state, empty where nothing is stored.
  func read() throws(UsageError) -> State {
    guard let bytes = try PrivateFile.read(path) else { return State() }
    guard let json = try? JSON(parsing: bytes), json.object != nil else {
      throw UsageError("\(path) is damaged", hint: "Remove it and log in again.")
    }
    var state = State()
    state.endpoint = json["endpoint"]?.string
    state.workspaceID = json["workspace_id"]?.string
    for (endpoint, token) in json["tokens"]?.object ?? [:] {
      state.tokens[endpoint] = token.string
    }
    return state
  }

  func write(_ state: State) throws {
    var tokens = JSONObject()
    for (endpoint, token) in state.tokens.sorted(by: { $0.key < $1.key }) {
      tokens[endpoint] = .string(token)
    }
    var json = JSONObject()
    json["endpoint"] = state.endpoint.map(JSON.string)
    json["workspace_id"] = state.workspaceID.map(JSON.string)
    json["tokens"] = .object(tokens)
    try PrivateFile.write(Array((JSON.object(json).description + "\n").utf8), to: path)
  }

  func change(_ change: (inout State) -> Void) throws {
    var state = try read()
    change(&state)
    try write(state)
  }
}
