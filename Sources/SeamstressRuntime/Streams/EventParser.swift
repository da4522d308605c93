/// Reads a text/event-stream as it arrives (WHATWG HTML §9.2.6, interpreting an event stream).
///
///     data: {"a":1}⏎⏎    ->    one event
///
/// Lines end in CR, LF or both, also where the two arrive apart. An event that the stream ends in
/// the middle of is dropped.
struct EventParser {
  private var line: [UInt8] = []
  private var followsCarriageReturn = false
  private var isFirstLine = true

  private var name = ""
  private var data: [UInt8] = []
  private var hasData = false
  private var id: String?
  private var retry: Duration?

  /// The bytes of the event that is under way.
  var pending: Int { line.count + data.count }

  /// Adds the events that `bytes` complete.
  mutating func consume(_ bytes: [UInt8], into events: inout [ServerSentEvent]) {
    for byte in bytes {
      switch byte {
      case 0x0A where followsCarriageReturn: followsCarriageReturn = false
      case 0x0A, 0x0D:
        followsCarriageReturn = byte == 0x0D
        endLine(&events)
      default:
        followsCarriageReturn = false
        line.append(byte)
      }
    }
  }

  private mutating func endLine(_ events: inout [ServerSentEvent]) {
    var text = line[...]
    if isFirstLine, text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
    isFirstLine = false
    if text.isEmpty { dispatch(&events) } else { field(text) }
    line.removeAll(keepingCapacity: true)
  }

  private mutating func field(_ text: ArraySlice<UInt8>) {
    let colon = text.firstIndex(of: 0x3A) ?? text.endIndex
    var value = text[colon...].dropFirst()
    if value.first == 0x20 { value = value.dropFirst() }
    switch String(decoding: text[..<colon], as: UTF8.self) {
    case "data":
      if hasData { data.append(0x0A) }
      data += value
      hasData = true
    case "event": name = String(decoding: value, as: UTF8.self)
    case "id" where !value.contains(0): id = String(decoding: value, as: UTF8.self)
    case "retry": retry = Self.milliseconds(value)
    default: break
    }
  }

  private static func milliseconds(_ digits: ArraySlice<UInt8>) -> Duration? {
    guard (1...18).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(String(decoding: digits, as: UTF8.self)).map { .milliseconds($0) }
  }

  private mutating func dispatch(_ events: inout [ServerSentEvent]) {
    if hasData {
      events.append(
        ServerSentEvent(
          name: name.isEmpty ? "message" : name, data: String(decoding: data, as: UTF8.self),
          id: id, retry: retry))
    }
    name = ""
    data.removeAll(keepingCapacity: true)
    hasData = false
    retry = nil
  }
}
