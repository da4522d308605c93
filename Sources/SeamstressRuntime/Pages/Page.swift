/// One page of a list.
public struct Page<Item: Sendable>: Sendable {
  public let items: [Item]
  /// What to ask for next; nil on the last page.
  public let nextCursor: String?
  /// The response that the page came in.
  public let response: APIResponse
  /// What was left out of the items, where the client or the call says `.leaveOut`.
  public internal(set) var issues: [ResponseIssue] = []
}
