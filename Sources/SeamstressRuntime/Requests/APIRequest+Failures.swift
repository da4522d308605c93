public import SeamstressJSON

extension APIRequest {
  /// Says that a success with this status has no body, where others have one.
  public mutating func empty(_ status: Int) {
    emptyStatuses.append(status...status)
  }

  /// The same for a range, such as `200...299` for `2XX`.
  public mutating func empty(_ statuses: ClosedRange<Int>) {
    emptyStatuses.append(statuses)
  }

  /// Says what type the body of an error with this status has: `error.typed` holds it then.
  ///
  /// The parameter is no generic one, so that a line of generated code costs next to nothing to
  /// compile.
  public mutating func failure(_ status: Int, _ type: any (JSONReadable & Sendable).Type) {
    failures.add(status...status, type)
  }

  /// The same for a range, such as `400...499` for `4XX`. The narrowest range wins.
  public mutating func failure(
    _ statuses: ClosedRange<Int>, _ type: any (JSONReadable & Sendable).Type
  ) {
    failures.add(statuses, type)
  }
}
