extension Call {
  /// Fails where a credential would have to go to a server that the client does not trust with it.
  func refuseLeak() throws(APIError) {
    guard request.server != nil, !schemes.isEmpty else { return }
    do throws(RequestProblem) {
      let destination = try Destination(request, configuration)
      if destination.isTrusted { return }
      throw RequestProblem(
        "the operation is served from \(destination.origin), which is not among the client's "
          + "trustedServers, and needs a credential")
    } catch {
      throw APIError(.invalidRequest(error.text), of: request)
    }
  }

  /// What separates the parts of a multipart body: 128 bits of chance, so that no content holds it
  /// by accident or by design.
  static func boundary(_ timekeeper: Timekeeper) -> String {
    let words = (0..<4).map { _ in
      let digits = String(UInt32(timekeeper.random() * 4_294_967_296), radix: 16)
      return String(repeating: "0", count: 8 - digits.count) + digits
    }
    return "seamstress-" + words.joined()
  }

  /// The result of one try, if it comes within the time that the client has for one.
  func bounded(_ send: @escaping @Sendable () async throws -> Ending) async throws -> Ending {
    let timeout = configuration.attemptTimeout
    let result = await Deadline.race(timeout, configuration.timekeeper) {
      () -> Result<Ending, any Error> in
      do {
        return .success(try await send())
      } catch {
        return .failure(error)
      }
    }
    guard let result else {
      throw TransportError(.timedOut, detail: "no answer to one try within \(timeout.inSeconds) s")
    }
    return try result.get()
  }
}
