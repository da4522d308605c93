internal import SeamstressDiagnostics
internal import SeamstressJSON

/// Turns the tape of a strictly checked JSON text into nodes.
///
/// The tape lists every value in document order, so this is one loop that meets no syntax errors.
struct JSONNodes {
  private var builder: NodeBuilder
  private let bytes: UnsafeBufferPointer<UInt8>
  /// The first byte behind the last value that was read.
  private var position = 0
  /// For each open container the index of the entry behind it.
  private var ends: [Int] = []

  init(_ builder: NodeBuilder, bytes: UnsafeBufferPointer<UInt8>) {
    self.builder = builder
    self.bytes = bytes
  }

  mutating func read(_ index: JSONIndex) -> Int? {
    builder.arena.records.reserveCapacity(builder.arena.records.count + index.entries.count)
    index.entries.withUnsafeBufferPointer { entries in
      for place in entries.indices {
        read(entries[place])
        closeContainers(endingAt: place + 1)
      }
    }
    return builder.roots.first
  }

  private mutating func read(_ entry: JSONIndex.Entry) {
    switch entry.kind {
    case .array, .object:
      builder.begin(entry.kind == .array ? .array : .object, at: entry.start)
      ends.append(entry.payload)
      position = entry.start + 1
    case .string: string(entry)
    case .null: scalar(.null, entry)
    case .true, .false: scalar(.boolean, entry)
    case .number: scalar(entry.isPlainInteger ? .integer : .number, entry)
    }
  }

  private mutating func scalar(_ kind: Node.Kind, _ entry: JSONIndex.Entry) {
    let range = entry.contents
    position = range.upperBound
    var record = builder.record(kind, entry.start, position)
    record.first = UInt32(truncatingIfNeeded: range.lowerBound)
    record.count = UInt32(truncatingIfNeeded: range.count)
    builder.add(record)
  }

  private mutating func string(_ entry: JSONIndex.Entry) {
    let range = entry.contents
    position = range.upperBound + 1
    var record = builder.record(.string, entry.start, position)
    record.isQuoted = true
    if entry.hasEscapes {
      record.isUnescaped = true
      record.first = UInt32(truncatingIfNeeded: builder.arena.texts.count)
      appendUnescaped(range)
      record.count = UInt32(truncatingIfNeeded: builder.arena.texts.count) - record.first
    } else {
      record.first = UInt32(truncatingIfNeeded: range.lowerBound)
      record.count = UInt32(truncatingIfNeeded: range.count)
    }
    builder.add(record)
  }

  /// Unescaped text is never longer than what stands for it.
  private mutating func appendUnescaped(_ range: Range<Int>) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: range.count) { buffer in
      guard let source = bytes.baseAddress, let text = buffer.baseAddress else { return }
      let count = JSONEscapes.unescape(source + range.lowerBound, range.count, into: text)
      builder.arena.texts.append(contentsOf: UnsafeBufferPointer(start: text, count: count))
    }
  }

  /// A container's last byte is not on the tape: it is the next that is no white space.
  private mutating func closeContainers(endingAt place: Int) {
    while ends.last == place {
      ends.removeLast()
      while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
      position += 1
      builder.end(at: position)
    }
  }
}
