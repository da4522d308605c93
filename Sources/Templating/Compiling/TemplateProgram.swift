/// All templates of a set, compiled: one list of steps and one pool of bytes.
struct TemplateProgram: Sendable {
  var ops: [TemplateOp] = []
  var literals: [UInt8] = []
  /// Where in `ops` each template stands.
  var entries: [Range<Int>] = []
}

/// Writes the steps of one template after another, joining neighbouring texts.
struct TemplateProgramBuilder {
  private(set) var program = TemplateProgram()
  private var pending: [UInt8] = []

  mutating func text(_ bytes: ArraySlice<UInt8>) { pending += bytes }

  mutating func lineBreak() { pending.append(UInt8(ascii: "\n")) }

  mutating func append(_ op: TemplateOp) {
    flush()
    program.ops.append(op)
  }

  /// Appends a step whose end is not known yet and returns its place for `close`.
  mutating func open(_ op: TemplateOp) -> Int {
    append(op)
    return program.ops.count - 1
  }

  mutating func close(_ place: Int) {
    flush()
    let end = Int32(program.ops.count)
    switch program.ops[place] {
    case .unless(let slot, _): program.ops[place] = .unless(slot, end: end)
    case .when(let slot, _): program.ops[place] = .when(slot, end: end)
    case .unlessText(let slot, _): program.ops[place] = .unlessText(slot, end: end)
    case .whenText(let slot, _): program.ops[place] = .whenText(slot, end: end)
    case .position(let position, _): program.ops[place] = .position(position, end: end)
    case .each(let slot, _): program.ops[place] = .each(slot, end: end)
    case .literal, .lines, .indent, .text, .item, .partial: break
    }
  }

  mutating func endTemplate() {
    flush()
    let start = program.entries.last?.upperBound ?? 0
    program.entries.append(start..<program.ops.count)
  }

  /// Puts bytes into the pool.
  mutating func store(_ bytes: ArraySlice<UInt8>) -> TemplateOp.Bytes {
    guard !bytes.isEmpty else { return .init() }
    let start = program.literals.count
    program.literals += bytes
    return .init(start: Int32(start), end: Int32(program.literals.count))
  }

  private mutating func flush() {
    guard !pending.isEmpty else { return }
    let bytes = store(pending[...])
    let hasBreak = pending.contains(UInt8(ascii: "\n"))
    program.ops.append(hasBreak ? .lines(bytes) : .literal(bytes))
    pending.removeAll(keepingCapacity: true)
  }
}
