/// What an operation answers where its success statuses come with different things: the status
/// alone decides which, whatever the body looks like.
public protocol ReadableByStatus: Hashable, Sendable {
  init(from response: ResponseReader) throws(APIError)
}
