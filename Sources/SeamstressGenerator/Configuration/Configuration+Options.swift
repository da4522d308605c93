/// Every option there is. Parsing, `spec/seamstress.schema.json` and the documentation follow this
/// table, so an option that is not in it does not exist.
extension Configuration {
  static var options: [ConfigurationOption<Configuration>] {
    inputOptions + selectionOptions + shapeOptions + typeOptions + runOptions
  }

  private static var inputOptions: [ConfigurationOption<Configuration>] {
    [
      .init(
        "document", "The OpenAPI document, seen from the folder of this file.",
        example: "openapi.yaml", .path, into: \.document),
      .init(
        "overlays", "OpenAPI Overlays to lay over the document, in this order.",
        standard: "none", example: "[overlay.yaml]", .list(.path), into: \.overlays),
      .init(
        "outputs", "What to generate, and the folder for each; the generator owns these folders.",
        example: "{ sdk: ../Generated/Pets }",
        .object(Outputs(), Outputs.options), into: \.outputs),
      .init(
        "templates", "A folder of templates that replace the built-in ones, file by file.",
        standard: "the built-in templates", example: "templates", .path, into: \.templates),
      .init(
        "guides", "A folder of Markdown pages to take into the reference.", standard: "none",
        example: "guides", .path, into: \.guides),
    ]
  }

  private static var selectionOptions: [ConfigurationOption<Configuration>] {
    [
      .init(
        "include", "The operations to generate, with the schemas that they use: those that fit.",
        standard: "all", example: "{ tags: [pets], paths: [/stores/**] }",
        .object(Selection(), Selection.options), into: \.include),
      .init(
        "exclude", "The operations to leave out, also of those that are included.",
        standard: "none", example: "{ operations: ['admin*'], deprecated: true }",
        .object(Selection(), Selection.options), into: \.exclude),
      .init(
        "include-hidden", "Also generate what the document marks as hidden.", standard: "false",
        example: "true", .flag, into: \.includeHidden),
    ]
  }

  private static var shapeOptions: [ConfigurationOption<Configuration>] {
    [
      .init(
        "client", "The name of the client type.", standard: "the title of the document",
        example: "Pets", .typeName, into: \.client),
      .init(
        "access", "The access level of what is generated.", standard: "public",
        example: "package", .choice, into: \.access),
      .init(
        "group-by",
        "What gathers operations into groups: their path, their first tag, or an extension.",
        standard: "tag", example: "path", .grouping, into: \.groupBy),
      .init(
        "methods",
        "Where a path has several of these methods, the first one here is the operation.",
        standard: "every method is an operation of its own", example: "[patch, get, post]",
        .list(.choice), into: \.methods),
      .init(
        "parameters-from", "The method of each path that documents the parameters of all.",
        standard: "each method has its own", example: "post", .choice, into: \.parametersFrom),
      .init(
        "extensions", "The vendor extensions that mean something in this document.",
        example: "{ hidden: x-internal }",
        .object(Extensions(), Extensions.options), into: \.extensions),
      .init(
        "pagination", "How lists continue on a next page.",
        example: "{ style: cursor, parameter: cursor, next: next_cursor }",
        .pagination, into: \.pagination),
      .init(
        "polling", "Operations that answer before they are done, and how to ask after them.",
        example: "{ key: job, operation: 'GET /jobs/{id}', parameter: id, pending: [running] }",
        .polling, into: \.polling),
    ]
  }

