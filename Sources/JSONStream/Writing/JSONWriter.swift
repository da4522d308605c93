/// Writes JSON text, compact, into one growing buffer.
///
///     var json = JSONWriter()
///     json.beginObject(Self.keys)
///     json.field(0, id)
///     json.fieldIfPresent(1, code)
///     json.endObject()
///
/// Writing does not throw: what JSON cannot say (an infinite number, a date after the year 9999) is
/// written as null and kept in `error`, which `JSONEncoding` throws.
public struct JSONWriter: ~Copyable {
  private(set) var base: UnsafeMutablePointer<UInt8>
  var count = 0
  private var capacity: Int

  /// The first value that could not be written.
  public private(set) var error: JSONError?

  /// Whether members of free objects are sorted and numbers normalised, so that equal values have
  /// equal bytes whatever they were made from.
  let isCanonical: Bool

  /// The objects that are open; the innermost one's names are kept at hand.
  private var open: [JSONKeyTable?] = []
  private var names: UnsafePointer<JSONKeyTable.Name>?
  private var nameBytes: UnsafePointer<UInt8>?
  private var nameCount = 0
  private var position = 0
  private var needsComma = false

  /// The mark that the next object begins with, and those of the objects that are open.
  private var tag: (name: String, value: String)?
  private var openTags: [(depth: Int, name: String)] = []

  public init() { self.init(isCanonical: false) }

  init(isCanonical: Bool, capacity: Int = 256) {
    self.isCanonical = isCanonical
    self.capacity = max(capacity, 64)
    base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  /// What was written so far.
  public var bytes: [UInt8] { Array(written) }

  /// What was written so far, as text.
  public var text: String { String(decoding: written, as: UTF8.self) }

  var written: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }

  // MARK: Objects

  /// Opens an object whose fields are named by their position in `keys`.
  public mutating func beginObject(_ keys: JSONKeys) {
    open.append(keys.table)
    use(keys.table)
    beginContainer(0x7B)
    if tag != nil { writeTag() }
  }

  /// Opens an object whose members are named one by one.
  public mutating func beginObject() {
    open.append(nil)
    use(nil)
    beginContainer(0x7B)
    if tag != nil { writeTag() }
  }

  public mutating func endObject() {
    if openTags.last?.depth == open.count { openTags.removeLast() }
    open.removeLast()
    use(open.last ?? nil)
    endContainer(0x7D)
  }

  private mutating func use(_ table: JSONKeyTable?) {
    names = table.map { UnsafePointer($0.names) }
    nameBytes = table.map { UnsafePointer($0.bytes) }
    nameCount = table?.count ?? 0
  }

  /// A member that is always there.
  public mutating func field<Value: JSONWritable>(_ position: Int, _ value: Value) {
    name(position)
    value.write(to: &self)
    needsComma = true
  }

  /// A member that is left out where it is nil.
  public mutating func fieldIfPresent<Value: JSONWritable>(_ position: Int, _ value: Value?) {
    guard let value else { return }
    field(position, value)
  }

  /// A member that is null where it is nil.
  public mutating func fieldOrNull<Value: JSONWritable>(_ position: Int, _ value: Value?) {
    name(position)
    if let value { value.write(to: &self) } else { null() }
    needsComma = true
  }

  /// A member of an object without keys, or beyond its keys.
  public mutating func member<Value: JSONWritable>(_ name: String, _ value: Value) {
    key(name)
    value.write(to: &self)
    needsComma = true
  }

  /// The members that an object has beyond its keys, in the order of their bytes.
  ///
  /// Inlinable, since generic code of another module looks the types of a dictionary's pairs up at
  /// run time.
  @inlinable
  public mutating func additional<Value: JSONWritable>(_ members: [String: Value]) {
    if members.isEmpty { return }
    var names: [String] = []
    names.reserveCapacity(members.count)
    for name in members.keys { names.append(name) }
    sortAdditional(&names)
    for name in names {
      if let value = members[name] { member(name, value) }
    }
  }

  /// Leaves out what marks a branch of a union, which is written already.
  @usableFromInline
  func sortAdditional(_ names: inout [String]) {
    if let mark = openTags.last, mark.depth == open.count { names.removeAll { $0 == mark.name } }
    if names.count > 1 { names.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
  }

  /// The next object begins with this member: what marks a branch of a union where the branch does
  /// not describe it. Among the additional members it is not written again.
  public mutating func tag(_ name: String, _ value: String) { tag = (name, value) }

  @inline(never)
  private mutating func writeTag() {
    guard let (name, value) = tag else { return }
    tag = nil
    openTags.append((open.count, name))
    member(name, value)
  }

  /// The name of a member and its colon. Write its value, then `endMember()`.
  public mutating func key(_ name: String) {
    separate()
    string(name)
    appendByte(0x3A)
    needsComma = false
  }

  /// The value that followed `key(_:)` or `beginElement()` is complete.
  public mutating func endMember() { needsComma = true }

  /// `,"name":`, without the comma for the first.
  @inline(__always)
  private mutating func name(_ position: Int) {
    guard let names, let nameBytes, position >= 0, position < nameCount else { return separate() }
    let name = names[position]
    let skip = needsComma ? 0 : 1
    append(nameBytes + (Int(name.prefixOffset) &+ skip), Int(name.prefixLength) &- skip)
    self.position = position
    needsComma = false
  }

  // MARK: Arrays

  public mutating func beginArray() { beginContainer(0x5B) }

  public mutating func endArray() { endContainer(0x5D) }

  /// One value of an array.
  public mutating func element<Value: JSONWritable>(_ value: Value) {
    separate()
    value.write(to: &self)
    needsComma = true
  }

  /// The comma before a value of an array, where one is due. Write the value, then `endMember()`.
  public mutating func beginElement() {
    separate()
    needsComma = false
  }

  @inline(__always)
  private mutating func separate() {
    if needsComma { appendByte(0x2C) }
  }

  @inline(__always)
  private mutating func beginContainer(_ byte: UInt8) {
    appendByte(byte)
    needsComma = false
  }

  @inline(__always)
  private mutating func endContainer(_ byte: UInt8) {
    appendByte(byte)
    needsComma = true
  }

  // MARK: Buffer

  /// Notes a value that JSON cannot say and writes null.
  mutating func refuse(expected: String, found: String) {
    if error == nil {
      let name = (open.last ?? nil).map { $0.name(position) } ?? ""
      error = JSONError(
        .unwritable, path: name.isEmpty ? "$" : "$…\(name)", expected: expected, found: found,
        byteOffset: count)
    }
    null()
  }

  @inline(__always)
  mutating func reserve(_ more: Int) {
    if capacity &- count < more { grow(more) }
  }

  @inline(never)
  private mutating func grow(_ more: Int) {
    let larger = max(capacity * 2, count + more)
    let fresh = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    fresh.update(from: base, count: count)
    base.deallocate()
    base = fresh
    capacity = larger
  }
}
