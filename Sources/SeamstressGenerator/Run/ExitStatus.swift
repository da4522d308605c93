/// What the process tells its caller. Scripts and CI rely on the numbers.
package enum ExitStatus: Int32, Sendable {
  case success = 0
  /// The document has errors, or warnings count as such; `check` found that the output is not
  /// current, or `diff` what it was told to fail on.
  case findings = 1
  /// The command line or the configuration is wrong; nothing was read further.
  case usage = 2
  /// A document, overlay or template cannot be read, be it that it is not there, that the disk does
  /// not give it or that it is no such thing at all; or the output cannot be written.
  case file = 3
  /// The generator itself is at fault.
  case internalError = 70
}
