/// The cases of the yaml-test-suite that end otherwise than the suite says, by reason. A case that
/// is named `ABCD/1` is the second of its file.
enum YAMLSuiteFailures {
  static let all = rejected + accepted + misread + complexKeys

  /// Legal YAML 1.2 that libyaml refuses: above all empty keys, a colon away from its key in
  /// braces, tabs as separation, anchors with characters beyond letters and digits.
  static let rejected = [
    "2JQS", "2LFX", "2SXE", "4ABK", "4MUZ", "4MUZ/1", "4MUZ/2", "58MP", "5MUD", "5T43", "6BCT",
    "6CA3", "6LVF", "6M2F", "7Z25", "8XYN", "96NN", "96NN/1", "9SA2", "A2M4", "BEC7", "CFD4",
    "DBG4", "DK3J", "DK95", "DK95/3", "DK95/4", "FP8R", "FRK4", "HM87", "HWV9", "K3WX", "M2N8",
    "M7A3", "MUS6/5", "MUS6/6", "NHX8", "NJ66", "NKF9", "Q5MG", "QT73", "R4YG", "S3PD", "SM9W/1",
    "UKK6", "UT92", "VJP3/1", "W4TN", "W5VH", "Y79Y/1", "Y79Y/10", "ZYU8", "ZYU8/1", "ZYU8/2",
    "ZYU8/3",
  ]

  /// What YAML 1.2 forbids and libyaml lets through.
  static let accepted = [
    "9C9N", "9HCY", "9JBA", "CVW2", "DK95/1", "EB22", "G5U8", "MUS6", "MUS6/1", "QB6E", "RHX7",
    "S98Z", "SU5Z", "X4QW", "Y79Y/3", "YJV2",
  ]

  /// What libyaml reads as something else: a text that starts with "?" in brackets, the last break
  /// of some blocks.
  static let misread = [
    "652Z", "HM87/1", "JEF9/2", "L24T/1", "Y2GN",
  ]

  /// Arrays and objects as keys, which no JSON value can hold: an error by design.
  static let complexKeys = [
    "4FJ6", "6BFJ", "6PBE", "9MMW", "KK5P", "LX3P", "M2N8/1", "M5DY", "Q9WF", "RZP5", "SBG9",
    "V9D5", "X38W", "XW4D",
  ]
}
