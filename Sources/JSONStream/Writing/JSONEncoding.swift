/// Writes typed values as the bytes of a document.
///
///     let bytes = try JSONEncoding.encode(credential)
public enum JSONEncoding {
  /// Throws where the value holds something JSON cannot say, such as an infinite number.
  public static func encode<Value: JSONWritable>(
    _ value: borrowing Value
  ) throws(JSONError) -> [UInt8] {
    var writer = JSONWriter()
    value.write(to: &writer)
    if let error = writer.error { throw error }
    return writer.bytes
  }

  /// The value as text, null for what JSON cannot say: for messages and logs.
  public static func text<Value: JSONWritable>(_ value: borrowing Value) -> String {
    var writer = JSONWriter()
    value.write(to: &writer)
    return writer.text
  }
}
