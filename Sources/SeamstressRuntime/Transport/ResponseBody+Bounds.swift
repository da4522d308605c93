extension ResponseBody {
  /// The same bytes, with a bound on the time that each next one may take (zero: none) and on how
  /// many there may be.
  func bounded(idle: Duration, length: Int, _ timekeeper: Timekeeper) -> ResponseBody {
    let taken = Tally(limit: length)
    return ResponseBody(next: {
      let result = await Deadline.race(idle, timekeeper) { () -> Result<[UInt8]?, any Error> in
        do {
          var iterator = makeAsyncIterator()
          return .success(try await iterator.next())
        } catch {
          return .failure(error)
        }
      }
      guard let result else {
        throw TransportError(.timedOut, detail: "nothing arrived for \(idle.inSeconds) s")
      }
      let chunk = try result.get()
      try await taken.add(chunk?.count ?? 0)
      return chunk
    })
  }

  private actor Tally {
    private let limit: Int
    private var count = 0

    init(limit: Int) {
      self.limit = limit
    }

    func add(_ more: Int) throws {
      count += more
      if count > limit { throw TransportError.tooLarge(limit) }
    }
  }
}
