extension JSONReader {
  /// Leaves this value out of the list or dictionary that holds it, because of `error`. Throws that
  /// where nothing may be left out.
  ///
  /// Not while a union tries its branches: it chooses as a strict read does, so that what can be
  /// read strictly is the same value either way.
  @inline(never) @usableFromInline
  func leaveOut(_ error: JSONError) throws(JSONError) {
    guard let log = document.pointee.issues, document.pointee.trialDepth == 0 else { throw error }
    let extent = index..<document.pointee.source.next(after: index)
    if let pending = document.pointee.pending {
      // Of an object around the list: without that there is nothing to leave this out of.
      guard extent.contains(pending.object) else { throw error }
      document.pointee.pending = nil
    }
    guard log.note(JSONIssue(path: path, error: error), extent) else { throw error }
  }
}
