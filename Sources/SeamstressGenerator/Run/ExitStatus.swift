/// What the process tells its caller. Scripts and CI rely on the numbers.
package enum ExitStatus: Int32, Sendable {
  case success = 0
  /// The document has errors, or `check` found that the output is not current.
  case findings = 1
  /// The command line or the configuration is wrong; nothing was read further.
  case usage = 2
  /// A disk did not give or take a file.
  case disk = 3
  /// The generator itself is at fault.
  case internalError = 70
}
