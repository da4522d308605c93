/// Bounds the load that retries add while a server is down: each retry takes tokens from the
/// bucket, each success puts one back, and an empty bucket means that calls fail at once.
actor RetryBudget {
  private static let capacity = 500
  private static let price = 5
  private static let reward = 1
  private var tokens = RetryBudget.capacity

  /// Takes the price of one retry, or says that there is none left.
  func spend() -> Bool {
    guard tokens >= Self.price else { return false }
    tokens -= Self.price
    return true
  }

  func succeeded() {
    tokens = min(tokens + Self.reward, Self.capacity)
  }
}
