internal import Foundation
internal import SeamKit
internal import SeamstressCommands

extension LocalCommand {
  static let selectWorkspace = LocalCommand(
    ["select", "workspace"], "Choose the workspace of a personal access token.",
    operands: [.init("id", "The workspace; without it, you choose from a list.")]
  ) { context in
    try context.refuseFlag("workspace-id")
    try context.refuseOverride(SeamAccess.workspaceVariables, "select workspace")
    let access = try context.access()
    guard let token = access.token?.text else {
      throw UsageError.notLoggedIn(access)
    }
    guard SeamTokenKind(of: token) != .apiKey else {
      throw UsageError("An API key belongs to its workspace: there is nothing to choose")
    }
    let workspaces = try await context.workspaces(token, access)
    let chosen = try context.choose(among: workspaces)
    try context.store.change { $0.workspaceID = chosen.id }
    context.console.complain("Selected \(chosen.name) (\(chosen.id)).")
    return 0
  }

  static let selectEndpoint = LocalCommand(
    ["select", "endpoint"], "Choose where Seam is.",
    operands: [.init("url", "Such as https://connect.getseam.com; without it, you are asked.")]
  ) { context in
    try context.refuseFlag("endpoint")
    try context.refuseOverride(SeamAccess.endpointVariables, "select endpoint")
    let asked = context.isInteractive ? context.console.ask("Endpoint: ") : nil
    guard let endpoint = context.operands.first ?? asked, !endpoint.isEmpty else {
      throw UsageError("There is no endpoint to select", hint: "Pass it: seam select endpoint URL")
    }
    guard let url = URL(string: endpoint), ["http", "https"].contains(url.scheme?.lowercased()),
      url.host?.isEmpty == false, url.user == nil
    else { throw UsageError("The endpoint is not of the form https://host") }
    try context.store.change { state in
      state.endpoint = endpoint
      state.workspaceID = nil
    }
    context.console.complain("Selected \(endpoint).")
    return 0
  }
}

extension LocalCommand.Context {
  /// A flag that is good for one command says nothing to a command that decides for all.
  fileprivate func refuseFlag(_ name: String) throws(UsageError) {
    guard globals[name] != nil else { return }
    throw UsageError("--\(name) is for one command; pass what you select without it")
  }

  fileprivate func choose(among workspaces: [Workspace]) throws(UsageError) -> Workspace {
    let listing = workspaces.map { "  \($0.id)  \($0.name)" }.joined(separator: "\n")
    if let id = operands.first {
      if let found = workspaces.first(where: { $0.id == id }) { return found }
      throw UsageError("There is no workspace \(id) for this token", hint: listing)
    }
    guard isInteractive else {
      throw UsageError("Say which workspace: seam select workspace ID", hint: listing)
    }
    for (index, workspace) in workspaces.enumerated() {
      console.complain("  \(index + 1)  \(workspace.name) (\(workspace.id))")
    }
    while let answer = console.ask("1-\(workspaces.count): ") {
      if let number = Int(answer), workspaces.indices.contains(number - 1) {
        return workspaces[number - 1]
      }
    }
    throw UsageError("Cancelled: nothing was selected")
  }
}
