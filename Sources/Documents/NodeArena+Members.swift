/// The members of objects by name.
extension NodeArena {
  /// The position in `links` of the key with this text, or nil.
  func linkOfKey(_ name: String, in object: Int) -> Int? {
    var name = name
    return name.withUTF8 { linkOfKey($0, in: object) }
  }

  package func linkOfKey(_ name: UnsafeBufferPointer<UInt8>, in object: Int) -> Int? {
    let range = linkRange(of: object)
    guard range.count <= 2 * KeyTable.threshold else {
      return memberTable(of: object, range).find(name, in: self)
    }
    var link = range.lowerBound
    while link < range.upperBound {
      if text(of: Int(contents.pointee.links[link]), equals: name) { return link }
      link &+= 2
    }
    return nil
  }

  /// To be called after the members of an object have changed.
  func forgetMembers(of object: Int) { contents.pointee.memberTables[object] = nil }

  private func memberTable(of object: Int, _ range: Range<Int>) -> KeyTable {
    if let table = contents.pointee.memberTables[object] { return table }
    var table = KeyTable(capacity: range.count / 2)
    for link in stride(from: range.lowerBound, to: range.upperBound, by: 2) {
      table.insert(key: Int(links[link]), value: link, in: self)
    }
    contents.pointee.memberTables[object] = table
    return table
  }
}
