#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Where a command speaks: results on standard output, everything for the human beside it.
struct Console {
  /// Standard output. Nothing goes there that a script reading it would have to skip.
  let output: (String) -> Void
  /// Standard error: diagnostics and progress.
  let error: (String) -> Void
  /// Why the first part of standard output that was lost was lost, as on a full disk.
  var outputFailure: () -> String? = { nil }
  /// Standard error is a terminal that wants colour.
  let isColoured: Bool
  /// Standard output is a terminal that wants colour.
  var isOutputColoured = false
  /// Standard error is a terminal, where a line can be taken back.
  var isTerminal = false

  static var process: Console {
    var failure: Int32?
    return Console(
      output: { text in
        // Whoever reads only the head of a text closes the pipe, and misses nothing.
        if let number = write(text, to: STDOUT_FILENO), number != EPIPE {
          failure = failure ?? number
        }
      },
      error: { _ = write($0, to: STDERR_FILENO) },
      outputFailure: { failure.map { String(cString: strerror($0)) } },
      isColoured: isatty(STDERR_FILENO) == 1 && wantsColour,
      isOutputColoured: isatty(STDOUT_FILENO) == 1 && wantsColour,
      isTerminal: isatty(STDERR_FILENO) == 1)
  }

  /// https://no-color.org: any value but the empty one asks for plain text.
  private static var wantsColour: Bool {
    !isSet("NO_COLOR") && getenv("TERM").map { String(cString: $0) } != "dumb"
  }

  private static func isSet(_ variable: String) -> Bool {
    getenv(variable).map { !String(cString: $0).isEmpty } ?? false
  }

  /// Returns the number of the error that stopped it.
  private static func write(_ text: String, to file: Int32) -> Int32? {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { bytes in
        #if canImport(Darwin)
          Darwin.write(file, bytes.baseAddress, bytes.count)
        #elseif canImport(Musl)
          Musl.write(file, bytes.baseAddress, bytes.count)
        #else
          Glibc.write(file, bytes.baseAddress, bytes.count)
        #endif
      }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return errno }
      rest = rest.dropFirst(written)
    }
    return nil
  }
}
