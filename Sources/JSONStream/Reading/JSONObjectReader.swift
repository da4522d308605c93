/// The members of one object, by the position of their name in `JSONKeys`.
///
///     let object = try json.object(Self.keys)
///     try self.init(
///       id: object.string(0), method: object.value(1),
///       code: object.finished(object.stringIfPresent(2)))
///
/// Accessors that have a value to return in any case do not throw: they note the first failure and
/// `finished()` throws it. A type with fifteen properties then has two places where its initialiser
/// can leave instead of sixteen, which saves the compiler a quarter of its work on such types.
/// Only `value` throws by itself, because there is no value to make up.
///
/// Of members with the same name the first counts.
public struct JSONObjectReader: ~Copyable {
  @usableFromInline let frame: UnsafeMutablePointer<JSONFrame>

  /// `reader` is at an object.
  @inline(__always)
  init(_ reader: JSONReader, _ keys: JSONKeys) {
    let document = reader.document
    frame = document.pointee.frames.push(
      JSONFrame(
        document: document, keys: document.pointee.keptKeys.keep(keys.table), index: reader.index,
        count: keys.table.count))
    fillSlots(keys.table)
  }

  deinit { document.pointee.frames.pop(frame) }

  @inlinable @inline(__always)
  var document: UnsafeMutablePointer<JSONDocument> { frame.pointee.document }

  @inlinable @inline(__always)
  var index: Int { frame.pointee.index }

  private var keys: JSONKeyTable { frame.pointee.keys.takeUnretainedValue() }

  /// Notes for each known name where its value is. The names usually come in the order of the
  /// description, with some left out, so the next expected names are compared first.
  @inline(__always)
  private func fillSlots(_ keys: JSONKeyTable) {
    let document = self.document
    let slots = JSONFrame.slots(of: frame)
    let source = document.pointee.source
    let end = source.entries[index].payload
    var unknown = 0
    var expected = 0
    var i = index &+ 1
    while i < end {
      let key = source.entries[i]
      let value = source.entries[i &+ 1]
      var position = keys.position(of: key, in: source.bytes, near: expected)
      if position < 0 { position = source.position(of: key, in: keys) }
      if position < 0 {
        unknown &+= 1
      } else {
        if slots[position] == 0 { slots[position] = UInt32(truncatingIfNeeded: i &+ 1) }
        expected = position &+ 1
      }
      i = value.isContainer ? value.payload : i &+ 2
    }
    document.pointee.unknownCount &+= unknown
  }

  /// The tape index of a member, or 0 where it is absent.
  @inline(__always)
  func slot(_ position: Int) -> Int {
    guard UInt(bitPattern: position) < UInt(bitPattern: frame.pointee.count) else { return 0 }
    return Int(JSONFrame.slots(of: frame)[position])
  }

  /// The entry of a member. Where it is absent that of the document, which is no scalar, since it
  /// holds this object.
  @inline(__always)
  func entry(_ position: Int) -> JSONIndex.Entry { document.pointee.entries[slot(position)] }

  /// The tape index of a member, or 0 where it is absent or null.
  @usableFromInline @inline(__always)
  func present(_ position: Int) -> Int {
    let index = slot(position)
    return index != 0 && document.pointee.entries[index].isNull ? 0 : index
  }

  /// Throws the first failure of the accessors: the last statement of an initialiser that sets one
  /// member after the other.
  @inlinable
  public func finish() throws(JSONError) {
    if document.pointee.pending != nil { throw takePending() }
  }

  /// The last value that an initialiser of all members is given, unless one of them failed.
  ///
  ///     try self.init(id: object.uuid(0), name: object.finished(object.string(1)))
  ///
  /// As `finish()`, at a point where there is no value yet: one that is all there is copied, member
  /// by member, where something after it may throw.
  @inlinable
  public func finished<Value>(_ last: consuming Value) throws(JSONError) -> Value {
    try finish()
    return last
  }

  @usableFromInline
  func takePending() -> JSONError {
    guard let pending = document.pointee.pending else {
      return reader(index).error(expected: "an object")
    }
    // What an object around this one has noted stays for that one to throw.
    if pending.object == index { document.pointee.pending = nil }
    return pending.error
  }

  @usableFromInline
  func reader(_ index: Int) -> JSONReader { JSONReader(document: document, index: index) }

  /// The member is absent, or is not what it should be.
  @inline(never) @usableFromInline
  func failure(_ position: Int, expected: String) -> JSONError {
    let index = slot(position)
    if index == 0 {
      return document.pointee.missing(keys.name(position), in: self.index, expected: expected)
    }
    return document.pointee.mismatch(at: index, expected: expected)
  }

  /// As `fail`, where the member may be a number that does not fit.
  @inline(never)
  func failNumber(_ position: Int, expected: String) {
    let index = slot(position)
    if index == 0 { return fail(position, expected: expected) }
    note(document.pointee.numberMismatch(at: index, expected: expected))
  }

  /// As `fail`, where the member may be a text of another form.
  @inline(never)
  func failForm(_ position: Int, expected: String) {
    let index = slot(position)
    if index == 0 { return fail(position, expected: expected) }
    note(document.pointee.formMismatch(at: index, expected: expected))
  }

  @inline(never) @usableFromInline
  func fail(_ position: Int, expected: String) {
    note(failure(position, expected: expected))
  }

  /// The tape index of a member, null or not.
  @usableFromInline
  func slotIncludingNull(_ position: Int) -> Int { slot(position) }

  @usableFromInline var knownKeys: JSONKeys { JSONKeys(table: keys) }
}
