package import SeamstressDocuments

/// One operation as a Swift method.
package struct OperationPlan {
  package var name: SwiftName
  package var id: String
  /// Upper case: `GET`.
  package var method: String
  package var path: String
  package var summary: String?
  package var documentation: String?
  package var deprecation: Deprecation?
  /// A message where the operation cannot be called as the description has it.
  package var unavailable: String?
  package var arguments: [Argument]
  /// Sent with every call: single-valued members that no caller should have to write.
  package var constants: [Constant]
  /// Groups of arguments of which one is chosen; each makes a method of its own. Empty: one method.
  package var alternatives: [Alternative]
  package var body: Body
  package var result: Result
  /// Result types of documented failures, by status: `404`, `4XX` as `400...499`.
  package var failures: [Failure]
  /// Success statuses that are described without a body, beside others that have one.
  package var emptyStatuses: [ClosedRange<Int>] = []
  /// nil: as the client; an empty list: none needed. Each inner list is used together.
  package var security: [[String]]?
  package var pagination: Pagination?
  /// The result tells how far the server is; the method waits until it is done.
  package var isPolled = false
  package var server: String?
  package var accept: String?
  package var node: Node
  /// Another method before this one calls the same operation; this one sends another body,
  /// or returns what the other leaves out.
  package var isOverload = false
  /// What the description calls the operation in its own documentation.
  package var title: String?
  package var source: Source?

  /// Where the description documents the operation, which may be another method of the path.
  package struct Source {
    /// Lower case, as the description has it.
    package var method: String
    package var node: Node
    /// All methods of the path that this operation stands for, its own and that above included.
    package var methods: [String]
  }

  package struct Alternative {
    /// Wire names of the body members that this method requires…
    package var required: [String]
    /// …and of those that it leaves out.
    package var excluded: [String]
  }

  package struct Constant {
    package var wireName: String
    package var place: Argument.Place
    package var value: Literal
  }

  package enum Body {
    case none
    /// The members of a JSON object, each an argument of its own.
    case members(mediaType: String)
    /// One argument, written as JSON.
    case json(mediaType: String)
    case form, multipart
    case text(mediaType: String)
    /// `*/*` where the file says what it is.
    case bytes(mediaType: String)
  }

  package enum Result {
    case void
    /// The value at a path of keys in a JSON body; an empty path is the whole body.
    case value(TypeReference, at: [String], optional: Bool)
    case text
    case bytes
    /// A sequence of values as they arrive: server-sent events or JSON Lines.
    case stream(TypeReference, format: StreamFormat)
    /// One of several things, as the status says; the type is declared as a `ResponseChoice`.
    case byStatus(TypeReference)
  }

  package enum StreamFormat: String, Sendable { case events, lines }

  package struct Failure {
    package var statuses: ClosedRange<Int>
    package var type: TypeReference
  }

  /// How the next page is asked for.
  package struct Pagination: Hashable, Sendable {
    package enum Style: String, Sendable { case cursor, page, link }
    package var style: Style
    package var parameter: String
    package var next: String
    package var more: String?
    /// Where a response has its items, with dots between properties; nil: in its only array.
    package var items: String?

    package init(
      style: Style, parameter: String, next: String, more: String?, items: String? = nil
    ) {
      self.style = style
      self.parameter = parameter
      self.next = next
      self.more = more
      self.items = items
    }
  }
}

/// A labelled argument of a method.
package struct Argument {
  package enum Place: Hashable, Sendable {
    case path, query, header, cookie
    /// The whole query.
    case querystring
    /// A header of the part of a multipart body that `part` names.
    case partHeader
    /// A member of the JSON, form or multipart body.
    case member
    case body
  }

  package var label: SwiftName
  package var wireName: String
  package var type: TypeReference
  package var isRequired: Bool
  package var isNullable: Bool
  package var place: Place
  package var style: ParameterStyle?
  /// The media type of a part of a multipart body, where the description gives one.
  package var contentType: String?
  /// The part that a header belongs to.
  package var part: String?
  /// What the API assumes where the argument is left out.
  package var defaultValue: Literal?
  /// The same where the configuration wants it sent.
  package var appliedDefault: DefaultValue?
  package var documentation: String?
  package var deprecation: Deprecation?
  package var node: Node

  /// `T`, `T?`, or for a member or a body that may be null, left out or given: `Nullable<T>?`.
  package var isThreeState: Bool {
    !isRequired && isNullable && (place == .member || place == .body)
  }
}

/// How a parameter is written, where it differs from the default of its place.
package struct ParameterStyle: Hashable, Sendable {
  package enum Name: String, Sendable {
    case simple, label, matrix, form, spaceDelimited, pipeDelimited, deepObject, cookie, json
  }

  package var name: Name
  package var explode: Bool
  package var allowReserved: Bool
}

package struct Deprecation: Hashable, Sendable {
  package var message: String?
}
