#if os(Linux)
  internal import CSeamstressCurl
  internal import Foundation

  /// What the thread of libcurl is asked to do, by any thread.
  ///
  /// Unchecked because the state is guarded by `lock`.
  final class CurlInbox: @unchecked Sendable {
    enum Message {
      case begin(CurlExchange)
      /// There is room for what arrives again, or there are bytes to send.
      case proceed(CurlExchange)
      case drop(CurlExchange)
      /// Nobody is left who could ask for anything.
      case close
    }

    private let lock = NSLock()
    private let multi: UnsafeMutableRawPointer
    private var messages: [Message] = []
    private var isOpen = true

    init(_ multi: UnsafeMutableRawPointer) {
      self.multi = multi
    }

    func post(_ message: Message) {
      lock.withLock {
        guard isOpen else { return }
        messages.append(message)
        // One call is enough for all that is taken together.
        if messages.count == 1 { _ = seamstress_curl_multi_wake(multi) }
      }
    }

    func take() -> [Message] {
      lock.withLock {
        defer { messages = [] }
        return messages
      }
    }

    /// From now on nothing is posted and nobody is woken.
    func shut() {
      lock.withLock {
        isOpen = false
        messages = []
      }
    }
  }
#endif
