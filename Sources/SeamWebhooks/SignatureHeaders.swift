/// The three headers of a signed request, under the names of Svix or of Standard Webhooks.
struct SignatureHeaders {
  private var values: [String: String] = [:]

  init(_ headers: [String: String]) {
    for (name, value) in headers { values[name.lowercased()] = value }
  }

  func value(_ name: String) throws(SeamWebhookError) -> String {
    guard let value = values["svix-\(name)"] ?? values["webhook-\(name)"], !value.isEmpty else {
      throw .missingHeader("svix-\(name)")
    }
    return value
  }
}
