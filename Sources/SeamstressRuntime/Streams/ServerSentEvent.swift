/// One event of a text/event-stream, before its data is read as anything.
public struct ServerSentEvent: Sendable, Hashable {
  /// What the stream calls the event; `message` where it says nothing.
  public var name: String
  public var data: String
  /// The last id that the stream has named, in this event or before.
  public var id: String?
  /// How long to wait before connecting again, where this event says so.
  public var retry: Duration?

  public init(name: String = "message", data: String, id: String? = nil, retry: Duration? = nil) {
    self.name = name
    self.data = data
    self.id = id
    self.retry = retry
  }
}
