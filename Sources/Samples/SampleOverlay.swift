package import SeamstressBlueprint
internal import SeamstressDocuments
internal import SeamstressEmission
internal import SeamstressJSON

/// Writes an OpenAPI Overlay that puts a Swift sample beside those that each operation has, for the
/// owner of the description to publish. It first takes out what it has added before, so laying it
/// over its own result changes nothing; and it is made of nothing that it changes, so the overlay of
/// its own result is itself.
///
///     - target: "$.paths.*.*['x-codeSamples'][?@.lang == 'swift' && @.label == 'Seam SDK']"
///       x-may-match-nothing: true
///       remove: true
///     - target: "$.paths['/acs/credentials/assign']['patch', 'post']"
///       update: { x-codeSamples: [{ lang: swift, label: Seam SDK, source: … }] }
package struct SampleOverlay {
  private let blueprint: Blueprint

  package init(_ blueprint: Blueprint) {
    self.blueprint = blueprint
  }

  package var text: String {
    let samples = SampleWriter(blueprint)
    var lines = [
      "overlay: 1.0.0", "info:", "  title: \(Self.quoted("Swift samples for \(blueprint.title)"))",
      "  version: \(Self.quoted(blueprint.version.isEmpty ? "1" : blueprint.version))", "actions:",
    ]
    lines += removal
    for group in blueprint.root.flattened {
      for operation in group.distinctOperations where !operation.isOverload {
        guard let sample = samples.samples(operation, in: group).first?.swift else { continue }
        lines += action(operation, sample)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func action(_ operation: OperationPlan, _ sample: Sample.Snippet) -> [String] {
    let methods = operation.source?.methods ?? [operation.method.lowercased()]
    let place =
      "$.paths[\(Self.selector(operation.path))]"
      + "[\(methods.map(Self.selector).joined(separator: ", "))]"
    return [
      "  - target: \(Self.quoted(place))", "    update:", "      x-codeSamples:",
      "        - lang: swift", "          label: \(Self.quoted(label))",
    ] + Self.source(text(sample), indent: "          ")
  }

  private var label: String { blueprint.client.bare + " SDK" }

  /// Samples of other hands are left alone.
  private var removal: [String] {
    let entries =
      "$.paths.*.*['x-codeSamples'][?@.lang == 'swift' && @.label == \(Self.selector(label))]"
    return [
      "  - target: \(Self.quoted(entries))", "    description: Take out what was added before.",
      "    x-may-match-nothing: true", "    remove: true",
    ]
  }

  /// The call, and below it what comes of it, as comments.
  private func text(_ sample: Sample.Snippet) -> String {
    guard !sample.output.isEmpty else { return sample.code }
    let lines = sample.output.split(omittingEmptySubsequences: false) { $0.isNewline }
    let comments = lines.map { $0.hasPrefix("//") ? String($0) : "// " + $0 }
    return sample.code + "\n\n" + comments.joined(separator: "\n")
  }

  /// A block of lines where YAML keeps them as they are, else a string with escapes.
  private static func source(_ text: String, indent: String) -> [String] {
    let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    let isPlain =
      text.utf8.first != 0x20 && text.utf8.last != 0x0A
      && text.utf8.allSatisfy { $0 == 0x0A || (0x20..<0x7F).contains($0) }
    guard isPlain, !text.isEmpty else { return ["\(indent)source: \(quoted(text))"] }
    return ["\(indent)source: |-"]
      + lines.map { $0.isEmpty ? "" : "\(indent)  \(Substring($0))" }
  }

  /// A name in a JSONPath (RFC 9535 §2.3.1).
  private static func selector(_ name: String) -> String {
    let inner = quoted(name).dropFirst().dropLast()
    var result = "'"
    var isEscaped = false
    for scalar in inner.unicodeScalars {
      if scalar == "'" { result += "\\" }
      // A double quote needs no escape between single ones, and may have none.
      if isEscaped, scalar == "\"" { result.removeLast() }
      result.unicodeScalars.append(scalar)
      isEscaped = scalar == "\\" && !isEscaped
    }
    return result + "'"
  }

  private static func quoted(_ text: String) -> String { JSONEncoding.text(JSON.string(text)) }
}
