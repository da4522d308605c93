extension Int8: JSONReadable, JSONWritable {
  public init(from json: JSONReader) throws(JSONError) { self = try json.integer() }
  public func write(to json: inout JSONWriter) { json.integer(self) }
}

extension Int16: JSONReadable, JSONWritable {
  public init(from json: JSONReader) throws(JSONError) { self = try json.integer() }
  public func write(to json: inout JSONWriter) { json.integer(self) }
}

extension Int32: JSONReadable, JSONWritable {
  public init(from json: JSONReader) throws(JSONError) { self = try json.integer() }
  public func write(to json: inout JSONWriter) { json.integer(self) }
}

extension Int64: JSONReadable, JSONWritable {
  public init(from json: JSONReader) throws(JSONError) { self = try json.integer() }
  public func write(to json: inout JSONWriter) { json.integer(self) }
}

extension UInt: JSONReadable, JSONWritable {
  public init(from json: JSONReader) throws(JSONError) { self = try json.integer() }
  public func write(to json: inout JSONWriter) { json.integer(self) }
}

extension UInt8: JSONReadable, JSONWritable {
  public init(from json: JSONReader) throws(JSONError) { self = try json.integer() }
  public func write(to json: inout JSONWriter) { json.integer(self) }
}

extension UInt16: JSONReadable, JSONWritable {
  public init(from json: JSONReader) throws(JSONError) { self = try json.integer() }
  public func write(to json: inout JSONWriter) { json.integer(self) }
}

extension UInt32: JSONReadable, JSONWritable {
  public init(from json: JSONReader) throws(JSONError) { self = try json.integer() }
  public func write(to json: inout JSONWriter) { json.integer(self) }
}

extension UInt64: JSONReadable, JSONWritable {
  public init(from json: JSONReader) throws(JSONError) { self = try json.integer() }
  public func write(to json: inout JSONWriter) { json.integer(self) }
}
