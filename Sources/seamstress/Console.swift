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
  /// Standard error is a terminal that wants colour.
  let isColoured: Bool
  /// Standard error is a terminal, where a line can be taken back.
  var isTerminal = false

  static var process: Console {
    Console(
      output: { write($0, to: STDOUT_FILENO) }, error: { write($0, to: STDERR_FILENO) },
      isColoured: isatty(STDERR_FILENO) == 1 && wantsColour,
      isTerminal: isatty(STDERR_FILENO) == 1)
  }

  /// https://no-color.org: any value but the empty one asks for plain text.
  private static var wantsColour: Bool {
    !isSet("NO_COLOR") && getenv("TERM").map { String(cString: $0) } != "dumb"
  }

  private static func isSet(_ variable: String) -> Bool {
    getenv(variable).map { !String(cString: $0).isEmpty } ?? false
  }

  private static func write(_ text: String, to file: Int32) {
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
      guard written > 0 else { return }
      rest = rest.dropFirst(written)
    }
  }
}
