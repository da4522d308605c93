/// Prints a blueprint, so that a person or a program can see what was understood before any Swift
/// is written.
///
///     BlueprintPrinter(blueprint).text
///
///     acs.credentials (Seam.ACS.Credentials)
///       get(acsCredentialID: String) -> ACSCredential
///         GET /acs/credentials/get
///         query   acs_credential_id
///         result  body.acs_credential
package struct BlueprintPrinter {
  private let blueprint: Blueprint

  package init(_ blueprint: Blueprint) {
    self.blueprint = blueprint
  }

  /// For reading: no character of the description can disturb a terminal.
  package var text: String { TextListing(blueprint).text }

  /// The same for programs: keys in a fixed order, short values on one line.
  package var json: String { JSONLayout.text(JSONListing(blueprint).value) }
}
