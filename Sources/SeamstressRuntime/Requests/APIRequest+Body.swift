public import Foundation
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
  /// Called before the members are set.
  public mutating func bodyObject() {
    bodyObject(contentType: "application/json")
  }

  /// The same in another media type.
  public mutating func bodyObject(contentType: String) {
    if case .none = content { content = .object(ObjectMembers(), contentType: contentType) }
  }

  /// Sends `value` as the whole body; nil sends none.
  public mutating func body<Value: JSONWritable>(
    json value: Value?, contentType: String = "application/json"
  ) {
    guard let value else { return }
    do {
      content = .whole(RequestBody(try JSONEncoding.encode(value)), contentType: contentType)
    } catch {
      fail("the body cannot be written: \(error)")
    }
  }

  /// Sends `value` as the whole body; nil sends the JSON `null`.
  public mutating func bodyOrNull<Value: JSONWritable>(
    json value: Value?, contentType: String = "application/json"
  ) {
    if let value {
      body(json: value, contentType: contentType)
    } else {
      body(json: JSON.null, contentType: contentType)
    }
  }

  public mutating func body(text: String?, contentType: String = "text/plain; charset=utf-8") {
    guard let text else { return }
    content = .whole(RequestBody(Array(text.utf8)), contentType: contentType)
  }

  public mutating func body(
    bytes: [UInt8]?, contentType: String = "application/octet-stream"
  ) {
    guard let bytes else { return }
    content = .whole(RequestBody(bytes), contentType: contentType)
  }

  public mutating func body(data: Data?, contentType: String = "application/octet-stream") {
    body(bytes: data.map { Array($0) }, contentType: contentType)
  }

  /// Sends a file as the whole body, read while it is sent; nil sends none.
  /// - Parameter contentType: nil: the one that the file names.
  public mutating func body(file: FilePart?, contentType: String? = nil) {
    guard let file else { return }
    do {
      content = .whole(try file.body(), contentType: contentType ?? file.contentType)
    } catch {
      fail(error.text)
    }
  }

  private mutating func setMember(_ name: String, _ value: some JSONWritable) {
    var members = ObjectMembers()
    var contentType = "application/json"
    if case .object(let begun, let type) = content { (members, contentType) = (begun, type) }
    // Let go of the old value, so that the members grow in place.
    content = .none
    do {
      let key = try JSONEncoding.encode(name)
      members.set(name, key: key, value: try JSONEncoding.encode(value))
    } catch {
      fail("the body's \"\(name)\" cannot be written: \(error)")
    }
    content = .object(members, contentType: contentType)
  }
}
