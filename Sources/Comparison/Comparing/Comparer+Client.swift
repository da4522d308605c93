internal import SeamstressBlueprint
internal import SeamstressDocuments

extension ComparedAPI {
  /// Some place of the document, where there is none of its own.
  var anyNode: Node? {
    groups.lazy.flatMap(\.operations).first?.node ?? types.first?.declaration.node
      ?? blueprint.responseHeaders.first?.node
  }

  /// The top of the document.
  var root: Node? { anyNode?.arena.node(0) }
}

// What is there once: the client, its servers and security schemes, the headers of responses.

extension Comparer {
  mutating func compareClient() {
    compareHeaders()
    guard let before = old.root, let after = new.root else { return }
    let subject = Subject(
      container: new.blueprint.client.bare, member: nil, old: before, new: after)
    if old.blueprint.client != new.blueprint.client {
      let place = subject.at(before["info"] ?? before, after["info"] ?? after)
      note(
        .clientRenamed, place, old.blueprint.client.bare, new.blueprint.client.bare, isWhole: true)
    }
    let info = before["info"]?.key ?? before
    compareTexts(
      subject.at(info, after["info"]?.key ?? after), old.blueprint.documentation,
      new.blueprint.documentation)
    let servers = subject.at(
      before.member("servers")?.key ?? before, after.member("servers")?.key ?? after)
    note(
      .server, servers.of("servers"), unless: Self.text(old.blueprint.servers),
      Self.text(new.blueprint.servers))
    compareSchemes(subject)
    comparePolling(subject)
  }

  private static func text(_ servers: [Blueprint.Server]) -> String? {
    let texts = servers.map { server in
      let variables = server.variables.map { variable in
        let values = variable.allowedValues.map(ListingText.quoted).joined(separator: " | ")
        return "\(ListingText.wire(variable.name)) = \(ListingText.quoted(variable.defaultValue))"
          + (values.isEmpty ? "" : " of \(values)")
      }
      let details = variables.isEmpty ? "" : " (\(variables.joined(separator: ", ")))"
      return ListingText.visible(server.url) + details
    }
    return texts.isEmpty ? nil : texts.joined(separator: ", ")
  }

  private mutating func comparePolling(_ subject: Subject) {
    guard let before = old.blueprint.polling, let after = new.blueprint.polling, before != after
    else { return }
    note(
      .polling, subject.of("polling"), "\(before.method) \(ListingText.visible(before.path))",
      "\(after.method) \(ListingText.visible(after.path))")
  }

  // MARK: Security schemes

  private mutating func compareSchemes(_ subject: Subject) {
    let (before, after) = (old.blueprint.securitySchemes, new.blueprint.securitySchemes)
    var news: [String: Blueprint.SecurityScheme] = [:]
    for scheme in after { news[scheme.name] = scheme }
    let known = Set(before.map(\.name))
    for scheme in before {
      let place = subject.at(subject.old.scheme(scheme.name), subject.new.scheme(scheme.name))
        .of("securitySchemes[\(ListingText.quoted(scheme.name))]")
      guard let other = news[scheme.name] else {
        note(.schemeRemoved, place, ListingText.scheme(scheme.kind), nil)
        continue
      }
      note(
        .schemeChanged, place, unless: ListingText.scheme(scheme.kind),
        ListingText.scheme(other.kind))
      compareTexts(place, scheme.documentation, other.documentation)
    }
    for scheme in after where !known.contains(scheme.name) {
      let place = subject.at(subject.old, subject.new.scheme(scheme.name))
        .of("securitySchemes[\(ListingText.quoted(scheme.name))]")
      note(.schemeAdded, place, nil, ListingText.scheme(scheme.kind))
    }
  }

  // MARK: Response headers

  private mutating func compareHeaders() {
    let (before, after) = (old.blueprint.responseHeaders, new.blueprint.responseHeaders)
    var news: [SwiftName: Blueprint.ResponseHeader] = [:]
    for header in after { news[header.name] = header }
    let known = Set(before.map(\.name))
    for header in before {
      if let other = news[header.name] {
        compare(header, other)
      } else {
        note(
          .headerRemoved, subject(header, header), text(header, old), nil, isWhole: true)
      }
    }
    for header in after where !known.contains(header.name) {
      note(.headerAdded, subject(header, header), nil, text(header, new), isWhole: true)
    }
  }

  private mutating func compare(
    _ before: Blueprint.ResponseHeader, _ after: Blueprint.ResponseHeader
  ) {
    let subject = subject(before, after)
    if !isSame(before.type, after.type) {
      note(.headerType, subject, old.names.text(before.type), new.names.text(after.type))
    }
    note(.headerName, subject, unless: Self.encoding(before), Self.encoding(after))
    compareTexts(subject, before.documentation, after.documentation)
    compareDeprecations(subject, before.deprecation, after.deprecation)
  }

  private func subject(
    _ before: Blueprint.ResponseHeader, _ after: Blueprint.ResponseHeader
  ) -> Subject {
    Subject(
      container: "\(new.blueprint.client.bare).ResponseHeaders", member: after.name.bare,
      old: before.node, new: after.node)
  }

  private func text(_ header: Blueprint.ResponseHeader, _ api: ComparedAPI) -> String {
    "\(header.name.bare): ResponseHeader<\(api.names.text(header.type))>"
  }

  private static func encoding(_ header: Blueprint.ResponseHeader) -> String {
    ListingText.wire(header.wireName.lowercased()) + (header.explode ? ", explode" : "")
  }
}

extension Node {
  fileprivate func scheme(_ name: String) -> Node {
    self["components"]?["securitySchemes"]?.member(name)?.key ?? self
  }
}
