extension JSONObjectReader {
  // MARK: Anything readable

  /// A required value. Throws at once, also what earlier accessors noted.
  @inlinable
  public func value<Value: JSONReadable>(_ position: Int) throws(JSONError) -> Value {
    try finish()
    let index = slotIncludingNull(position)
    guard index != 0 else { throw failure(position, expected: "a value") }
    return try Value(from: reader(index))
  }

  /// A value that may be missing, such as an enumeration with a single case. Null is not missing.
  @inlinable
  public func value<Value: JSONReadable>(
    _ position: Int, default fallback: @autoclosure () -> Value
  ) -> Value {
    let index = slotIncludingNull(position)
    return index == 0 ? fallback() : read(index) ?? fallback()
  }

  /// A text that may be missing, and that hardly ever is another one: no string is made of it then.
  public func value(_ position: Int, default fallback: @autoclosure () -> String) -> String {
    let index = slot(position)
    if index == 0 { return fallback() }
    let expected = fallback()
    let isExpected = expected.utf8.withContiguousStorageIfAvailable {
      document.pointee.source.isText($0, at: index)
    }
    return isExpected ?? false ? expected : string(position)
  }

  /// A boolean that may be missing.
  public func bool(_ position: Int, default fallback: Bool) -> Bool {
    slotIncludingNull(position) == 0 ? fallback : bool(position)
  }

  /// Nil where the member is absent or null.
  @inlinable
  public func valueIfPresent<Value: JSONReadable>(_ position: Int) -> Value? {
    let index = present(position)
    return index == 0 ? nil : read(index)
  }

  /// Absent (nil), null, or a value.
  @inlinable
  public func nullable<Value: JSONReadable>(_ position: Int) -> Nullable<Value>? {
    let index = slotIncludingNull(position)
    if index == 0 { return nil }
    if present(position) == 0 { return .null }
    let value: Value? = read(index)
    return value.map { .value($0) }
  }

  // MARK: Arrays and dictionaries

  /// Empty where the member is absent or null: servers leave required arrays out.
  @inlinable
  public func array<Element: JSONReadable>(_ position: Int) -> [Element] {
    arrayIfPresent(position) ?? []
  }

  /// Nil where the member is absent or null.
  @inlinable
  public func arrayIfPresent<Element: JSONReadable>(_ position: Int) -> [Element]? {
    let index = present(position)
    return index == 0 ? nil : read(index)
  }

  /// Empty where the member is absent or null.
  @inlinable
  public func dictionary<Value: JSONReadable>(_ position: Int) -> [String: Value] {
    dictionaryIfPresent(position) ?? [:]
  }

  /// Nil where the member is absent or null.
  @inlinable
  public func dictionaryIfPresent<Value: JSONReadable>(_ position: Int) -> [String: Value]? {
    let index = present(position)
    return index == 0 ? nil : read(index)
  }

  /// The members that the keys do not name. Of equal names the first counts.
  @inlinable
  public func additional<Value: JSONReadable>() -> [String: Value] {
    var result: [String: Value] = [:]
    let keys = knownKeys
    guard let members = try? reader(index).members() else { return result }
    for (name, reader) in members
    where keys.position(of: name) == nil && result[name] == nil {
      if let value: Value = readOrLeaveOut(reader) { result[name] = value }
    }
    return result
  }

  /// The value, or nil and a note of what is wrong.
  @inlinable
  func read<Value: JSONReadable>(_ index: Int) -> Value? {
    do throws(JSONError) {
      return try Value(from: reader(index))
    } catch {
      note(error)
      return nil
    }
  }

  @usableFromInline
  func note(_ error: JSONError) { document.pointee.record(error, in: index) }

  /// The value, or nil where it is left out or a note is made of what is wrong.
  @inlinable
  func readOrLeaveOut<Value: JSONReadable>(_ reader: JSONReader) -> Value? {
    do throws(JSONError) {
      return try Value(from: reader)
    } catch {
      leaveOut(reader, error)
      return nil
    }
  }

  @usableFromInline
  func leaveOut(_ reader: JSONReader, _ error: JSONError) {
    do throws(JSONError) {
      try reader.leaveOut(error)
    } catch {
      note(error)
    }
  }
}
