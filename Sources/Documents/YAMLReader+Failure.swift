internal import SeamstressDiagnostics

extension YAMLReader {
  /// Says in a user's words what libyaml found.
  mutating func report(_ failure: YAMLFailure) {
    builder.bag.error(.syntax(failure.problem), at: span(base + offsets.byteOffset(of: failure.problemIndex), 0))
  }
}

extension Diagnostic.Message {
  static func syntax(_ text: String) -> Self { .init("yaml-syntax", text) }
}
