extension Explanation {
  /// Files as such: bytes, YAML and JSON, references between files.
  static let documents: [Explanation] = [
    .init(
      "yaml-syntax",
      """
      The file is no YAML, or no JSON if its first character is a brace. Nothing can be \
      read before this is put right. The message says what was expected where the reader \
      stopped, and where the open list or quotation began.
      """,
      "tags: [pets, shops      # the bracket is never closed"),
    .init(
      "yaml-quote",
      """
      Some characters begin something in YAML, so a text that starts with one of them \
      needs quotation marks.
      """,
      "summary: @home          # write: \"@home\""),
    .init(
      "yaml-escape",
      "In double quotes a backslash begins an escape, and this one does not exist.",
      "pattern: \"\\d+\"          # write: '\\d+' or \"\\\\d+\""),
    .init(
      "control-character",
      """
      A file holds an invisible character that YAML forbids, often pasted from \
      elsewhere.
      """,
      "title: \"Pets\\x07\""),
    .init(
      "not-utf8",
      """
      Documents are UTF-8. The place of the first byte that is not is named; UTF-16 with \
      a mark at its start is recognised.
      """,
      "save the file as UTF-8"),
    .init(
      "duplicate-key",
      """
      One object has the same key twice. Readers disagree about which counts; here it is \
      the first.
      """,
      """
      Pet: { type: object }
      Pet: { type: string }    # ignored
      """),
    .init(
      "undefined-alias",
      """
      A word that starts with * refers to an anchor, and there is none of that name \
      before it.
      """,
      "limit: *defualt          # &default is the anchor"),
    .init(
      "cyclic-alias",
      "An alias stands inside the very value it names, which would never end.",
      "Pet: &pet { parent: *pet }   # use $ref"),
    .init(
      "unknown-tag",
      "A word that starts with ! is a YAML tag. OpenAPI knows none of its own.",
      "id: !uuid 123            # write: \"123\""),
    .init(
      "wrong-tag",
      "A tag says one thing and the value is another.",
      "limit: !!int many"),
    .init(
      "too-many-aliases",
      """
      A small file with aliases of aliases can unfold to gigabytes. The reader stops \
      long before.
      """,
      "use $ref for what is shared"),
    .init(
      "too-many-merged-members",
      "Merge keys (<<) that build on each other multiply. The reader stops at a bound.",
      "use $ref or allOf for what is shared"),
    .init(
      "too-deep",
      "Objects and lists are nested deeper than any real document.",
      "a: [[[[[[ … ]]]]]]"),
    .init(
      "too-large",
      "The file is larger than the reader takes.",
      "split it with $ref into several files"),
    .init(
      "too-many-files",
      "A document may lead on to other files, but not without bound.",
      "bundle the document into fewer files"),
    .init(
      "dangling-reference",
      """
      A $ref leads to a place that does not exist. The message says how far it leads, \
      and what was probably meant.
      """,
      "$ref: \"#/components/schemas/Pte\""),
    .init(
      "missing-file",
      """
      A $ref names a file that is not there. Paths are seen from the file that holds the \
      reference.
      """,
      "$ref: \"models/pte.yaml#/Pet\""),
    .init(
      "refused-reference",
      """
      References to the network, and to files outside the folder of the document, are \
      not followed: a document could otherwise read what it likes.
      """,
      "$ref: \"https://example.com/pet.yaml\"   # copy it beside the document"),
    .init(
      "reference-cycle",
      "References that lead only to each other name nothing in the end.",
      """
      A: { $ref: "#/components/schemas/B" }
      B: { $ref: "#/components/schemas/A" }
      """),
    .init(
      "ignored-siblings",
      "In OpenAPI 3.0 whatever stands beside $ref is ignored. In 3.1 it counts.",
      "owner: { $ref: \"…/Person\", description: Who }   # 3.0: ignored"),
    .init(
      "nullable-reference",
      """
      In OpenAPI 3.0 whatever stands beside $ref is ignored. Whoever writes nullable there means \
      it, so the value may be null all the same.
      """,
      """
      owner: { nullable: true, $ref: "…/Person" }
      owner: { nullable: true, allOf: [{ $ref: "…/Person" }] }   # write this
      """),
    .init(
      "wrong-reference",
      "A reference leads to a component of another kind than the place wants.",
      "parameters: [{ $ref: \"#/components/schemas/Limit\" }]"),
    .init(
      "complex-key",
      "YAML allows lists and objects as keys; OpenAPI has texts only.",
      """
      ? [a, b]
      : 1
      """),
    .init(
      "empty-document",
      "The file holds nothing, or comments only.",
      "openapi: 3.1.0"),
    .init(
      "html",
      """
      The file is a web page: it was saved from the address that shows the document, not \
      from its own.
      """,
      "<!doctype html>"),
    .init(
      "plain-text",
      """
      The file is one text. Mostly it is an error message that was saved in place of the \
      document.
      """,
      "404: Not Found"),
    .init(
      "second-document",
      "YAML files can hold several documents, divided by three dashes. One is read.",
      """
      openapi: 3.1.0
      ---
      openapi: 3.1.0
      """),
    .init(
      "merge-needs-object",
      "A merge key copies the members of an object.",
      "<<: *list"),
    .init(
      "out-of-memory",
      "The system gave no memory to read the file.",
      "end other programs"),
    .init(
      "yaml-directive",
      "A line that starts with % speaks to the reader of YAML. This one is not known.",
      "%YAML 3.0"),
    .init(
      "yaml-indentation",
      "A line belongs to the object or list that it is indented like, and there is none.",
      """
      info:
          title: Pets
        version: "1"
      """),
    .init(
      "yaml-long-key",
      "YAML looks for the colon of a key for so long only.",
      """
      ? a key of more than 1024 characters
      : value
      """),
    .init(
      "yaml-tab",
      "YAML is indented with spaces.",
      """
      info:
      \ttitle: Pets
      """),
  ]
}
