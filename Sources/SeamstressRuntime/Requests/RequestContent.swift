/// The body of a request while it is being filled in.
enum RequestContent: Sendable {
  case none
  case object(ObjectMembers, contentType: String)
  case form([String])
  case multipart(MultipartForm)
  case whole(RequestBody, contentType: String)

  /// Whether what is sent once can be sent again.
  var isReplayable: Bool {
    switch self {
    case .none, .object, .form: true
    case .multipart(let form): form.isReplayable
    case .whole(let body, _): body.isReplayable
    }
  }
}

/// The members of a JSON object body, written as they come. Kept apart from its braces, so that
/// a caller's extra properties can join or replace members before it is sent.
struct ObjectMembers: Sendable {
  private var names: [String] = []
  private var keyLengths: [Int] = []
  private var ends: [Int] = []
  private var bytes: [UInt8] = []

  mutating func set(_ name: String, key: [UInt8], value: [UInt8]) {
    if names.contains(name) { remove(name) }
    bytes += key
    bytes.append(UInt8(ascii: ":"))
    bytes += value
    names.append(name)
    keyLengths.append(key.count)
    ends.append(bytes.count)
  }

  /// The value of a member as it is written.
  subscript(name: String) -> ArraySlice<UInt8>? {
    guard let index = names.firstIndex(of: name) else { return nil }
    let start = index == 0 ? 0 : ends[index - 1]
    let member = bytes[start..<ends[index]]
    return member.dropFirst(keyLengths[index] + 1)
  }

  /// The finished object.
  var object: [UInt8] {
    var result: [UInt8] = [UInt8(ascii: "{")]
    result.reserveCapacity(bytes.count + names.count + 1)
    var start = 0
    for end in ends {
      if start > 0 { result.append(UInt8(ascii: ",")) }
      result += bytes[start..<end]
      start = end
    }
    result.append(UInt8(ascii: "}"))
    return result
  }

  private mutating func remove(_ name: String) {
    guard let index = names.firstIndex(of: name) else { return }
    let range = (index == 0 ? 0 : ends[index - 1])..<ends[index]
    bytes.removeSubrange(range)
    names.remove(at: index)
    keyLengths.remove(at: index)
    ends.remove(at: index)
    for later in index..<ends.count { ends[later] -= range.count }
  }
}
