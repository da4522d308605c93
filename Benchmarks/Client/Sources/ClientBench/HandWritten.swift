import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// The same call as one writes it without an SDK: URLSession and JSONDecoder.
struct HandWritten {
  struct Answer: Decodable {
    let acs_credential: Credential
  }

  /// What the generated model has as well, in Codable's way.
  struct Credential: Decodable {
    struct Issue: Decodable {
      let message: String?
      let error_code: String?
      let warning_code: String?
    }

    let acs_credential_id: String
    let acs_credential_pool_id: String?
    let acs_system_id: String
    let acs_user_id: String?
    let user_identity_id: String?
    let connected_account_id: String
    let workspace_id: String
    let display_name: String
    let access_method: String
    let external_type: String?
    let external_type_display_name: String?
    let code: String?
    let card_number: String?
    let starts_at: String?
    let ends_at: String?
    let created_at: Date
    let issued_at: Date?
    let is_issued: Bool?
    let is_managed: Bool
    let is_multi_phone_sync_credential: Bool?
    let is_one_time_use: Bool?
    let errors: [Issue]
    let warnings: [Issue]
  }

  private let session = URLSession(configuration: .ephemeral)
  private let decoder = JSONDecoder()
  let base: String

  init(_ base: String) {
    self.base = base
    decoder.dateDecodingStrategy = .iso8601
  }

  func get(_ id: String) async throws -> Credential {
    guard let url = URL(string: "\(base)/acs/credentials/get?acs_credential_id=\(id)") else {
      throw URLError(.badURL)
    }
    var request = URLRequest(url: url)
    request.setValue("Bearer seam_apikey1_token", forHTTPHeaderField: "Authorization")
    request.setValue("application/json", forHTTPHeaderField: "Accept")
    let (data, response) = try await session.data(for: request)
    guard (response as? HTTPURLResponse)?.statusCode == 200 else {
      throw URLError(.badServerResponse)
    }
    return try decoder.decode(Answer.self, from: data).acs_credential
  }
}
