// Paths cost nothing until something fails: they are found again by walking down to the entry.
extension JSONDocument {
  /// The value at `index` is not what was expected.
  @inline(never)
  func mismatch(
    at index: Int, expected: String, reason: JSONError.Reason = .mismatch
  ) -> JSONError {
    let entry = entries[index]
    return JSONError(
      reason, path: path(to: index), expected: expected, found: entry.kind.phrase,
      byteOffset: entry.start)
  }

  /// A text that is not of the form it should have, or another kind of value.
  @inline(never)
  func formMismatch(at index: Int, expected: String) -> JSONError {
    let entry = entries[index]
    guard entry.isString else { return mismatch(at: index, expected: expected) }
    return JSONError(
      .mismatch, path: path(to: index), expected: expected, found: "a string that is none",
      byteOffset: entry.start)
  }

  /// A number that does not fit, or another kind of value.
  @inline(never)
  func numberMismatch(at index: Int, expected: String) -> JSONError {
    let entry = entries[index]
    guard entry.isNumber else { return mismatch(at: index, expected: expected) }
    return JSONError(
      .outOfRange, path: path(to: index), expected: expected,
      found: "a number that does not fit", byteOffset: entry.start)
  }

  /// The object at `index` has no member `name`.
  @inline(never)
  func missing(_ name: String, in index: Int, expected: String) -> JSONError {
    JSONError(
      .missing, path: path(to: index) + Self.step(name), expected: expected, found: "nothing",
      byteOffset: entries[index].start)
  }

  /// The path from the root to the entry at `target`, such as `$.a[3].b`.
  func path(to target: Int) -> String {
    if trialDepth > 0 { return "" }
    var path = "$"
    var container = 0
    while container < target {
      guard entries[container].isContainer else { break }
      let isObject = entries[container].isObject
      let known = issues?.place(in: container, notAfter: target)
      var child = known?.child ?? container + 1
      var position = known?.position ?? 0
      while true {
        let value = isObject ? child + 1 : child
        let following = source.next(after: value)
        if target < following || following >= source.entryCount { break }
        child = following
        position += 1
      }
      issues?.keep(JSONIssueLog.Place(child: child, position: position), in: container)
      path += isObject ? Self.step(source.text(of: entries[child])) : "[\(position)]"
      container = isObject ? child + 1 : child
    }
    return path
  }

  /// A member in a path: `.name`, or `["…"]` where the name is no plain word.
  private static func step(_ name: String) -> String {
    let isWord =
      !name.isEmpty
      && name.utf8.allSatisfy {
        $0 == 0x5F || $0 == 0x2D || (0x30...0x39).contains($0) || (0x41...0x5A).contains($0)
          || (0x61...0x7A).contains($0)
      }
    return isWord ? ".\(name)" : "[\(JSON.string(name))]"
  }
}

extension JSONIndex.Kind {
  /// The kind in words, for messages.
  var phrase: String {
    switch self {
    case .null: return "null"
    case .false, .true: return "a boolean"
    case .number: return "a number"
    case .string: return "a string"
    case .array: return "an array"
    case .object: return "an object"
    }
  }
}
