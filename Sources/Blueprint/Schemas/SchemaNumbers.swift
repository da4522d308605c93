import SeamstressOpenAPI

/// Numbers schemas, so that what is found out about them lies in flat arrays.
///
/// Every question about a schema begins here. Those of the document know their number; those that
/// planning makes are numbered behind them, in the order in which they are asked for, and found by
/// their address, which a dictionary would hash for longer than the rest of the question takes.
struct SchemaNumbers {
  private struct Slot {
    var address: UInt = 0
    var number: Int32 = 0
  }

  /// Kept, so that no address is used for another schema.
  private var schemas: [Schema] = []
  /// At least twice as many as there are schemas; address 0 where nothing is.
  private var slots = Array(repeating: Slot(), count: 1024)
  /// The number of the first one that is not of the document.
  private let first: Int

  /// - Parameter count: How many schemas the document has.
  init(count: Int) {
    first = count
  }

  @inline(__always)
  mutating func number(of schema: Schema) -> Int {
    let number = schema.number
    return number >= 0 ? number : numberOfMade(schema)
  }

  private mutating func numberOfMade(_ schema: Schema) -> Int {
    let address = UInt(bitPattern: ObjectIdentifier(schema))
    var slot = place(of: address)
    while slots[slot].address != 0 {
      if slots[slot].address == address { return Int(slots[slot].number) }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    let number = first + schemas.count
    slots[slot] = Slot(address: address, number: Int32(truncatingIfNeeded: number))
    schemas.append(schema)
    if schemas.count * 2 > slots.count { grow() }
    return number
  }

  private func place(of address: UInt) -> Int {
    let mixed = address &* UInt(truncatingIfNeeded: 0x9E37_79B9_7F4A_7C15 as UInt64)
    return Int(truncatingIfNeeded: mixed &>> 20) & (slots.count &- 1)
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for entry in old where entry.address != 0 {
      var slot = place(of: entry.address)
      while slots[slot].address != 0 { slot = (slot &+ 1) & (slots.count &- 1) }
      slots[slot] = entry
    }
  }
}
