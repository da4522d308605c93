internal import SeamstressJSON

/// Reads what a call has received as its policy says, and tells of what was left out.
struct IssueReporter: Sendable {
  private let policy: UnreadableElementPolicy
  let log: CallLog
  private let recorder: ResponseRecorder?

  init(_ client: APIClient, _ request: APIRequest, _ options: RequestOptions) {
    policy = options.unreadableElements ?? client.configuration.unreadableElements
    log = CallLog(client.configuration, request)
    recorder = client.recorder
  }

  /// Reads a document, and then, if all went well, reports what it left out.
  /// - Parameter item: its number in a stream.
  func read<Value>(
    _ bytes: [UInt8], item: Int? = nil, _ redactor: Redactor?,
    _ read: (JSONReader) throws(JSONError) -> Value
  ) throws(JSONError) -> (value: Value, issues: [ResponseIssue]) {
    guard case .leaveOut = policy else { return (try JSONDecoding.read(bytes, read), []) }
    var found: [JSONIssue] = []
    let value = try JSONDecoding.read(bytes, leavingOut: &found, read)
    let issues = found.map { ResponseIssue($0, of: log.operation, item: item, redactor) }
    report(issues)
    return (value, issues)
  }

  /// Leaves out a whole item of a stream.
  /// - Returns: false where the policy is to fail.
  func leaveOut(item: Int, _ error: JSONError, _ redactor: Redactor?) -> Bool {
    guard case .leaveOut = policy else { return false }
    let issue = JSONIssue(path: "$", error: error)
    report([ResponseIssue(issue, of: log.operation, item: item, redactor)])
    return true
  }

  private func report(_ issues: [ResponseIssue]) {
    guard let first = issues.first, case .leaveOut(let report) = policy else { return }
    recorder?.record(issues)
    log.leftOut(first, count: issues.count)
    for issue in issues { report(issue) }
  }
}
