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

  /// The address with every variable at its default, or at the value given for it.
  public func url(_ values: [String: String] = [:]) -> String {
    variables.sorted { $0.key < $1.key }.reduce(template) { text, variable in
      let value = values[variable.key] ?? variable.value.default
      return text.replacing("{\(variable.key)}", with: value)
    }
  }
}
