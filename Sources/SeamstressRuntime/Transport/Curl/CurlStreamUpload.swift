#if os(Linux)
  internal import Foundation

  /// A body that is made while it is sent, a little ahead of where the server is.
  ///
  /// Unchecked because the state is guarded by `lock`: the thread of libcurl takes what a task makes.
  final class CurlStreamUpload: CurlUpload, @unchecked Sendable {
    /// How far the bytes are made ahead.
    private static let reach = 256 * 1024

    private let lock = NSLock()
    private let body: RequestBody
    private var pieces: ArraySlice<[UInt8]> = []
    /// Of the first piece.
    private var taken = 0
    private var waiting = 0
    private var given = 0
    private var hasBegun = false
    private var isComplete = false
    private var isOver = false
    /// Whether libcurl wants to be told that there is more.
    private var isAwaited = false
    /// Told whether anybody takes more.
    private var producer: CheckedContinuation<Bool, Never>?
    private var task: Task<Void, Never>?

    init(_ body: RequestBody) {
      self.body = body
    }

    var length: Int? { body.length }

    func start(for exchange: CurlExchange) {
      let task = Task { [weak exchange] in
        do {
          try await make(for: exchange)
        } catch {
          exchange?.abandon(error as? TransportError ?? .unreadableBody)
        }
      }
      let isLate = lock.withLock {
        self.task = task
        return isOver
      }
      if isLate { task.cancel() }
    }

    func stop() {
      let (producer, task) = lock.withLock {
        isOver = true
        pieces = []
        return (takeProducer(), self.task)
      }
      task?.cancel()
      producer?.resume(returning: false)
    }

    func take(into space: UnsafeMutableRawBufferPointer) throws(TransportError) -> Int? {
      lock.lock()
      guard let piece = pieces.first else {
        defer { lock.unlock() }
        isAwaited = !isComplete
        if isComplete, let length, given != length { throw .otherLength }
        return isComplete ? 0 : nil
      }
      let count = min(space.count, piece.count - taken)
      piece.withUnsafeBytes { space.copyMemory(from: .init(rebasing: $0[taken..<taken + count])) }
      passed(count, of: piece)
      let producer = waiting < Self.reach ? takeProducer() : nil
      lock.unlock()
      producer?.resume(returning: true)
      return count
    }

    /// What has been made cannot be made again, except where nothing has been taken of it.
    func rewind() -> Bool {
      lock.withLock { given == 0 }
    }

    private func make(for exchange: CurlExchange?) async throws {
      var made = 0
      for try await piece in body.chunks() {
        try Task.checkCancellation()
        made += piece.count
        if made > body.length ?? .max { throw TransportError.otherLength }
        // Not only by cancellation, which may come long after the last byte was taken.
        guard await offer(piece, to: exchange) else { return }
      }
      lock.withLock { isComplete = true }
      tell(exchange)
    }

    /// Adds a piece, and waits while there are enough of them.
    /// - Returns: whether anybody takes more.
    private func offer(_ piece: [UInt8], to exchange: CurlExchange?) async -> Bool {
      await withCheckedContinuation { (continuation: CheckedContinuation<Bool, Never>) in
        let answer: Bool? = lock.withLock {
          if isOver { return false }
          pieces.append(piece)
          waiting += piece.count
          if waiting < Self.reach { return true }
          producer = continuation
          return nil
        }
        tell(exchange)
        if let answer { continuation.resume(returning: answer) }
      }
    }

    /// That there is something to take.
    private func tell(_ exchange: CurlExchange?) {
      let (isFirst, isAwaited) = lock.withLock {
        defer { (hasBegun, self.isAwaited) = (true, false) }
        return (!hasBegun, self.isAwaited)
      }
      if isFirst { exchange?.go() }
      if isAwaited { exchange?.proceed() }
    }

    private func passed(_ count: Int, of piece: [UInt8]) {
      (taken, waiting, given) = (taken + count, waiting - count, given + count)
      guard taken == piece.count else { return }
      pieces.removeFirst()
      taken = 0
    }

    private func takeProducer() -> CheckedContinuation<Bool, Never>? {
      defer { producer = nil }
      return producer
    }
  }

  extension TransportError {
    fileprivate static let unreadableBody = TransportError(
      .other, detail: "the body cannot be read")
  }
#endif
