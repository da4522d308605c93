internal import SeamstressDocuments

/// A blueprint as indented lines, one thing to a line.
struct TextListing {
  let blueprint: Blueprint
  let names: TypeNames
  let signatures: SignatureText
  private var lines: [String] = []

  init(_ blueprint: Blueprint) {
    self.blueprint = blueprint
    names = TypeNames(blueprint)
    signatures = SignatureText(names)
    addClient()
    add(blueprint.root, below: "")
    for declaration in blueprint.types { add(declaration, below: []) }
    addLosses()
  }

  var text: String { lines.joined(separator: "\n") + "\n" }

  // MARK: Lines

  mutating func add(_ line: String, depth: Int = 0) {
    lines.append(String(repeating: "  ", count: depth) + line)
  }

  /// A line that starts a block, with an empty one before it.
  mutating func open(_ line: String) {
    if !lines.isEmpty { lines.append("") }
    lines.append(line)
  }

  /// Two columns. The left one is as wide as its widest entry, within reason.
  mutating func add(rows: [(left: String, right: String)], depth: Int) {
    let width = rows.lazy.filter { !$0.right.isEmpty }.map(\.left.count).filter { $0 <= 48 }.max()
    for row in rows {
      let gap = max((width ?? 0) - row.left.count, 0) + 2
      let isAlone = row.right.isEmpty
      add(row.left + (isAlone ? "" : String(repeating: " ", count: gap) + row.right), depth: depth)
    }
  }

  // MARK: Client

  private mutating func addClient() {
    let version = blueprint.version.isEmpty ? "" : " \(ListingText.visible(blueprint.version))"
    add("\(blueprint.client.bare): \(ListingText.visible(blueprint.title))\(version)")
    if !blueprint.servers.isEmpty { open("servers") }
    for server in blueprint.servers {
      add(ListingText.visible(server.url), depth: 1)
      for variable in server.variables { add(text(variable), depth: 2) }
    }
    if !blueprint.securitySchemes.isEmpty { open("security schemes") }
    add(
      rows: blueprint.securitySchemes.map {
        (ListingText.wire($0.name), ListingText.scheme($0.kind))
      }, depth: 1)
  }

  private func text(_ variable: Blueprint.Server.Variable) -> String {
    let allowed = variable.allowedValues.map(ListingText.quoted).joined(separator: ", ")
    let choice = allowed.isEmpty ? "" : " of \(allowed)"
    return "{\(ListingText.visible(variable.name))} = "
      + ListingText.quoted(variable.defaultValue) + choice
  }

  // MARK: Losses

  /// What the description has and the Swift API has not, or has in a weaker form.
  private mutating func addLosses() {
    let losses = blueprint.coverage.losses
    guard !losses.isEmpty else { return }
    open("not as described")
    for loss in losses {
      let place = loss.node.pointer.map { " \(ListingText.visible($0))" } ?? ""
      let reason = loss.reason.map { ": \(ListingText.visible($0))" } ?? ""
      add("\(loss.outcome.rawValue) \(loss.subject.rawValue)\(place)\(reason)", depth: 1)
    }
  }
}
