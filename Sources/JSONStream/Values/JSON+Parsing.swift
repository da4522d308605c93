extension JSON {
  /// Reads a document.
  public init(parsing bytes: [UInt8], limits: JSONLimits = .default) throws(JSONError) {
    self = try JSONDecoding.decode(JSON.self, from: bytes, limits: limits)
  }

  /// Reads a document.
  public init(parsing text: String, limits: JSONLimits = .default) throws(JSONError) {
    try self.init(parsing: Array(text.utf8), limits: limits)
  }

  /// What `value` looks like when written.
  public init<Value: JSONWritable>(encoding value: Value) throws(JSONError) {
    self = try JSON(parsing: JSONEncoding.encode(value), limits: .written)
  }

  /// Reads a value of another type out of this one.
  public func decode<Value: JSONReadable>(_ type: Value.Type = Value.self) throws(JSONError)
    -> Value
  {
    try JSONDecoding.decode(type, from: JSONEncoding.encode(self), limits: .written)
  }
}

extension JSON: JSONReadable, JSONWritable {
  public init(from json: JSONReader) throws(JSONError) { self = json.value() }

  public func write(to json: inout JSONWriter) {
    switch self {
    case .null: json.null()
    case .bool(let value): json.bool(value)
    case .number(let value): json.number(value)
    case .string(let value): json.string(value)
    case .array(let values): values.write(to: &json)
    case .object(let object): object.write(to: &json)
    }
  }
}

extension JSONDocument {
  /// The subtree at `index` as values. It recurses as deep as the document, which the indexing pass
  /// has limited.
  mutating func json(at index: Int) -> JSON {
    let entry = entries[index]
    switch entry.kind {
    case .null: return .null
    case .false: return .bool(false)
    case .true: return .bool(true)
    case .number: return .number(number(entry))
    case .string: return .string(sharedText(of: entry))
    case .array: return .array(array(index + 1, entry.payload))
    case .object: return .object(object(index + 1, entry.payload))
    }
  }

  func number(_ entry: JSONIndex.Entry) -> JSONNumber {
    JSONNumber(
      valid: String(
        decoding: UnsafeBufferPointer(start: source.bytes + entry.start, count: entry.payload),
        as: UTF8.self))
  }

  private mutating func array(_ start: Int, _ end: Int) -> [JSON] {
    var values: [JSON] = []
    var i = start
    while i < end {
      values.append(json(at: i))
      i = source.next(after: i)
    }
    return values
  }

  private mutating func object(_ start: Int, _ end: Int) -> JSONObject {
    var object = JSONObject()
    var i = start
    while i < end {
      let name = sharedText(of: entries[i])
      if object[name] == nil { object[name] = json(at: i + 1) }
      i = source.next(after: i + 1)
    }
    return object
  }
}

extension JSONLimits {
  /// For what this module wrote itself. The depth is still bounded: values are read recursively.
  static let written = JSONLimits(maximumDepth: 2_000)
}
