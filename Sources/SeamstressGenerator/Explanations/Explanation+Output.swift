extension Explanation {
  /// The folder that generated files go into.
  static let output: [Explanation] = [
    .init(
      "output-foreign",
      """
      The generator owns its folder, and writes over nothing that it did not write. Give \
      it an empty folder, or pass --force once.
      """,
      "seamstress generate --output Sources/App"),
    .init(
      "output-edited",
      """
      Somebody changed a generated file. The next run puts its own text in its place and keeps the \
      other in a hidden file, such as .Pet.swift.edited. Change the document, an overlay or a \
      template instead.
      """,
      "seamstress templates eject types/struct"),
    .init(
      "more",
      """
      The document gives rise to many notes or warnings of one kind. A run shows the first three \
      of each; the formats for programs hold them all.
      """,
      "seamstress lint --document openapi.yaml"),
    .init(
      "output-kept",
      """
      A file is no longer generated, but somebody has changed it since, so it is not \
      deleted.
      """,
      "delete it, or move it to your own sources"),
    .init(
      "output-manifest",
      """
      .seamstress-manifest.json says which files are generated. It cannot be read, \
      mostly after a merge.
      """,
      "git checkout -- .seamstress-manifest.json"),
    .init(
      "output-busy",
      "Another generator holds the lock on the folder.",
      "wait for it, or end it"),
    .init(
      "output-overlap",
      """
      Each output has a folder of its own, with a list of what is in it. Two in one, or one in the \
      other, would take each other's files for those of strangers; names that differ in case only \
      are one folder on many disks.
      """,
      "outputs: { sdk: Sources/Pets, docs: Sources/Pets/Docs }"),
    .init(
      "output-holds-input",
      """
      The generator owns the folder of an output, and replaces and deletes what is its own there. \
      The document, the configuration, overlays, templates and guides lie elsewhere.
      """,
      "seamstress generate --document out/pets.yaml --output out"),
    .init(
      "output-path",
      """
      Two generated files would be the same on a disk that ignores case, or one has a \
      name that some system forbids.
      """,
      "names: { \"#/components/schemas/pet\": PetModel }"),
    .init(
      "output-not-written",
      """
      The disk refused. Files are written beside and renamed, all or none, so the folder is as it \
      was.
      """,
      "free some space, then run again"),
    .init(
      "output-partial",
      """
      The disk refused to rename a file, and then to take back the renames before it. The message \
      says which files are new. The list in the folder knows both texts of each, so the next run \
      puts everything right.
      """,
      "mount -o remount,rw /volume"),
    .init(
      "file-exists",
      """
      A command replaces no file that Seamstress did not write. Its own report, or overlay of \
      samples, is written again without a word.
      """,
      "seamstress init --force"),
    .init(
      "file-is-input",
      """
      The file that the command was to write is one that it reads: the document, an overlay, the \
      configuration, a template, a guide, or what one of them refers to.
      """,
      "seamstress generate --document pets.yaml --report pets.yaml"),
    .init(
      "file-in-output",
      """
      The generator owns the folders of its output, and keeps a list of all that is in them. A \
      report or an overlay goes elsewhere.
      """,
      "seamstress generate --output out --report out/coverage.json"),
    .init(
      "file-missing",
      "A file is named that does not exist.",
      "document: openapi.yaml   # seen from the folder of the configuration"),
    .init(
      "file-unreadable",
      "A file exists and cannot be read; the system says why.",
      "chmod u+r openapi.yaml"),
    .init(
      "file-not-written",
      "A file cannot be written; the system says why.",
      "--report /read-only/coverage.json"),
    .init(
      "build-input",
      """
      The build-tool plugin tells SwiftPM which files to watch: those beside \
      seamstress.yaml, and those it names. The document leads to another one; were it to \
      change, nobody would build again.
      """,
      "move the document and what it refers to into the folder of the target"),
    .init(
      "internal",
      "The generator itself is at fault. Whether the output is current is not known.",
      "report it, with the document if you may"),
  ]
}
