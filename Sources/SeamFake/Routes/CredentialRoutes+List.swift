internal import Foundation
internal import SeamstressJSON

extension CredentialRoutes {
  static let list = Route(
    path: "/acs/credentials/list", methods: ["GET", "POST"],
    access: Route.workspace.union([.clientSession]),
    parameters: [
      .optional("acs_user_id"), .optional("acs_system_id"), .optional("user_identity_id"),
      .optional("is_multi_phone_sync_credential", .boolean), .optional("created_before"),
      .optional("search"), .optional("limit", .number), .nullable("page_cursor"),
    ]
  ) { world, arguments, caller in
    let all = world.credentials.filter {
      $0.workspaceID == caller.workspaceID && matches($0, arguments)
    }
    let page = try CursorPage(all, arguments)
    return .members([
      ("acs_credentials", .array(page.items.map(\.json))),
      ("pagination", page.json(path: "/acs/credentials/list")),
    ])
  }

  private static func matches(_ credential: ACSCredential, _ arguments: Arguments) -> Bool {
    let filters = [
      ("acs_user_id", credential.userID), ("acs_system_id", credential.systemID),
      ("user_identity_id", credential.userIdentityID),
    ]
    let isHeld = filters.allSatisfy { name, value in
      arguments.string(name).map { $0 == value } ?? true
    }
    let sync = arguments.bool("is_multi_phone_sync_credential")
    let search = arguments.string("search")?.lowercased()
    // Both are UTC with the same number of digits before the fraction.
    let before = arguments.string("created_before")
    return isHeld && (sync.map { $0 == credential.isMultiPhoneSync } ?? true)
      && (search.map { credential.displayName.lowercased().contains($0) } ?? true)
      && (before.map { credential.createdAt.prefix(19) < $0.prefix(19) } ?? true)
  }
}

/// The part of a list that a request asks for. Its cursor holds for the same parameters only.
struct CursorPage {
  private static let defaultLimit = 500
  let items: ArraySlice<ACSCredential>
  private let nextCursor: String?

  init(_ all: [ACSCredential], _ arguments: Arguments) throws(Failure) {
    let fingerprint = arguments.fingerprint(without: "page_cursor")
    let start = try arguments.string("page_cursor").map { cursor throws(Failure) in
      try Self.offset(cursor, fingerprint)
    }
    let limit = max(arguments.int("limit") ?? Self.defaultLimit, 1)
    let end = min((start ?? 0) + limit, all.count)
    items = all[min(start ?? 0, all.count)..<end]
    nextCursor =
      end < all.count ? Data("\(end):\(fingerprint)".utf8).base64EncodedString() : nil
  }

  func json(path: String) -> JSON {
    let url = nextCursor.map { "https://connect.getseam.com\(path)?next_page_cursor=\($0)" }
    return .members([
      ("has_next_page", .bool(nextCursor != nil)),
      ("next_page_cursor", JSON(nextCursor) ?? .null),
      ("next_page_url", JSON(url) ?? .null),
    ])
  }

  private static func offset(_ cursor: String, _ fingerprint: String) throws(Failure) -> Int {
    let parts = Data(base64Encoded: cursor).map { String(decoding: $0, as: UTF8.self) }?
      .split(separator: ":")
    guard let parts, parts.count == 2, let offset = Int(parts[0]), offset >= 0 else {
      throw .invalidInput("page_cursor is not a cursor of this server")
    }
    guard parts[1] == fingerprint else {
      throw .invalidInput("page_cursor belongs to a request with other parameters")
    }
    return offset
  }
}
