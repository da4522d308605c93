internal import SeamstressDocuments

/// One key of an object of the configuration: what it is called, what it means, and how its value
/// gets into the typed `Target`.
struct ConfigurationOption<Target> {
  let entry: ConfigurationEntry
  let apply: (Node, ConfigurationReading, inout Target) -> Void

  init<Value>(
    _ key: String, _ summary: String, standard: String? = nil, example: String,
    _ value: ConfigurationValue<Value>, into target: WritableKeyPath<Target, Value>
  ) {
    entry = ConfigurationEntry(
      key: key, summary: summary, standard: standard, example: example, shape: value.shape)
    apply = { node, reading, result in
      var reading = reading
      reading.example = "\(key): \(example)"
      if let value = value.read(node, reading) { result[keyPath: target] = value }
    }
  }

  /// For properties that are nil until somebody sets them.
  init<Value>(
    _ key: String, _ summary: String, standard: String? = nil, example: String,
    _ value: ConfigurationValue<Value>, into target: WritableKeyPath<Target, Value?>
  ) {
    let optional = ConfigurationValue<Value?>(shape: value.shape) { node, reading in
      value.read(node, reading).map(Optional.some)
    }
    self.init(key, summary, standard: standard, example: example, optional, into: target)
  }
}
