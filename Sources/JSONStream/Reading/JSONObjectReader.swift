/// The members of one object, by the position of their name in `JSONKeys`.
///
///     let object = try json.object(Self.keys)
///     id = object.string(0)
///     method = try object.value(1)
///     code = object.stringIfPresent(2)
///     try object.finish()
///
/// Accessors that have a value to return in any case do not throw: they note the first failure and
/// `finish()` throws it. A type with fifteen properties then has two places where its initialiser
/// can leave instead of sixteen, which saves the compiler a quarter of its work on such types.
/// Only `value` throws by itself, because there is no value to make up.
///
/// Of members with the same name the first counts.
public struct JSONObjectReader: ~Copyable {
  @usableFromInline let document: UnsafeMutablePointer<JSONDocument>
  @usableFromInline let index: Int
  private let base: Int
  private let keys: JSONKeyTable

  /// `reader` is at an object.
  init(_ reader: JSONReader, _ keys: JSONKeys) {
    document = reader.document
    index = reader.index
    self.keys = keys.table
    base = document.pointee.pushSlots(keys.table.count)
    fillSlots()
  }

  deinit { document.pointee.popSlots(base, keys.count) }

  /// Notes for each known name where its value is. The names usually come in the order of the
  /// description, with some left out, so the next expected name is compared first.
  private func fillSlots() {
    let slots = document.pointee.slots + base
    let entries = document.pointee.entries
    let bytes = document.pointee.bytes
    let end = entries[index].payload
    var unknown = 0
    var expected = 0
    var i = index &+ 1
    while i < end {
      let key = entries[i]
      let value = i &+ 1
      let start = bytes + (key.start &+ 1)
      i = entries[value].isContainer ? entries[value].payload : value &+ 1
      if key.hasEscapes || expected >= keys.count || !keys.matches(expected, start, key.payload) {
        let found =
          key.hasEscapes
          ? document.pointee.withText(of: key) { keys.position(of: $0) }
          : keys.position(of: start, key.payload)
        guard let found else {
          unknown &+= 1
          continue
        }
        expected = found
      }
      if slots[expected] == 0 { slots[expected] = UInt32(truncatingIfNeeded: value) }
      expected &+= 1
    }
    document.pointee.unknownCount &+= unknown
  }

  /// The tape index of a member, or 0 where it is absent.
  @inline(__always)
  func slot(_ position: Int) -> Int {
    guard UInt(bitPattern: position) < UInt(bitPattern: keys.count) else { return 0 }
    return Int(document.pointee.slots[base &+ position])
  }

  /// The tape index of a member, or 0 where it is absent or null.
  @usableFromInline
  func present(_ position: Int) -> Int {
    let index = slot(position)
    return index != 0 && document.pointee.entries[index].isNull ? 0 : index
  }

  /// Throws the first failure of the accessors. The last statement of every `init(from:)`.
  @inlinable
  public func finish() throws(JSONError) {
    if document.pointee.pending != nil { throw takePending() }
  }

  @usableFromInline
  func takePending() -> JSONError {
    let error = document.pointee.pending
    document.pointee.pending = nil
    return error ?? reader(index).error(expected: "an object")
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
    document.pointee.record(document.pointee.numberMismatch(at: index, expected: expected))
  }

  @inline(never) @usableFromInline
  func fail(_ position: Int, expected: String) {
    document.pointee.record(failure(position, expected: expected))
  }

  /// The tape index of a member, null or not.
  @usableFromInline
  func slotIncludingNull(_ position: Int) -> Int { slot(position) }

  @usableFromInline var knownKeys: JSONKeys { JSONKeys(table: keys) }
}
