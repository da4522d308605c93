internal import SeamstressDiagnostics
internal import SeamstressDocuments

extension ConfigurationValue where Value == Configuration.Pagination {
  /// An object that holds what its style needs.
  static var pagination: Self {
    let object = Self.object(Configuration.Pagination(), Configuration.Pagination.options)
    return Self(shape: object.shape) { node, reading in
      let errors = reading.bag.count(.error)
      guard let pagination = object.read(node, reading), reading.bag.count(.error) == errors
      else { return nil }
      let missing = [("parameter", pagination.parameter), ("next", pagination.next)]
        .filter { $0.1 == nil && pagination.style.needs.contains($0.0) }
      for (key, _) in missing {
        let option = "pagination by \(pagination.style.rawValue)"
        reading.bag.error(.incomplete(option, "'\(key)'"), at: node)
      }
      return pagination
    }
  }
}

extension ConfigurationValue where Value == Configuration.Polling {
  /// An object that says at least what waits, whom to ask, and what ends the wait.
  static var polling: Self {
    let object = Self.object(Configuration.Polling(), Configuration.Polling.options)
    return Self(shape: object.shape) { node, reading in
      let errors = reading.bag.count(.error)
      guard let polling = object.read(node, reading), reading.bag.count(.error) == errors
      else { return nil }
      let needs = [
        ("'key' or 'schema'", polling.key == nil && polling.schema == nil),
        ("'operation'", polling.operation == nil), ("'parameter'", polling.parameter == nil),
        ("'pending' or 'success'", polling.pending.isEmpty && polling.success.isEmpty),
      ]
      for (key, isMissing) in needs where isMissing {
        reading.bag.error(.incomplete("polling", key), at: node)
      }
      return polling
    }
  }
}

extension Configuration.Pagination.Style {
  fileprivate var needs: [String] {
    switch self {
    case .cursor: ["parameter", "next"]
    case .page: ["parameter"]
    case .link: []
    }
  }
}

extension ConfigurationValue where Value == Configuration.ClosedEnums {
  /// `true` for all, or the names of some.
  static var closedEnums: Self {
    let names = ConfigurationValue<[String]>.list(.typeName)
    return Self(shape: .either(.flag, names.shape)) { node, reading in
      if let all = node.boolean { return all ? .all : Configuration.ClosedEnums.none }
      guard node.isArray else {
        let expected = "true, false or a list of type names"
        reading.refuse(node, expected: expected)
        return nil
      }
      return names.read(node, reading).map { .named($0) }
    }
  }
}

extension ConfigurationValue where Value == Configuration.Grouping {
  static var grouping: Self {
    Self(shape: .either(.choice(["path", "tag"]), .text(pattern: "x-.+"))) { node, reading in
      switch node.string {
      case "path": return .path
      case "tag": return .tag
      case let name? where name.hasPrefix("x-") && name.utf8.count > 2:
        return .vendorExtension(name)
      default:
        let near = node.string.flatMap { NearMiss.best(for: $0, among: ["path", "tag"]) }
        let expected = "path, tag or the name of an extension such as 'x-group'"
        reading.refuse(node, expected: expected, near: near)
        return nil
      }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func incomplete(_ option: String, _ key: String) -> Self {
    .init("configuration-value", "\(option) also needs \(key)")
  }
}
