extension ISO8601Duration {
  /// How many of each unit: of `P1Y2DT0.5H` one year, two days and 1,800 seconds.
  public struct Components: Sendable, Hashable {
    public internal(set) var years = 0
    public internal(set) var months = 0
    public internal(set) var weeks = 0
    public internal(set) var days = 0
    public internal(set) var hours = 0
    public internal(set) var minutes = 0
    /// With the fraction of the last unit, whatever it is.
    public internal(set) var seconds = Duration.zero
  }
}

extension ISO8601Duration.Components {
  var duration: Duration? {
    guard years == 0, months == 0 else { return nil }
    var total = 0
    for (count, length) in [(weeks, 604_800), (days, 86_400), (hours, 3_600), (minutes, 60)] {
      let (seconds, isTooLong) = count.multipliedReportingOverflow(by: length)
      let (sum, isTooLongInAll) = total.addingReportingOverflow(seconds)
      if isTooLong || isTooLongInAll { return nil }
      total = sum
    }
    return .seconds(total) + seconds
  }

  // MARK: Writing

  /// With one sign before all where all have the same.
  var text: String {
    let date = [(years, "Y"), (months, "M"), (weeks, "W"), (days, "D")]
    let time = [(hours, "H"), (minutes, "M")]
    let isNegative =
      (date + time).allSatisfy { $0.0 <= 0 } && seconds <= .zero
      && ((date + time).contains { $0.0 < 0 } || seconds < .zero)
    var clock = time.map { Self.text($0, $1, isNegative) }.joined()
    if seconds != .zero { clock += secondsText(isNegative) }
    let calendar = date.map { Self.text($0, $1, isNegative) }.joined()
    let rest = clock.isEmpty ? (calendar.isEmpty ? "T0S" : "") : "T\(clock)"
    return "\(isNegative ? "-" : "")P\(calendar)\(rest)"
  }

  private static func text(_ count: Int, _ unit: String, _ isNegative: Bool) -> String {
    if count == 0 { return "" }
    return count < 0 && !isNegative ? "\(count)\(unit)" : "\(count.magnitude)\(unit)"
  }

  private func secondsText(_ isNegative: Bool) -> String {
    let (whole, attoseconds) = seconds.components
    let sign = seconds < .zero && !isNegative ? "-" : ""
    guard attoseconds != 0 else { return "\(sign)\(whole.magnitude)S" }
    let digits = String(attoseconds.magnitude)
    var fraction = String(repeating: "0", count: max(0, 18 - digits.count)) + digits
    while fraction.hasSuffix("0") { fraction.removeLast() }
    return "\(sign)\(whole.magnitude).\(fraction)S"
  }
}
