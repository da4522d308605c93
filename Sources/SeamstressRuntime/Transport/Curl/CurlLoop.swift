#if os(Linux)
  internal import CSeamstressCurl
  internal import Foundation

  /// The thread on which libcurl moves the bytes of all exchanges of a transport.
  ///
  /// Unchecked because only that thread reaches in.
  final class CurlLoop: @unchecked Sendable {
    private let multi: UnsafeMutableRawPointer
    private let inbox: CurlInbox
    private let settings: CurlSettings
    private var queue: CurlQueue
    private var transfers: [UnsafeMutableRawPointer: CurlTransfer] = [:]
    /// Handles that can be used again; they remember the sessions of TLS.
    private var spare: [UnsafeMutableRawPointer] = []
    private var isOpen = true

    init(_ multi: UnsafeMutableRawPointer, _ inbox: CurlInbox, _ settings: CurlSettings) {
      (self.multi, self.inbox, self.settings) = (multi, inbox, settings)
      queue = CurlQueue(width: settings.width)
    }

    func run() {
      seamstress_curl_block_sigpipe()
      while isOpen {
        for message in inbox.take() { handle(message) }
        _ = seamstress_curl_multi_perform(multi)
        collect()
        // A failure to wait must not keep a core busy.
        if isOpen, seamstress_curl_multi_poll(multi, 60_000) != 0 { usleep(10_000) }
      }
      inbox.shut()
      for easy in transfers.keys { _ = seamstress_curl_multi_remove(multi, easy) }
      for easy in Array(transfers.keys) + spare { seamstress_curl_easy_free(easy) }
      transfers = [:]
      seamstress_curl_multi_free(multi)
    }

    private func handle(_ message: CurlInbox.Message) {
      switch message {
      case .begin(let exchange): if queue.admit(exchange) { start(exchange) }
      case .proceed(let exchange): proceed(exchange)
      case .drop(let exchange): drop(exchange)
      case .close: isOpen = false
      }
    }

    private func start(_ first: CurlExchange) {
      var next: CurlExchange? = first
      while let exchange = next {
        if !exchange.isOver, begin(exchange) { return }
        next = queue.next(after: exchange)
      }
    }

    private func begin(_ exchange: CurlExchange) -> Bool {
      guard let easy = spare.popLast() ?? seamstress_curl_easy() else {
        exchange.finish(.failure(.refused("no handle")))
        return false
      }
      let transfer = CurlTransfer(easy, exchange, settings)
      let problem =
        transfer.prepare() ? seamstress_curl_multi_add(multi, easy) : CurlTransfer.optionRefused
      guard problem == 0 else {
        exchange.finish(.failure(.refused("code \(problem)")))
        withExtendedLifetime(transfer) { seamstress_curl_easy_free(easy) }
        return false
      }
      transfers[easy] = transfer
      exchange.easy = easy
      return true
    }

    private func proceed(_ exchange: CurlExchange) {
      guard let easy = exchange.easy else { return }
      let code = seamstress_curl_proceed(easy)
      if code != 0 { end(easy, code) }
    }

    /// The connection is closed with it. But while libcurl looks up the name of a server, removing
    /// the transfer would wait for the answer, and every other one with it: this one then ends when
    /// it asks for a socket.
    private func drop(_ exchange: CurlExchange) {
      guard let easy = exchange.easy else { return queue.remove(exchange) }
      if seamstress_curl_is_resolved(easy) { end(easy, 0) }
    }

    private func collect() {
      var code: Int32 = 0
      while let easy = seamstress_curl_multi_next_ended(multi, &code) {
        end(easy, code, isWhole: code == 0)
      }
    }

    /// - Parameter isWhole: whether libcurl is through with the transfer and content. It does not
    ///   forget all of one that breaks off, and then refuses options of the next.
    private func end(_ easy: UnsafeMutableRawPointer, _ code: Int32, isWhole: Bool = false) {
      guard let transfer = transfers.removeValue(forKey: easy) else { return }
      let exchange = transfer.exchange
      transfer.end(code)
      exchange.easy = nil
      withExtendedLifetime(transfer) {
        _ = seamstress_curl_multi_remove(multi, easy)
        if isWhole { recycle(easy) } else { seamstress_curl_easy_free(easy) }
      }
      if let next = queue.next(after: exchange) { start(next) }
    }

    private func recycle(_ easy: UnsafeMutableRawPointer) {
      guard spare.count < settings.width else { return seamstress_curl_easy_free(easy) }
      seamstress_curl_easy_reset(easy)
      spare.append(easy)
    }
  }
#endif
