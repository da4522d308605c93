extension Explanation {
  /// OpenAPI Overlays.
  static let overlays: [Explanation] = [
    .init(
      "overlay-version",
      """
      The first line of an overlay says which version of the specification it follows: \
      1.0.0 or 1.1.0.
      """,
      "overlay: 1.0.0"),
    .init(
      "overlay-info",
      "An overlay must say what it is called and which version it has.",
      "info: { title: Corrections, version: \"1\" }"),
    .init(
      "overlay-action",
      "An action that cannot be carried out as written is left out.",
      """
      - target: $.info
        copy: $.servers[*]     # selects several values
      """),
    .init(
      "overlay-no-match",
      """
      An action changes nothing, because its target is not in the document, or not any \
      more. The key at which the path ends is marked. Where that is as it should be, say so with \
      'x-may-match-nothing: true' in the action.
      """,
      "- target: $.paths[\"/pet\"].get   # the document has /pets"),
    .init(
      "overlay-mismatch",
      """
      An update is merged into its target: objects into objects, lists are appended to \
      lists. Anything else needs a remove first.
      """,
      """
      - target: $.info.title
        update: { text: Pets }
      """),
    .init(
      "json-path",
      "The target of an action is no JSONPath of RFC 9535.",
      "target: $.paths[/pets]   # write: $.paths[\"/pets\"]"),
    .init(
      "unknown-member",
      "An overlay has keys of its own; this is none of them.",
      "- targt: $.info"),
    .init(
      "not-an-overlay",
      "A file is named under overlays that is none, such as the document itself.",
      "overlay: 1.0.0"),
    .init(
      "overlay-actions",
      "An overlay is a list of actions; without it nothing changes.",
      "actions: [{ target: $.info, remove: true }]"),
    .init(
      "overlay-too-large",
      "An overlay could make a document of any size. It is stopped at a bound.",
      "target: $..*..*"),
  ]
}
