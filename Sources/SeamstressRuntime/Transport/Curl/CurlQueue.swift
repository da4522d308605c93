#if os(Linux)
  /// Which exchanges run and which wait until their server has fewer of them.
  struct CurlQueue {
    /// How many run at a time with each server.
    let width: Int
    private var running: [String: Int] = [:]
    private var waiting: [String: [CurlExchange]] = [:]

    init(width: Int) {
      self.width = width
    }

    /// Whether the exchange may run now; else it waits.
    mutating func admit(_ exchange: CurlExchange) -> Bool {
      guard running[exchange.origin, default: 0] < width else {
        waiting[exchange.origin, default: []].append(exchange)
        return false
      }
      running[exchange.origin, default: 0] += 1
      return true
    }

    /// Takes out one that still waits.
    mutating func remove(_ exchange: CurlExchange) {
      waiting[exchange.origin]?.removeAll { $0 === exchange }
      if waiting[exchange.origin]?.isEmpty == true { waiting[exchange.origin] = nil }
    }

    /// One has ended.
    /// - Returns: the one that runs in its place.
    mutating func next(after exchange: CurlExchange) -> CurlExchange? {
      let origin = exchange.origin
      guard var line = waiting.removeValue(forKey: origin), !line.isEmpty else {
        let count = running[origin, default: 1] - 1
        running[origin] = count > 0 ? count : nil
        return nil
      }
      let next = line.removeFirst()
      if !line.isEmpty { waiting[origin] = line }
      return next
    }
  }
#endif
