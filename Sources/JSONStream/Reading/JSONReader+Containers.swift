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
    let found = name.withUTF8 { document.pointee.source.member($0, of: entry, at: index) }
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
    guard let member = member(name), member.entry.isString else { return nil }
    return document.pointee.sharedText(of: member.entry)
  }

  /// Where the text of this value is among the names; -1 where it is not, or is no text.
  @usableFromInline
  func position(in names: JSONKeys) -> Int {
    let entry = self.entry
    return entry.isString ? document.pointee.source.position(of: entry, in: names.table) : -1
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
    defer { index = document.pointee.source.next(after: index) }
    return JSONReader(document: document, index: index)
  }

  /// How many values there are, counted without looking into them.
  @inlinable public var underestimatedCount: Int {
    var count = 0
    var i = index
    while i < end {
      i = document.pointee.source.next(after: i)
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
      i = document.pointee.source.next(after: i &+ 1)
      count &+= 1
    }
    return count
  }

  /// Whether two names may be equal, as texts are: not of few plain ones that differ.
  @usableFromInline var mayRepeat: Bool {
    let source = document.pointee.source
    var count = 0
    var i = index
    while i < end {
      let key = source.entries[i]
      count &+= 1
      if count > 8 || !source.isPlain(key) { return true }
      var j = index
      while j < i {
        if source.entries[j].word == key.word, source.haveEqualBytes(source.entries[j], key) {
          return true
        }
        j = source.next(after: j &+ 1)
      }
      i = source.next(after: i &+ 1)
    }
    return false
  }

  public mutating func next() -> (name: String, value: JSONReader)? {
    guard index < end else { return nil }
    let name = document.pointee.sharedText(of: document.pointee.entries[index])
    let value = JSONReader(document: document, index: index + 1)
    index = document.pointee.source.next(after: index + 1)
    return (name, value)
  }
}
