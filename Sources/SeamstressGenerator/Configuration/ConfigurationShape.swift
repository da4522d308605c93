/// What may stand at a place of the configuration, as data: the JSON Schema and the documentation
/// are written from it.
package indirect enum ConfigurationShape: Sendable {
  /// A text; the pattern is a regular expression that it matches as a whole.
  case text(pattern: String? = nil)
  case flag
  case number(ClosedRange<Int>)
  case choice([String])
  case list(ConfigurationShape)
  case map(ConfigurationShape)
  case object([ConfigurationEntry])
  case either(ConfigurationShape, ConfigurationShape)
}

/// One documented key of an object of the configuration.
package struct ConfigurationEntry: Sendable {
  package var key: String
  package var summary: String
  /// What applies when the key is left out, in words or as YAML.
  package var standard: String?
  /// The value as it could be written, in YAML.
  package var example: String
  package var shape: ConfigurationShape
}
