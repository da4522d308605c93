/// A server of the document: an address that may have variables (OpenAPI 3.1 §4.8.5).
///
///     Server("https://{region}.example.com", variables: ["region": .init(default: "eu")])
public struct Server: Sendable, Hashable {
  public struct Variable: Sendable, Hashable {
    public let `default`: String
    public let allowed: [String]

    public init(default: String, allowed: [String] = []) {
      self.default = `default`
      self.allowed = allowed
    }
  }

  public let template: String
  public let summary: String
  public let variables: [String: Variable]

  public init(_ template: String, summary: String = "", variables: [String: Variable] = [:]) {
    self.template = template
    self.summary = summary
    self.variables = variables
  }

  /// The address with every variable at its default.
  public func url() -> String { filled([:]) }

  /// The address with variables at the values given for them, and the others at their defaults.
  /// - Throws: `APIError` for a variable that the server does not have, and for a value that it does
  ///   not allow.
  public func url(_ values: [String: String]) throws(APIError) -> String {
    for (name, value) in values.sorted(by: { $0.key < $1.key }) {
      guard let variable = variables[name] else {
        throw APIError(
          unusable: "the server \(template) has no variable \"\(name)\""
            + Self.others(variables.keys.sorted()))
      }
      guard variable.allowed.isEmpty || variable.allowed.contains(value) else {
        throw APIError(
          unusable: "\"\(name)\" of the server \(template) cannot be \"\(value)\""
            + Self.others(variable.allowed))
      }
    }
    return filled(values)
  }

  private func filled(_ values: [String: String]) -> String {
    variables.sorted { $0.key < $1.key }.reduce(template) { text, variable in
      let value = values[variable.key] ?? variable.value.default
      return text.replacing("{\(variable.key)}", with: value)
    }
  }

  private static func others(_ names: [String]) -> String {
    if names.isEmpty { return "" }
    return ", but " + names.map { "\"\($0)\"" }.joined(separator: ", ")
  }
}
