/// What a call does about elements of lists that are not what the API promises.
///
///     configuration.unreadableElements = .leaveOut { issue in monitor.note("\(issue)") }
///     options.unreadableElements = .fail
///
/// An element is a value in an array or dictionary, or an item of a stream. The innermost list
/// loses it: a bad tag of a device is missing from the tags, a device with a bad name from the
/// devices. What is wrong outside of any list fails the call under either policy, and so does a
/// response with more than a thousand such elements.
public enum UnreadableElementPolicy: Sendable {
  /// One of them fails the call: an `APIError` of the kind `.decoding`, whose path says where.
  case fail
  /// They are missing from the value. Each is handed to the closure before the call returns, or the
  /// next item of a page or stream; the client's logger has a warning for each response.
  case leaveOut(report: @Sendable (ResponseIssue) -> Void)
}
