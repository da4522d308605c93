extension Array: JSONReadable where Element: JSONReadable {
  @inlinable
  public init(from json: JSONReader) throws(JSONError) {
    let readers = try json.elements()
    self = []
    let count = readers.underestimatedCount
    if count == 0 { return }
    reserveCapacity(count)
    for reader in readers {
      do throws(JSONError) {
        append(try Element(from: reader))
      } catch {
        try reader.leaveOut(error)
      }
    }
  }
}

extension Array: JSONWritable where Element: JSONWritable {
  @inlinable
  public func write(to json: inout JSONWriter) {
    json.beginArray()
    withUnsafeBufferPointer { buffer in
      for i in buffer.indices {
        json.beginElement()
        // Through the buffer, so that the element is lent, not copied.
        buffer[i].write(to: &json)
        json.endMember()
      }
    }
    json.endArray()
  }
}

extension Dictionary: JSONReadable where Key == String, Value: JSONReadable {
  /// Of equal names the first counts that is not left out; names that differ only in Unicode
  /// normalisation are equal here, because they are for `String`. Use `JSON` to keep them apart.
  @inlinable
  public init(from json: JSONReader) throws(JSONError) {
    let members = try json.members()
    self.init(minimumCapacity: members.underestimatedCount)
    let mayRepeat = members.mayRepeat
    for (name, reader) in members where !mayRepeat || self[name] == nil {
      do throws(JSONError) {
        self[name] = try Value(from: reader)
      } catch {
        try reader.leaveOut(error)
      }
    }
  }
}

extension Dictionary: JSONWritable where Key == String, Value: JSONWritable {
  /// In the order of the names' bytes, so that equal dictionaries have equal bytes.
  @inlinable
  public func write(to json: inout JSONWriter) {
    json.beginObject()
    json.additional(self)
    json.endObject()
  }
}

extension Optional: JSONReadable where Wrapped: JSONReadable {
  @inlinable
  public init(from json: JSONReader) throws(JSONError) {
    self = json.isNull ? nil : try Wrapped(from: json)
  }
}

extension Optional: JSONWritable where Wrapped: JSONWritable {
  @inlinable
  public func write(to json: inout JSONWriter) {
    if let self { self.write(to: &json) } else { json.null() }
  }
}
