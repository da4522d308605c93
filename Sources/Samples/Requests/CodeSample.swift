internal import SeamstressDocuments
internal import SeamstressJSON

/// Reads what a description's own samples for cURL send and get (`x-codeSamples`, as Redoc and
/// others show them): the only examples that many descriptions have.
///
///     curl --request POST "https://…/assign" --json @- <<EOF      →  the object
///     {"acs_credential_id": "…"}
///     EOF
///     # Response:                                                  →  the answer
///     # {}
enum CodeSample {
  static func requests(_ samples: Node?) -> [SampleRequest] {
    sources(samples).compactMap { lines in
      guard let body = body(of: lines) else {
        let sendsNothing = !lines.contains { $0.contains("--data") || $0.contains("--json") }
        return sendsNothing ? SampleRequest(values: []) : nil
      }
      guard let object = body.object else { return nil }
      return SampleRequest(values: object.map { ($0.name, $0.value) })
    }
  }

  static func responses(_ samples: Node?) -> [JSON] {
    sources(samples).compactMap { lines in
      guard let start = lines.firstIndex(where: { $0.hasPrefix("# Response") }) else { return nil }
      let comment = lines[(start + 1)...].prefix { $0.hasPrefix("#") }
      guard comment.count < 200 else { return nil }
      return parsed(comment.map { $0.drop { $0 == "#" } })
    }
  }

  private static func sources(_ samples: Node?) -> [[Substring]] {
    let texts = samples?.elements.compactMap { $0["source"]?.string } ?? []
    return texts.filter { $0.hasPrefix("curl ") }
      .map { $0.split(separator: "\n", omittingEmptySubsequences: false) }
  }

  /// What stands between `<<EOF` and `EOF`, or behind `-d '`.
  private static func body(of lines: [Substring]) -> JSON? {
    if let start = lines.firstIndex(where: { $0.hasSuffix("<<EOF") || $0.hasSuffix("<< EOF") }) {
      return parsed(lines[(start + 1)...].prefix { $0 != "EOF" })
    }
    let text = lines.joined(separator: "\n")
    for option in ["-d '", "--data '", "--json '", "--data-raw '"] {
      guard let start = text.firstRange(of: option) else { continue }
      return parsed([text[start.upperBound...].prefix { $0 != "'" }])
    }
    return nil
  }

  private static func parsed(_ lines: some Sequence<Substring>) -> JSON? {
    try? JSON(parsing: lines.joined(separator: "\n"))
  }
}
