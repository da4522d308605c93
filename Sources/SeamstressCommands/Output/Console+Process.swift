public import Foundation

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

extension Console {
  /// The console of this process.
  public static func process(
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> Console {
    let wantsColour = (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    let failure = FirstFailure()
    return Console(
      output: { write($0[...], to: STDOUT_FILENO).map(failure.note) },
      error: { write(Array($0.utf8)[...], to: STDERR_FILENO) },
      ask: { question, isSecret in
        isSecret ? withoutEcho { line(question) } : line(question)
      },
      readInput: { hasInput ? Array(FileHandle.standardInput.readDataToEndOfFile()) : nil },
      isInputTerminal: isatty(STDIN_FILENO) == 1, isOutputTerminal: isatty(STDOUT_FILENO) == 1,
      isErrorTerminal: isatty(STDERR_FILENO) == 1, isColoured: wantsColour,
      width: width(environment), outputFailure: { failure.text })
  }

  /// Returns the number of the error that stopped it.
  @discardableResult
  private static func write(_ bytes: ArraySlice<UInt8>, to file: Int32) -> Int32? {
    var rest = bytes
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { systemWrite(file, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return errno }
      rest = rest.dropFirst(written)
    }
    return nil
  }

  private static func systemWrite(_ file: Int32, _ base: UnsafeRawPointer?, _ count: Int) -> Int {
    #if canImport(Darwin)
      Darwin.write(file, base, count)
    #elseif canImport(Musl)
      Musl.write(file, base, count)
    #else
      Glibc.write(file, base, count)
    #endif
  }

  private static func line(_ question: String) -> String? {
    write(Array(question.utf8)[...], to: STDERR_FILENO)
    return Swift.readLine(strippingNewline: true)
  }

  /// Runs `body`, question included, while the terminal does not show what is typed: whoever pastes
  /// an answer need not wait for the question.
  private static func withoutEcho<Result>(_ body: () -> Result) -> Result {
    var before = termios()
    guard tcgetattr(STDIN_FILENO, &before) == 0 else { return body() }
    var silent = before
    silent.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(STDIN_FILENO, TCSADRAIN, &silent)
    defer {
      tcsetattr(STDIN_FILENO, TCSADRAIN, &before)
      write([UInt8(ascii: "\n")], to: STDERR_FILENO)
    }
    return body()
  }

  /// Standard input is a pipe or a file: somebody has put it there. Of anything else, such as
  /// /dev/null or the socket of a service, nothing is expected.
  private static var hasInput: Bool {
    var status = stat()
    guard fstat(STDIN_FILENO, &status) == 0 else { return false }
    let kind = status.st_mode & S_IFMT
    return kind == S_IFIFO || kind == S_IFREG
  }

  private static func width(_ environment: [String: String]) -> Int {
    var size = winsize()
    if ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      return Int(size.ws_col)
    }
    return environment["COLUMNS"].flatMap(Int.init) ?? 80
  }
}

/// What went wrong first. Unchecked because the state is guarded by `lock`.
private final class FirstFailure: @unchecked Sendable {
  private let lock = NSLock()
  private var number: Int32?

  /// Whoever reads only the head of a text closes the pipe, and misses nothing.
  func note(_ number: Int32) {
    guard number != EPIPE else { return }
    lock.withLock { self.number = self.number ?? number }
  }

  var text: String? { lock.withLock { number }.map { String(cString: strerror($0)) } }
}
