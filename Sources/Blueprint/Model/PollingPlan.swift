/// How one asks a server how far something is that it does in the background.
package struct PollingPlan: Sendable, Hashable {
  /// Upper case: `GET`.
  package var method = "GET"
  package var path = ""
  /// The id of the operation that tells.
  package var operation = ""
  /// nil: whatever the client has credentials for.
  package var security: [[String]]?
  /// Takes the id of what is asked for.
  package var parameter = ""
  /// The member of its response that holds the state; nil: the whole body.
  package var key: String?
  /// Where a state holds its id; nil: under the parameter's name.
  package var id: String?
  /// nil: `status`.
  package var status: String?
  package var pending: [String] = []
  package var success: [String] = []
  package var failure: [String] = []
  /// Where a failed state says what went wrong, as a word and as a sentence; nil: in `error`.
  package var code: String?
  package var message: String?

  package init() {}
}
