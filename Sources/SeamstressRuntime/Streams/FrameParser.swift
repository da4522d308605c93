/// The parser of either form, with the events that it has completed.
struct FrameParser: Sendable {
  private enum Form: Sendable {
    case events(EventParser)
    case lines(LineParser)
  }

  private var form: Form
  private var ready: ArraySlice<ServerSentEvent> = []

  init(_ form: EventStreamForm) {
    switch form {
    case .events: self.form = .events(EventParser())
    case .lines: self.form = .lines(LineParser())
    }
  }

  var pending: Int {
    switch form {
    case .events(let parser): parser.pending
    case .lines(let parser): parser.pending
    }
  }

  mutating func next() -> ServerSentEvent? {
    ready.popFirst()
  }

  mutating func consume(_ bytes: [UInt8]) {
    switch form {
    case .events(var parser):
      form = .events(EventParser())
      var events: [ServerSentEvent] = []
      parser.consume(bytes, into: &events)
      form = .events(parser)
      ready += events
    case .lines(var parser):
      form = .lines(LineParser())
      var records: [[UInt8]] = []
      parser.consume(bytes, into: &records)
      form = .lines(parser)
      add(records)
    }
  }

  mutating func finish() {
    guard case .lines(var parser) = form else { return }
    var records: [[UInt8]] = []
    parser.finish(into: &records)
    form = .lines(parser)
    add(records)
  }

  private mutating func add(_ records: [[UInt8]]) {
    for record in records {
      ready.append(ServerSentEvent(data: String(decoding: record, as: UTF8.self)))
    }
  }
}
