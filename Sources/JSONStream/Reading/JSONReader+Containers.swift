extension JSONReader {
  /// Finds the members that `keys` names, in one pass. A value that is no object throws.
  public func object(_ keys: JSONKeys) throws(JSONError) -> JSONObjectReader {
    guard entry.isObject else { throw error(expected: "an object") }
    return JSONObjectReader(self, keys)
  }

  /// The first member of that name; nil also where the value is no object.
  public func member(_ name: String) -> JSONReader? {
    guard entry.isObject else { return nil }
    var name = name
    let found = name.withUTF8 { document.pointee.member($0, of: entry, at: index) }
    return found == 0 ? nil : JSONReader(document: document, index: found)
  }

  public func hasMember(_ name: String) -> Bool { member(name) != nil }

  /// The first member of that name, or an error that says it is missing.
  public func required(_ name: String) throws(JSONError) -> JSONReader {
    guard entry.isObject else { throw error(expected: "an object") }
    guard let member = member(name) else {
      throw document.pointee.missing(name, in: index, expected: "a value")
    }
    return member
  }

  /// The text of a string member: what tells the members of a union apart.
  public func tag(_ name: String) -> String? {
    member(name).flatMap { document.pointee.string(at: $0.index) }
  }

  /// Where the text of this value is among the names; -1 where it is not, or is no text.
  @usableFromInline
  func position(in names: JSONKeys) -> Int {
    let entry = self.entry
    guard entry.isString else { return -1 }
    if entry.hasEscapes {
      return document.pointee.withText(of: entry) { names.table.position(of: $0) } ?? -1
    }
    return names.table.position(
      of: .init(document.pointee.bytes + (entry.start &+ 1), entry.payload))
  }

  /// The values of an array, in order. Another kind of value throws.
  public func elements() throws(JSONError) -> JSONElements {
    guard entry.isArray else { throw error(expected: "an array") }
    return JSONElements(document: document, index: index + 1, end: entry.payload)
  }

  /// The names and values of an object, in order, repeated names included.
  public func members() throws(JSONError) -> JSONMembers {
    guard entry.isObject else { throw error(expected: "an object") }
    return JSONMembers(document: document, index: index + 1, end: entry.payload)
  }
}

/// The values of an array.
public struct JSONElements: Sequence, IteratorProtocol {
  @usableFromInline let document: UnsafeMutablePointer<JSONDocument>
  @usableFromInline var index: Int
  @usableFromInline let end: Int

  @inlinable
  init(document: UnsafeMutablePointer<JSONDocument>, index: Int, end: Int) {
    self.document = document
    self.index = index
    self.end = end
  }

  @inlinable
  public mutating func next() -> JSONReader? {
    guard index < end else { return nil }
    defer { index = document.pointee.next(after: index) }
    return JSONReader(document: document, index: index)
  }

  /// How many values there are, counted without looking into them.
  @inlinable public var underestimatedCount: Int {
    var count = 0
    var i = index
    while i < end {
      i = document.pointee.next(after: i)
      count &+= 1
    }
    return count
  }
}

/// The members of an object.
public struct JSONMembers: Sequence, IteratorProtocol {
  @usableFromInline let document: UnsafeMutablePointer<JSONDocument>
  @usableFromInline var index: Int
  @usableFromInline let end: Int

  @usableFromInline
  init(document: UnsafeMutablePointer<JSONDocument>, index: Int, end: Int) {
    self.document = document
    self.index = index
    self.end = end
  }

  /// How many members there are, counted without looking into them.
  public var underestimatedCount: Int {
    var count = 0
    var i = index
    while i < end {
      i = document.pointee.next(after: i &+ 1)
      count &+= 1
    }
    return count
  }

  public mutating func next() -> (name: String, value: JSONReader)? {
    guard index < end else { return nil }
    let name = document.pointee.text(of: document.pointee.entries[index])
    let value = JSONReader(document: document, index: index + 1)
    index = document.pointee.next(after: index + 1)
    return (name, value)
  }
}

extension JSONDocument {
  /// The tape index of the first member of that name, or 0.
  func member(
    _ name: UnsafeBufferPointer<UInt8>, of object: JSONIndex.Entry, at index: Int
  ) -> Int {
    let name = JSONKeyTable.Key(name, orEmptyAt: bytes)
    var i = index &+ 1
    while i < object.payload {
      let key = entries[i]
      let isFound =
        key.hasEscapes
        ? withText(of: key) { JSONKeyTable.Key($0, orEmptyAt: bytes).equals(name) }
        : key.payload == name.length
          && JSONKeyTable.Key(bytes + (key.start &+ 1), key.payload).equals(name)
      if isFound { return i &+ 1 }
      i = next(after: i &+ 1)
    }
    return 0
  }
}
