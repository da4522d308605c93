/// Why a request cannot be sent as asked: the caller's mistake, found before anything is sent.
struct RequestProblem: Error, Sendable, Hashable {
  let text: String

  init(_ text: String) {
    self.text = text
  }
}
