internal import SeamstressDiagnostics
internal import SeamstressJSON

/// Turns the tape of a strictly checked JSON text into nodes.
///
/// The tape lists every value in document order and says where each container ends, so entry and
/// record have the same number, and a container links its children in one walk over them. Read from
/// the end, a container finds its children done, and needs no stack.
struct JSONNodes {
  let builder: NodeBuilder
  private let bytes: UnsafeBufferPointer<UInt8>
  let arena: NodeArena
  /// The numbers of the first record and the first link.
  private let firstRecord: Int
  private let firstLink: Int

  init(_ builder: NodeBuilder, bytes: UnsafeBufferPointer<UInt8>) {
    self.builder = builder
    self.bytes = bytes
    arena = builder.arena
    firstRecord = arena.records.count
    firstLink = arena.links.count
  }

  /// The number of the root.
  func read(_ index: JSONIndex) -> Int {
    let count = index.entries.count
    var links: [UInt32] = []
    var suspects: [Int] = []
    let records = index.entries.withUnsafeBufferPointer { entries in
      [NodeArena.Record](unsafeUninitializedCapacity: count) { records, initialized in
        links = [UInt32](unsafeUninitializedCapacity: count) { links, linked in
          linked = fill(records, links, from: entries, &suspects)
        }
        initialized = count
      }
    }
    if firstRecord == 0 { arena.records = records } else { arena.records += records }
    if firstLink == 0 { arena.links = links } else { arena.links += links }
    checkKeys(of: suspects)
    return firstRecord
  }

  /// Makes a record of each entry; the number of links that they have. Objects in which a key may
  /// occur twice are added to the suspects.
  private func fill(
    _ records: UnsafeMutableBufferPointer<NodeArena.Record>,
    _ links: UnsafeMutableBufferPointer<UInt32>,
    from entries: UnsafeBufferPointer<JSONIndex.Entry>, _ suspects: inout [Int]
  ) -> Int {
    var linked = 0
    var place = entries.count
    while place > 0 {
      place &-= 1
      let entry = entries[place]
      guard entry.kind.isContainer else {
        records.initializeElement(at: place, to: scalar(entry))
        continue
      }
      var record = record(entry.kind == .array ? .array : .object, entry.start, entry.start + 1)
      record.first = UInt32(truncatingIfNeeded: firstLink + linked)
      let before = linked
      let isObject = entry.kind == .object
      var keys = KeySieve()
      var child = place &+ 1
      while child < entry.payload {
        records[child].parent = UInt32(truncatingIfNeeded: firstRecord &+ place)
        record.end = records[child].end
        links.initializeElement(at: linked, to: UInt32(truncatingIfNeeded: firstRecord &+ child))
        let next = entries[child]
        if isObject, (linked &- before) & 1 == 0 { note(next, in: &keys) }
        linked &+= 1
        child = next.kind.isContainer ? next.payload : child &+ 1
      }
      record.count = UInt32(truncatingIfNeeded: linked &- before)
      record.end = behindBracket(from: record.end)
      record.parent = UInt32(truncatingIfNeeded: firstRecord)
      records.initializeElement(at: place, to: record)
      if keys.mayRepeat { suspects.append(firstRecord &+ place) }
    }
    return linked
  }

  private func note(_ key: JSONIndex.Entry, in keys: inout KeySieve) {
    if key.hasEscapes { return keys.noteUnknown() }
    guard let start = bytes.baseAddress else { return }
    // Between the quotes, which the scanner of the same bytes has seen.
    keys.note(UnsafeBufferPointer(start: start + (key.start &+ 1), count: key.payload))
  }

  /// A container's last byte is not on the tape: it is the next that is no white space.
  private func behindBracket(from start: UInt32) -> UInt32 {
    var position = Int(start)
    // Indentation comes in runs of spaces: as many of the next eight bytes as are some, in one step.
    let raw = UnsafeRawBufferPointer(bytes)
    while position &+ 8 <= raw.count {
      let word = raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      let others = UInt64(littleEndian: word) ^ 0x2020_2020_2020_2020
      position &+= others == 0 ? 8 : others.trailingZeroBitCount &>> 3
      guard others != 0 else { continue }
      if bytes[position] > 0x20 { break }
      position &+= 1
    }
    while position < bytes.count, bytes[position] <= 0x20 { position &+= 1 }
    return UInt32(truncatingIfNeeded: position &+ 1)
  }

  private func record(_ kind: Node.Kind, _ start: Int, _ end: Int) -> NodeArena.Record {
    NodeArena.Record(
      kind: kind, file: builder.file, start: UInt32(truncatingIfNeeded: start),
      end: UInt32(truncatingIfNeeded: end), parent: UInt32(truncatingIfNeeded: firstRecord))
  }

  private func scalar(_ entry: JSONIndex.Entry) -> NodeArena.Record {
    switch entry.kind {
    case .string: return string(entry)
    case .true, .false: return scalar(.boolean, entry)
    case .number: return scalar(entry.isPlainInteger ? .integer : .number, entry)
    case .null, .array, .object: return scalar(.null, entry)
    }
  }

  private func scalar(_ kind: Node.Kind, _ entry: JSONIndex.Entry) -> NodeArena.Record {
    var record = record(kind, entry.start, entry.start &+ entry.payload)
    record.first = record.start
    record.count = UInt32(truncatingIfNeeded: entry.payload)
    return record
  }

  private func string(_ entry: JSONIndex.Entry) -> NodeArena.Record {
    var record = record(.string, entry.start, entry.start &+ entry.payload &+ 2)
    record.isQuoted = true
    record.first = record.start &+ 1
    record.count = UInt32(truncatingIfNeeded: entry.payload)
    if entry.hasEscapes { storeUnescaped(entry.contents, in: &record) }
    return record
  }

  /// Unescaped text is never longer than what stands for it.
  private func storeUnescaped(_ range: Range<Int>, in record: inout NodeArena.Record) {
    record.isUnescaped = true
    record.first = UInt32(truncatingIfNeeded: arena.texts.count)
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: range.count) { buffer in
      guard let source = bytes.baseAddress, let text = buffer.baseAddress else { return }
      let count = JSONEscapes.unescape(source + range.lowerBound, range.count, into: text)
      arena.texts.append(contentsOf: UnsafeBufferPointer(start: text, count: count))
    }
    record.count = UInt32(truncatingIfNeeded: arena.texts.count) &- record.first
  }
}
