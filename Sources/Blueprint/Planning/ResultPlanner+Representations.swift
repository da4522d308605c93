import SeamstressDiagnostics
import SeamstressDocuments
import SeamstressOpenAPI

extension ResultPlanner {
  /// What success brings beside what the first method of an operation returns: a stream, one of each
  /// kind, and data, whatever it is. What no method reads is counted.
  ///
  ///     application/json, text/event-stream, video/mp4    // the stream; the data
  ///     application/json, application/xml                 // nothing: the same in another syntax
  func others(_ draft: OperationPlanner.Draft) -> [Outcome] {
    let responses = draft.selected.documented.responses
    let chosen = chosen(of: responses)
    // As nearly all operations answer.
    guard chosen.count > 1 || chosen.contains(where: { responses[$0].content.count > 1 }),
      !returnsNothing(draft)
    else { return [] }
    let first = firstRead(chosen.map { responses[$0] })
    var read = first
    var others: [[BodyKind.Choice]] = []
    for choice in chosen.flatMap({ BodyKind.choices(among: responses[$0].content) })
    where !read.contains(where: { $0.media.node == choice.media.node }) {
      if choice.kind == .bytes, let data = others.firstIndex(where: { $0[0].kind == .bytes }) {
        others[data].append(choice)
      } else if isOwn(choice, beside: read) {
        others.append([choice])
      } else {
        count(choice, beside: read)
        continue
      }
      read.append(choice)
    }
    return others.map { choices in
      if choices[0].kind.isStream { return stream(choices[0], draft) }
      for choice in choices { types.leaveWhole(choice) }
      let names = choices.map(\.media.name)
      return Outcome(result: .bytes, accept: names.joined(separator: ", "))
    }
  }

  private func isOwn(_ choice: BodyKind.Choice, beside read: [BodyKind.Choice]) -> Bool {
    guard choice.kind.isStream || choice.kind == .bytes else { return false }
    return !read.contains { $0.kind == choice.kind || isEqual(choice, to: $0) }
  }

  /// The representations that the first method reads: one of each status, but only one stream.
  private func firstRead(_ responses: [Response]) -> [BodyKind.Choice] {
    let bodies = responses.compactMap { BodyKind.preferred(among: $0.content) }
    guard let first = bodies.first, first.kind.isStream else { return bodies }
    return [first]
  }

  /// The same values in another syntax are not missed; others are.
  private func count(_ choice: BodyKind.Choice, beside read: [BodyKind.Choice]) {
    let names = read.map(\.media.name).joined(separator: ", ")
    if read.contains(where: { isEqual(choice, to: $0) }) {
      types.coverage.record(
        .part, .excluded, choice.media.node, reason: "the body is read as \(names)")
    } else {
      types.coverage.record(.part, .skipped, choice.media.node, reason: "only \(names) is read")
      types.bag.note(.unread(choice.media.name, names), at: choice.media)
    }
  }

  private func isEqual(_ choice: BodyKind.Choice, to other: BodyKind.Choice) -> Bool {
    guard choice.kind.isStream == other.kind.isStream else { return false }
    guard let schema = choice.media.valueSchema else {
      return choice.kind != .bytes && choice.kind != .multipart
    }
    guard let known = other.media.valueSchema else { return false }
    return types.signatures.signature(of: schema) == types.signatures.signature(of: known)
  }
}

extension MediaType {
  fileprivate var valueSchema: Schema? { itemSchema ?? schema }
}

extension Diagnostic.Message {
  fileprivate static func unread(_ name: String, _ names: String) -> Self {
    .init(
      "unread-media-type", "no method reads '\(name)' here", effect: "what is read is \(names)",
      help: "an overlay can remove what is read instead")
  }
}
