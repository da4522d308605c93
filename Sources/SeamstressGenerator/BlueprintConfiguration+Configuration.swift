internal import SeamstressBlueprint
internal import SeamstressDiagnostics

extension BlueprintConfiguration {
  /// The user's options as the planner takes them.
  init(_ configuration: Configuration, title: String) {
    self.init()
    if let client = configuration.client {
      self.client = client
      isClientChosen = true
    } else if !title.isEmpty {
      client = Naming(acronyms: configuration.acronyms).typeName(title).bare
    }
    grouping =
      switch configuration.groupBy {
      case .path: .path
      case .tag: .tag
      case .vendorExtension(let name): .specificationExtension(name)
      }
    methods = configuration.methods.map(\.rawValue)
    parametersFrom = configuration.parametersFrom?.rawValue
    extensions.result = configuration.extensions.result
    extensions.hidden = configuration.extensions.hidden
    extensions.draft = configuration.extensions.draft
    extensions.deprecation = configuration.extensions.deprecation
    extensions.title = configuration.extensions.title
    includesHidden = configuration.includeHidden
    for entry in configuration.formats { formats[entry.key] = entry.value.rawValue }
    acronyms = configuration.acronyms
    switch configuration.closedEnums {
    case .none: break
    case .all: closesAllEnumerations = true
    case .named(let names): closedEnumerations = Set(names)
    }
    for entry in configuration.names { names[entry.key] = entry.value }
    for entry in configuration.types { types[entry.key] = entry.value.rawValue }
    appliesDefaults = configuration.defaults == .applied
    keepsUnknownProperties = configuration.unknownProperties == .kept
    included = OperationFilter(configuration.include)
    excluded = OperationFilter(configuration.exclude)
    access = configuration.access == .public ? .public : .package
    pagination = configuration.pagination.flatMap(OperationPlan.Pagination.init)
    paginationPlaces = PaginationPlaces(configuration)
    polling = configuration.polling.map { Polling($0, in: configuration) }
  }
}

extension BlueprintConfiguration.PaginationPlaces {
  fileprivate init(_ configuration: Configuration) {
    self.init()
    whole = configuration.place("pagination")?.span
    parameter = configuration.place("pagination", "parameter")?.span
    next = configuration.place("pagination", "next")?.span
    more = configuration.place("pagination", "more")?.span
    items = configuration.place("pagination", "items")?.span
  }
}

extension BlueprintConfiguration.Polling {
  fileprivate init(_ polling: Configuration.Polling, in configuration: Configuration) {
    self.init()
    key = polling.key
    schema = polling.schema
    operation = polling.operation ?? ""
    plan.parameter = polling.parameter ?? ""
    plan.id = polling.id
    plan.status = polling.status
    (plan.pending, plan.success, plan.failure) =
      (polling.pending, polling.success, polling.failure)
    (plan.code, plan.message) = (polling.code, polling.message)
    operationPlace = configuration.place("polling", "operation")?.span
    parameterPlace = configuration.place("polling", "parameter")?.span
  }
}

extension OperationFilter {
  fileprivate init(_ selection: Configuration.Selection) {
    self.init()
    tags = selection.tags.map { Pattern($0.text, span: $0.span) }
    paths = selection.paths.map { Pattern($0.text, span: $0.span) }
    operations = selection.operations.map { Pattern($0.text, span: $0.span) }
    deprecated = selection.deprecated
  }
}

extension OperationPlan.Pagination {
  fileprivate init?(_ pagination: Configuration.Pagination) {
    let (items, more) = (pagination.items, pagination.more)
    switch pagination.style {
    case .cursor:
      guard let parameter = pagination.parameter, let next = pagination.next else { return nil }
      self.init(style: .cursor, parameter: parameter, next: next, more: more, items: items)
    case .page:
      guard let parameter = pagination.parameter else { return nil }
      self.init(style: .page, parameter: parameter, next: "", more: more, items: items)
    case .link:
      let parameter = pagination.parameter ?? ""
      self.init(style: .link, parameter: parameter, next: "", more: nil, items: items)
    }
  }
}
