/// A type that can be read from a value of a document.
public protocol JSONReadable {
  init(from json: JSONReader) throws(JSONError)
}

/// A type that can be written as a value.
public protocol JSONWritable {
  func write(to json: inout JSONWriter)
}