  private static var typeOptions: [ConfigurationOption<Configuration>] {
    [
      .init(
        "formats", "The Swift type for each format of a schema.",
        standard:
          "date-time: Date, date: LocalDate, uuid: UUID, uri: URI, duration: ISO8601Duration, int32: Int32, int64: Int64, others by type",
        example: "{ uuid: String, uri: URL }", .map(.choice), into: \.formats),
      .init(
        "types", "The Swift type for single schemas, by JSON pointer.",
        example: "{ '#/components/schemas/Pet/properties/born': LocalDate }", .map(.choice),
        into: \.types),
      .init(
        "defaults",
        "What becomes of defaults: they are documented, or also stand in for what is missing.",
        standard: "documented", example: "applied", .choice, into: \.defaults),
      .init(
        "unknown-properties",
        "What becomes of properties that the document lacks: models skip them, or keep them and write them back.",
        standard: "skipped", example: "kept", .choice, into: \.unknownProperties),
      .init(
        "names", "Swift names of your own, by JSON pointer or by the name that would be generated.",
        example: "{ '#/components/schemas/pet': Animal }", .map(.identifier), into: \.names),
      .init(
        "acronyms", "Words to write in capitals, besides the usual ones such as ID and URL.",
        example: "[ACS, HVAC]", .list(.identifier), into: \.acronyms),
      .init(
        "closed-enums",
        "Enums without a case for values that the server adds later: all, or those named.",
        standard: "false", example: "[Weekday]", .closedEnums, into: \.closedEnums),
    ]
  }

  private static var runOptions: [ConfigurationOption<Configuration>] {
    [
      .init(
        "strict", "Count warnings as errors.", standard: "false", example: "true", .flag,
        into: \.strict),
      .init(
        "shards",
        "How many Swift files the build-tool plugin makes. Write it in a line of its own.",
        standard: "\(Shards.standard)", example: "16", .number(Shards.range), into: \.shards),
    ]
  }
}

extension Configuration.Outputs {
  static var options: [ConfigurationOption<Self>] {
    [
      .init(
        "sdk", "The Swift SDK.", example: "../Generated/Pets", .path, into: \.sdk),
      .init(
        "commands", "The commands of a command line, for the library SeamstressCommands.",
        example: "../Generated/PetCommands", .path, into: \.commands),
      .init(
        "docs", "The reference: Markdown, a DocC catalog and a site.",
        example: "../Generated/Reference", .path, into: \.docs),
    ]
  }
}

extension Configuration.Extensions {
  static var options: [ConfigurationOption<Self>] {
    [
      .init(
        "result", "On an operation: the property of the response that is the result.",
        example: "x-response-key", .vendorExtension, into: \.result),
      .init(
        "hidden", "Marks what is left out, unless include-hidden is set.",
        example: "x-internal", .vendorExtension, into: \.hidden),
      .init(
        "draft", "Marks what may still change.", example: "x-draft", .vendorExtension,
        into: \.draft),
      .init(
        "deprecation", "Holds the message for users of what it marks.",
        example: "x-deprecated", .vendorExtension, into: \.deprecation),
      .init(
        "title", "On an operation or a security scheme: what the reference calls it.",
        example: "x-title", .vendorExtension, into: \.title),
    ]
  }
}

extension Configuration.Pagination {
  static var options: [ConfigurationOption<Self>] {
    [
      .init(
        "style", "A cursor to pass on, a page number, or a Link header.", standard: "cursor",
        example: "page", .choice, into: \.style),
      .init(
        "parameter", "The parameter that asks for a page; links need none.",
        example: "page_cursor", .text, into: \.parameter),
      .init(
        "next",
        "Where a response has the cursor or address of the next page, with dots between properties.",
        example: "pagination.next_page_cursor", .text, into: \.next),
      .init(
        "more", "Where a response says whether there is a next page.",
        example: "pagination.has_next_page", .text, into: \.more),
      .init(
        "items", "Where a response has the items of a page, with dots between properties.",
        standard: "its only array", example: "data", .text, into: \.items),
    ]
  }
}

extension Configuration.Selection {
  static var options: [ConfigurationOption<Self>] {
    [
      .init("tags", "Tags of operations.", example: "[pets]", .list(.pattern), into: \.tags),
      .init(
        "paths", "Paths; * stands for any text within a segment, ** for any text.",
        example: "['/pets/**']", .list(.pattern), into: \.paths),
      .init(
        "operations", "Operations by operationId, or as 'get /pets'; * and ** as in paths.",
        example: "['list*']", .list(.pattern), into: \.operations),
      .init(
        "deprecated", "Deprecated operations.", standard: "false", example: "true", .flag,
        into: \.deprecated),
    ]
  }
}
