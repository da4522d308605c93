extension Explanation {
  /// seamstress.yaml and the command line.
  static let configuration: [Explanation] = [
    .init(
      "configuration-key",
      """
      There is no such option. The nearest one is named; the schema for editors lists \
      all.
      """,
      "groupby: path            # write: group-by"),
    .init(
      "configuration-value",
      "An option has a value of the wrong kind.",
      "group-by: paths          # path, tag or x-…"),
    .init(
      "no-configuration",
      """
      There is neither seamstress.yaml nor spec/seamstress.yaml, and no document is \
      named by hand.
      """,
      "seamstress init openapi.yaml"),
    .init(
      "no-document",
      "Nobody says which document to read.",
      "document: openapi.yaml"),
    .init(
      "no-output",
      "Nobody says where the output goes.",
      "outputs: { sdk: Sources/Pets }"),
    .init(
      "shards-unseen",
      """
      The build-tool plugin reads the number of shards without a YAML parser, when \
      SwiftPM plans the build.
      """,
      "shards: 16               # in a line of its own"),
    .init(
      "unknown-id",
      """
      No diagnostic is called so. The id is the word in brackets at the end of a \
      diagnostic.
      """,
      "seamstress explain duplicate-key"),
  ]
}
