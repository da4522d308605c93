import SeamstressDocuments
import SeamstressOpenAPI

/// Puts operations into namespaces and gives both their names.
///
///     group-by: path    /acs/credentials/assign       acs.credentials.assign
///     group-by: tag     tag "issues", issues/list     issues.list
final class GroupPlanner {
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
  /// The namespaces of tags that were met, by the tag.
  @exclusivity(unchecked) private var namespaces: [String: Namespace] = [:]

  private struct Namespace {
    var words: [String]
    var documentation: String
  }

  init(configuration: BlueprintConfiguration, tags: [Tag], spellings: Spellings) {
    self.configuration = configuration
    self.tags = tags
    self.spellings = spellings
  }

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
    let known = name.map(namespace)
    let namespace = known?.words ?? []
    let operation = selected.operation
    let method: [String]
    if let id = operation.operationID {
      method = self.method(Words(id).list, in: namespace)
    } else {
      let path = selected.path.name.split(separator: "/").flatMap { spellings[String($0)].words }
      method = [operation.method] + path
    }
    return Placed(
      selected: selected, namespace: namespace.isEmpty ? [] : [namespace], method: method,
      documentation: known?.documentation)
  }

  private func namespace(_ name: String) -> Namespace {
    if let known = namespaces[name] { return known }
    let documentation = tags.first { $0.name == name }?.description
    let namespace = Namespace(
      words: spellings[name].words, documentation: documentation ?? "Operations of “\(name)”.")
    namespaces[name] = namespace
    return namespace
  }

  /// `issues/list` in `issues` is `list`: the namespace is not said twice.
  private func method(_ words: [String], in namespace: [String]) -> [String] {
    let isPrefixed =
      words.count > namespace.count && !namespace.isEmpty
      && zip(words, namespace).allSatisfy { $0 == $1 || $0.lowercased() == $1.lowercased() }
    return isPrefixed ? Array(words.dropFirst(namespace.count)) : words
  }
}
