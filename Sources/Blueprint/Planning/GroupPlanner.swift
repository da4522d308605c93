import SeamstressDocuments
import SeamstressOpenAPI

/// Puts operations into namespaces and gives both their names.
///
///     group-by: path    /acs/credentials/assign       acs.credentials.assign
///     group-by: tag     tag "issues", issues/list     issues.list
struct GroupPlanner {
  /// An operation with its place, before its arguments are planned.
  struct Placed {
    var selected: SelectedOperation
    /// Words of each namespace on the way.
    var namespace: [[String]]
    var method: [String]
    /// What the namespace is about.
    var documentation: String?
  }

  let configuration: BlueprintConfiguration
  let tags: [Tag]
  let spellings: Spellings

  func place(_ selected: SelectedOperation) -> Placed {
    switch configuration.grouping {
    case .path: placedByPath(selected)
    case .tag: placed(selected, in: selected.operation.tags.first)
    case .specificationExtension(let key):
      placed(selected, in: selected.operation.specificationExtension(key)?.string)
    }
  }

  private func placedByPath(_ selected: SelectedOperation) -> Placed {
    let segments = selected.path.name.split(separator: "/").map(String.init)
    let names = segments.filter { !$0.contains("{") }.map { spellings[$0].words }
    let isCall = !configuration.methods.isEmpty && segments.count == names.count
    guard !isCall, let last = names.last else {
      let folder = segments.dropLast().joined(separator: "/")
      return Placed(
        selected: selected, namespace: Array(names.dropLast()),
        method: names.last ?? [selected.operation.method],
        documentation: "Operations below `/\(folder)`.")
    }
    let parameters = segments.reversed().prefix { $0.contains("{") }.reversed()
    let suffix = parameters.isEmpty ? [] : ["by"] + parameters.flatMap { spellings[$0].words }
    return Placed(
      selected: selected, namespace: names.dropLast() + [last],
      method: [selected.operation.method] + suffix,
      documentation: "Operations on `\(selected.path.name)`.")
  }

  private func placed(_ selected: SelectedOperation, in name: String?) -> Placed {
    let namespace = name.map { spellings[$0].words } ?? []
    let documentation = name.map { name in
      tags.first { $0.name == name }?.description ?? "Operations of “\(name)”."
    }
    let operation = selected.operation
    guard let id = operation.operationID else {
      let path = selected.path.name.split(separator: "/").flatMap { spellings[String($0)].words }
      return Placed(
        selected: selected, namespace: namespace.isEmpty ? [] : [namespace],
        method: [operation.method] + path, documentation: documentation)
    }
    return Placed(
      selected: selected, namespace: namespace.isEmpty ? [] : [namespace],
      method: method(Words(id).list, in: namespace), documentation: documentation)
  }

  /// `issues/list` in `issues` is `list`: the namespace is not said twice.
  private func method(_ words: [String], in namespace: [String]) -> [String] {
    let isPrefixed =
      words.count > namespace.count && !namespace.isEmpty
      && zip(words, namespace).allSatisfy { $0.lowercased() == $1.lowercased() }
    return isPrefixed ? Array(words.dropFirst(namespace.count)) : words
  }
}
