/// One page of a list.
public struct Page<Item: Sendable>: Sendable {
  public let items: [Item]
  /// What to ask for next; nil on the last page.
  public let nextCursor: String?
  /// The response that the page came in.
  public let response: APIResponse
}
