extension JSONDecoding {
  /// Reads the whole document as one value, without those elements of lists and members of
  /// dictionaries that cannot be read.
  ///
  ///     var issues: [JSONIssue] = []
  ///     let devices = try JSONDecoding.decode([Device].self, from: bytes, leavingOut: &issues)
  ///     for issue in issues { print(issue) }   // $[3] was left out: $[3].properties.online: …
  ///
  /// The innermost list loses its element: a bad tag of a device is left out of the tags, a bad
  /// name of a device, which is in no list, has the device left out of the devices. What is in no
  /// list at all throws, and so does more than `maximumIssueCount`. The value has everything that
  /// is not among the issues, and a document that can be read strictly is read to the same value.
  ///
  /// - Parameter issues: what was left out is added, in the order of the document.
  @inlinable
  public static func decode<Value: JSONReadable>(
    _ type: Value.Type = Value.self, from bytes: [UInt8], limits: JSONLimits = .default,
    leavingOut issues: inout [JSONIssue]
  ) throws(JSONError) -> Value {
    try read(bytes, limits: limits, leavingOut: &issues) { json throws(JSONError) in
      try Value(from: json)
    }
  }

  /// Lends a reader at the root of the document, which leaves out what cannot be read of lists and
  /// dictionaries. It and every reader it leads to end with `body`.
  @inlinable
  public static func read<Result>(
    _ bytes: [UInt8], limits: JSONLimits = .default, leavingOut issues: inout [JSONIssue],
    _ body: (JSONReader) throws(JSONError) -> Result
  ) throws(JSONError) -> Result {
    let log = JSONIssueLog(limits)
    let outcome = bytes.withUnsafeBytes { buffer -> Swift.Result<Result, JSONError> in
      do throws(JSONError) {
        return .success(try read(buffer, limits: limits, log, body))
      } catch {
        return .failure(error)
      }
    }
    let result = try outcome.get()
    issues += log.issues
    return result
  }

  @inlinable
  static func read<Result>(
    _ bytes: UnsafeRawBufferPointer, limits: JSONLimits, _ log: JSONIssueLog,
    _ body: (JSONReader) throws(JSONError) -> Result
  ) throws(JSONError) -> Result {
    let session = try JSONSession(bytes, limits: limits)
    defer { session.close() }
    session.leaveOut(into: log)
    let result = try body(session.root)
    try session.finish()
    return result
  }
}
