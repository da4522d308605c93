internal import Dispatch

/// Says on a terminal, after a while, that a long run is alive: `reading github.json … 3 s`. The
/// line is gone when the run ends, and nothing of it is ever in a file or a pipe.
struct Progress {
  private let text: String
  private let console: Console

  init(_ text: String, _ console: Console) {
    self.text = text
    self.console = console
  }

  func during<Value>(_ work: () throws -> Value) rethrows -> Value {
    guard console.isTerminal else { return try work() }
    let queue = DispatchQueue(label: "progress")
    let timer = DispatchSource.makeTimerSource(queue: queue)
    let (start, text) = (ContinuousClock.now, text)
    timer.setEventHandler {
      let seconds = (ContinuousClock.now - start).components.seconds
      Console.process.error("\r\u{1B}[K\(text) … \(seconds) s")
    }
    timer.schedule(deadline: .now() + 1, repeating: 1)
    timer.resume()
    defer {
      // No line can come after the one that clears it.
      queue.sync { timer.cancel() }
      if ContinuousClock.now - start >= .seconds(1) { console.error("\r\u{1B}[K") }
    }
    return try work()
  }
}
