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
      "word-not-utf8",
      """
      A word of the command line holds bytes that are not UTF-8. Put right, it would name another \
      file or folder than was meant.
      """,
      "mv $'caf\\xE9.yaml' café.yaml"),
    .init(
      "no-document",
      "Nobody says which document to read.",
      "document: openapi.yaml"),
    .init(
      "other-documents",
      "Several files have a name that a document usually has, and one of them was taken.",
      "seamstress init spec/openapi.yaml"),
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
      "not-compared",
      """
      One of two documents has errors, so there is no SDK of it that the other one could be compared \
      with.
      """,
      "seamstress diff old.yaml openapi.yaml"),
    .init(
      "version-too-low",
      """
      Semantic Versioning wants a greater step for such changes: a major release where code stops \
      compiling. Before 1.0.0 a minor one is enough.
      """,
      "seamstress diff old.yaml --versions 1.4.0..2.0.0"),
    .init(
      "unknown-id",
      """
      No diagnostic is called so. The id is the word in brackets at the end of a \
      diagnostic.
      """,
      "seamstress explain duplicate-key"),
    .init(
      "guides-missing",
      "The configuration names a folder of guides that is not there.",
      "guides: guides"),
    .init(
      "guide-link",
      """
      A guide links to a page that the reference does not have. A link to an operation, \
      group, type or guide names its kind first.
      """,
      "[find a pet](operation:pets.find)"),
    .init(
      "configuration-pointer",
      """
      names and types take JSON pointers of the document, and this one leads nowhere in it.
      """,
      "types: { '#/components/schemas/Pet/properties/born': LocalDate }"),
    .init(
      "configuration-name",
      """
      names and closed-enums also take names that would be generated, and this is none of them.
      """,
      "names: { ListPets: Pets }   # if there is no ListPets, nothing is renamed"),
    .init(
      "filter-without-match",
      """
      include and exclude choose operations by tag, path, operationId or deprecation. Nothing in \
      the document is like this pattern, so it is probably misspelt.
      """,
      "exclude: { paths: ['/internal/*'] }"),
    .init(
      "unused-pagination",
      """
      pagination fits no operation: each that comes in pages has the parameter and answers with \
      what next names and one array, or with the list that items names.
      """,
      "pagination: { parameter: cursor, next: paging.next, items: data }"),
    .init(
      "unknown-polling-operation",
      """
      The configuration names an operation to ask how far something is, and the document \
      has no such operation.
      """,
      "operation: 'GET /jobs/{job_id}'"),
    .init(
      "unknown-polling-parameter",
      "The operation to poll with has no parameter of this name to take the id.",
      "parameter: job_id"),
  ]
}
