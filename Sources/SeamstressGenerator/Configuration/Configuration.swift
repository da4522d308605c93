package import SeamstressDiagnostics
internal import SeamstressDocuments

/// What a user decides about an SDK: the content of `seamstress.yaml`, typed, with defaults in
/// place and paths seen from the working directory.
///
///     document: openapi.yaml                // document == "spec/openapi.yaml"
///     outputs: { sdk: ../Generated/Pets }   // outputs.sdk == "Generated/Pets"
///     group-by: path                        // groupBy == .path
///
/// The options are described once, in `Configuration+Options.swift`; parsing, the JSON Schema
/// for editors and the documentation all follow that table.
package struct Configuration {
  package var document: String?
  package var overlays: [String] = []
  package var outputs = Outputs()
  /// The name of the client type; from the document's title if nobody says.
  package var client: String?
  package var access = Access.public
  package var groupBy = Grouping.tag
  /// Where a path has several of these methods, the first of them is the operation; a path whose
  /// methods are not listed keeps them all. Empty: every method is an operation.
  package var methods: [Method] = []
  /// The method of a path whose documented parameters the operation takes.
  package var parametersFrom: Method?
  package var extensions = Extensions()
  package var includeHidden = false
  /// Format of a schema to Swift type, in the order written.
  package var formats: [Entry<FormatType>] = []
  package var acronyms: [String] = []
  package var pagination: Pagination?
  package var polling: Polling?
  package var closedEnums = ClosedEnums.none
  /// Warnings count as errors.
  package var strict = false
  /// The number of files of a build-tool plugin, which must know their names beforehand.
  package var shards = Shards.standard
  /// Set for such a build only.
  package var packing: Shards?
  /// A JSON pointer or the generated name, and the Swift name to use instead.
  package var names: [Entry<String>] = []
  /// The JSON pointer of a schema, and the Swift type to use for it.
  package var types: [Entry<PlaceType>] = []
  package var defaults = Defaults.documented
  package var unknownProperties = UnknownProperties.skipped
  /// The operations to generate; all, if nothing is said.
  package var include = Selection()
  /// Those of them to leave out again.
  package var exclude = Selection()
  /// A folder of templates that replace the built-in ones, file by file.
  package var templates: String?
  /// A folder of Markdown pages that the reference takes in.
  package var guides: String?

  /// The file it was read from; nil when everything came from the command line.
  package var file: SourceFile?
  var root: Node?

  package init() {}

  /// Where an option was written, to point a diagnostic at: `place("outputs", "sdk")`. The
  /// nearest enclosing value if the option itself is absent.
  package func place(_ keys: String...) -> (any Located)? {
    guard var place = root else { return nil }
    for key in keys {
      guard let next = place[key] else { break }
      place = next
    }
    return place
  }

  /// Where the overlay was written that `overlays` has at `index`.
  func place(ofOverlay index: Int) -> (any Located)? {
    guard let list = root?["overlays"]?.elements, list.indices.contains(index) else {
      return place("overlays")
    }
    return list[index]
  }
}

extension Configuration {
  /// The folder of each kind of output; what has none is not made.
  package struct Outputs: Sendable, Equatable {
    package var sdk: String?
    package var commands: String?
    package var docs: String?

    package init() {}

    /// One output and no other.
    package init(_ kind: OutputKind, _ folder: String?) {
      switch kind {
      case .sdk: sdk = folder
      case .commands: commands = folder
      case .docs: docs = folder
      }
    }

    package subscript(kind: OutputKind) -> String? {
      switch kind {
      case .sdk: sdk
      case .commands: commands
      case .docs: docs
      }
    }

    package var kinds: [OutputKind] { OutputKind.allCases.filter { self[$0] != nil } }
  }

  /// The vendor extensions that mean something in this document.
  package struct Extensions: Sendable, Equatable {
    /// Names the property of the response that is the result.
    package var result: String?
    /// Leaves out what it marks, unless `include-hidden` is set.
    package var hidden: String?
    package var draft: String?
    /// Holds a message for whoever still uses what it marks.
    package var deprecation: String?
    /// Holds a title for people.
    package var title: String?

    package init(
      result: String? = nil, hidden: String? = nil, draft: String? = nil,
      deprecation: String? = nil, title: String? = nil
    ) {
      self.result = result
      self.hidden = hidden
      self.draft = draft
      self.deprecation = deprecation
      self.title = title
    }
  }

  package struct Pagination: Sendable, Equatable {
    package enum Style: String, Sendable, CaseIterable { case cursor, page, link }

    package var style = Style.cursor
    /// The parameter that asks for a page.
    package var parameter: String?
    /// Where a response names the next page: `pagination.next_page_cursor`.
    package var next: String?
    /// Where a response says whether there is a next page.
    package var more: String?
    /// Where a response has the items of the page; nil: in its only array.
    package var items: String?

    package init(
      style: Style = .cursor, parameter: String? = nil, next: String? = nil, more: String? = nil,
      items: String? = nil
    ) {
      self.style = style
      self.parameter = parameter
      self.next = next
      self.more = more
      self.items = items
    }
  }

  package enum Access: String, Sendable, CaseIterable { case `public`, package }

  package enum Method: String, Sendable, CaseIterable {
    case get, put, post, delete, options, head, patch, trace
  }

  package enum Grouping: Sendable, Equatable {
    case path
    case tag
    case vendorExtension(String)
  }

  package enum ClosedEnums: Sendable, Equatable {
    case none
    case all
    case named([String])
  }

  package enum Defaults: String, Sendable, CaseIterable { case documented, applied }

  package enum UnknownProperties: String, Sendable, CaseIterable { case skipped, kept }

  /// Some of the operations.
  package struct Selection: Sendable, Equatable {
    package struct Pattern: Sendable, Equatable {
      package var text: String
      package var span: SourceSpan?
    }

    package var tags: [Pattern] = []
    package var paths: [Pattern] = []
    package var operations: [Pattern] = []
    package var deprecated = false

    package init() {}
  }

  /// The Swift types that a single schema can become.
  package enum PlaceType: String, Sendable, CaseIterable {
    case string = "String"
    case bool = "Bool"
    case date = "Date"
    case uuid = "UUID"
    case uri = "URI"
    case url = "URL"
    case data = "Data"
    case localDate = "LocalDate"
    case duration = "ISO8601Duration"
    case int = "Int"
    case int32 = "Int32"
    case int64 = "Int64"
    case double = "Double"
    case float = "Float"
    case json = "JSON"
  }

  /// The Swift types that a `format` can become.
  package enum FormatType: String, Sendable, CaseIterable {
    case string = "String"
    case date = "Date"
    case uuid = "UUID"
    case uri = "URI"
    case url = "URL"
    case data = "Data"
    case localDate = "LocalDate"
    case duration = "ISO8601Duration"
    case int = "Int"
    case int32 = "Int32"
    case int64 = "Int64"
    case double = "Double"
    case float = "Float"
  }

  package struct Entry<Value> {
    package var key: String
    package var value: Value

    package init(_ key: String, _ value: Value) {
      self.key = key
      self.value = value
    }
  }
}

extension Configuration.Entry: Equatable where Value: Equatable {}
extension Configuration.Entry: Sendable where Value: Sendable {}
