public import SeamstressJSON

extension APIRequest {
  /// Sets one member of a JSON object body; nil leaves it out, `Nullable.null` writes null.
  public mutating func body<Value: JSONWritable>(_ name: String, _ value: Value?) {
    guard let value else { return }
    setMember(name, value)
  }

  /// Sets one member that must be there: nil writes null.
  public mutating func bodyOrNull<Value: JSONWritable>(_ name: String, _ value: Value?) {
    if let value { setMember(name, value) } else { setMember(name, JSON.null) }
  }

  /// Sends a JSON object even if none of its members is given.
  public mutating func bodyObject() {
    if case .none = content { content = .object(ObjectMembers()) }
  }

  /// Sends `value` as the whole body; nil sends none.
  public mutating func body<Value: JSONWritable>(
    json value: Value?, contentType: String = "application/json"
  ) {
    guard let value else { return }
    do {
      content = .whole(try JSONEncoding.encode(value), contentType: contentType)
    } catch {
      fail("the body cannot be written: \(error)")
    }
  }

  public mutating func body(text: String?, contentType: String = "text/plain; charset=utf-8") {
    guard let text else { return }
    content = .whole(Array(text.utf8), contentType: contentType)
  }

  public mutating func body(
    bytes: [UInt8]?, contentType: String = "application/octet-stream"
  ) {
    guard let bytes else { return }
    content = .whole(bytes, contentType: contentType)
  }

  private mutating func setMember(_ name: String, _ value: some JSONWritable) {
    var members = ObjectMembers()
    if case .object(let begun) = content { members = begun }
    // Let go of the old value, so that the members grow in place.
    content = .none
    do {
      let key = try JSONEncoding.encode(name)
      members.set(name, key: key, value: try JSONEncoding.encode(value))
    } catch {
      fail("the body's \"\(name)\" cannot be written: \(error)")
    }
    content = .object(members)
  }
}
