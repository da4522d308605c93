internal import SeamstressJSON

/// One call of an operation, as Swift, as a request of cURL and as a line of the command line.
///
///     sample.swift?.code          // try await seam.acs.credentials.assign(…)
///     sample.curl?.output         // {}
package struct Sample: Sendable {
  /// What the example is called and says in the description; nil where it was made up.
  package var title: String?
  package var summary: String?
  /// Nil where the operation cannot be called as it is described.
  package var swift: Snippet?
  package var curl: Snippet?
  package var commandLine: Snippet?

  package struct Snippet: Sendable, Equatable {
    package var code: String
    /// What is printed; empty for nothing.
    package var output: String
  }
}

/// A call before it is written in a language: the values of its arguments by their wire names, in
/// the order in which the example has them.
struct SampleRequest {
  var title: String?
  var summary: String?
  var values: [(name: String, value: JSON)]
  /// The body of the answer; nil where nobody knows.
  var response: JSON?

  subscript(name: String) -> JSON? { values.first { $0.name == name }?.value }
}
