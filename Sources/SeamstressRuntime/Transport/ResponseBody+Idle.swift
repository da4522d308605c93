extension ResponseBody {
  /// The same bytes, with a bound on the time that each next one may take.
  func bounded(by idle: Duration, _ timekeeper: Timekeeper) -> ResponseBody {
    guard idle > .zero else { return self }
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
        throw TransportError(
          .timedOut, detail: "nothing arrived for \(idle.inSeconds) s")
      }
      return try result.get()
    })
  }
}
