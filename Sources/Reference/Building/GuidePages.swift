internal import SeamstressBlueprint
internal import SeamstressDiagnostics

/// Turns guides into pages. A link that leads to no page is an error at its place.
struct GuidePages {
  let index: ReferenceIndex
  let guides: [Guide]
  let bag: DiagnosticBag

  func page(_ guide: Guide) -> Page {
    let text = String(decoding: guide.source.bytes, as: UTF8.self)
    let (title, body) = Self.split(text)
    let blocks = TextReader(body, headingLevel: 1) { address in
      guard let target = target(address) else {
        report(address, in: guide)
        return nil
      }
      return target
    }.blocks
    var summary: [Inline] = []
    if case .paragraph(let first)? = blocks.first { summary = first }
    return Page(
      id: .guide(guide.name), title: title ?? guide.name, summary: summary, blocks: blocks)
  }

  func title(_ guide: Guide) -> String {
    Self.split(String(decoding: guide.source.bytes, as: UTF8.self)).title ?? guide.name
  }

  private static func split(_ text: String) -> (title: String?, body: String) {
    let lines = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = lines.first, first.hasPrefix("# ") else { return (nil, text) }
    return (String(first.dropFirst(2)), lines.count > 1 ? String(lines[1]) : "")
  }

  /// `operation:acs.credentials.assign`, `group:acs.credentials`, `type:ACSCredential`,
  /// `guide:errors`.
  private func target(_ address: String) -> Inline.Target? {
    let parts = address.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    switch parts[0] {
    case "operation": return operation(parts[1])
    case "group": return group(parts[1]).map { .page(.group($0.typePath)) }
    case "type": return type(parts[1])
    case "guide": return guides.contains { $0.name == parts[1] } ? .page(.guide(parts[1])) : nil
    default: return nil
    }
  }

  private func group(_ path: String) -> Group? {
    index.blueprint.root.flattened.first { group in
      (index.accessors[group.typePath] ?? []).map(\.bare).joined(separator: ".") == path
    }
  }

  private func operation(_ path: String) -> Inline.Target? {
    let words = path.split(separator: ".").map(String.init)
    guard let group = group(words.dropLast().joined(separator: ".")),
      let operation = group.distinctOperations.first(where: { $0.name.bare == words.last })
    else { return nil }
    return .page(.operation(group.typePath, operation.name))
  }

  private func type(_ name: String) -> Inline.Target? {
    index.declarations.keys.first { index.name($0) == name }.flatMap(index.target)
  }

  private func report(_ address: String, in guide: Guide) {
    let text = Array(guide.source.bytes)
    let needle = Array("(\(address))".utf8)
    let start = text.indices.first { text[$0...].starts(with: needle) }.map { $0 + 1 } ?? 0
    let span = SourceSpan(file: guide.source, start: start, end: start + address.utf8.count)
    bag.error(.leadsNowhere(address), at: span)
  }
}

extension Diagnostic.Message {
  fileprivate static func leadsNowhere(_ address: String) -> Self {
    .init(
      "guide-link", "'\(address)' is no page of the reference",
      help: "write operation:, group:, type: or guide: and a name, or an address of the web")
  }
}
