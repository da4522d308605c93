/// Responses as Seam's documentation shows them, retold: which members are there, which are not,
/// which are null, and what surrounds them is as documented; names and ids are our own.
enum Samples {
  /// An old credential: no errors, no warnings, no `is_managed`, no connected account, empty
  /// metadata, and a PIN on what calls itself a card.
  static let cardWithCode = #"""
    {
      "acs_credential_id": "0c53be1d-7a91-4cf3-90a4-4f6a4f0d2b11",
      "acs_user_id": "5f8e1b52-6c0e-4e57-8f0a-b1a1c6f4d320",
      "display_name": "Code 31****",
      "code": "310295",
      "acs_system_id": "e2cbb1a3-0d56-4f5b-a1de-6a4c9b7c1f02",
      "access_method": "card",
      "workspace_id": "b70a4d1e-3a0c-4b60-9d42-2e1d0f6f8a13",
      "created_at": "2024-03-09T08:15:30.125Z",
      "visionline_metadata": {}
    }
    """#

  /// A key for several phones: `code` is there and null, and there is no metadata at all.
  static let mobileKey = #"""
    {
      "acs_credential_id": "88888888-8888-8888-8888-888888888888",
      "acs_user_id": "22222222-2222-2222-2222-222222222222",
      "display_name": "Key for several phones",
      "code": null,
      "acs_system_id": "44444444-4444-4444-4444-444444444444",
      "access_method": "mobile_key",
      "workspace_id": "00000000-0000-0000-0000-000000000000",
      "created_at": "2024-05-01T10:11:12.345Z",
      "is_multi_phone_sync_credential": true
    }
    """#

  /// Every property that the document has.
  static let complete = #"""
    {
      "access_method": "cloud_key",
      "acs_credential_id": "credential-1",
      "acs_credential_pool_id": "pool-1",
      "acs_system_id": "system-1",
      "acs_user_id": "user-1",
      "assa_abloy_vostio_metadata": {
        "auto_join": true, "door_names": ["Lobby", "Sauna"], "endpoint_id": "e1", "key_id": "k1",
        "key_issuing_request_id": "r1", "override_guest_acs_entrance_ids": ["door-1"]
      },
      "card_number": null,
      "code": null,
      "connected_account_id": "account-1",
      "created_at": "2025-06-16T16:54:17.946514Z",
      "display_name": "Guest key",
      "ends_at": "2025-07-01T11:00:00.000Z",
      "errors": [{"error_code": "reader_offline", "message": "The reader is offline."}],
      "external_type": "assa_abloy_vostio_key",
      "external_type_display_name": "Vostio key",
      "is_issued": true,
      "is_latest_desired_state_synced_with_provider": null,
      "is_managed": true,
      "is_multi_phone_sync_credential": false,
      "is_one_time_use": false,
      "issued_at": "2025-06-16T17:00:00Z",
      "latest_desired_state_synced_with_provider_at": null,
      "parent_acs_credential_id": "credential-0",
      "starts_at": "2025-06-16T15:00:00+02:00",
      "user_identity_id": "person-1",
      "visionline_metadata": {
        "auto_join": false, "card_function_type": "guest", "card_id": "c1",
        "common_acs_entrance_ids": ["door-2"], "credential_id": "v1",
        "guest_acs_entrance_ids": [], "is_valid": true, "joiner_acs_credential_ids": ["j1"]
      },
      "warnings": [
        {"warning_code": "waiting_to_be_issued", "message": "Hold the card to the encoder.",
         "created_at": "2025-06-16T16:54:18.1Z"}
      ],
      "workspace_id": "workspace-1"
    }
    """#

  /// What Seam may say one day.
  static let fromTheFuture = #"""
    {
      "access_method": "retina_scan",
      "acs_credential_id": "acs_credential1",
      "acs_system_id": "acs_system1",
      "created_at": "2031-01-01T00:00:00Z",
      "display_name": "Eye",
      "errors": [],
      "external_type": "kisi_credential",
      "is_managed": false,
      "retina": {"left": "a", "right": "b"},
      "warnings": [],
      "workspace_id": "workspace1"
    }
    """#

  /// An id that was cut short on its way into the documentation.
  static let truncatedID = "88888888-8888-8888-8888-88888888"

  static let all = [cardWithCode, mobileKey, complete, fromTheFuture]

  /// All the ways in which assigning has been answered.
  static let assignBodies = [
    "", "{}", #"{"ok":true}"#, #"{"acs_credential":\#(cardWithCode),"ok":true}"#,
    #"{"acs_credential":\#(mobileKey),"ok":true}"#,
  ]
}
