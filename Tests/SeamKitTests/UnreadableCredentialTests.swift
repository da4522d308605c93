import Foundation
import SeamFake
import SeamKit
import Testing

/// A list of credentials some of which are not what Seam promises, over TCP.
struct UnreadableCredentialTests {
  /// A page of credentials, of which one has a name that is none, and one a warning that is none.
  private static func page(next: String? = nil) -> FakeResponse {
    let credentials = (0..<100).map { number -> JSON in
      [
        "acs_credential_id": .string("c\(number)"), "acs_system_id": "s", "workspace_id": "w",
        "display_name": number == 3 ? ["first": "secret-word"] : "d", "access_method": "code",
        "created_at": "2025-06-16T16:54:17Z", "is_managed": true, "errors": [],
        "warnings": number == 7 ? ["secret-word"] : [],
      ]
    }
    return FakeResponse([
      "acs_credentials": .array(credentials),
      "pagination": [
        "has_next_page": .bool(next != nil), "next_page_cursor": next.map { .string($0) } ?? .null,
        "next_page_url": .null,
      ],
    ])
  }

  @Test func aListFailsByDefault() async throws {
    try await withFake { fake in
      await fake.answerNext(with: Self.page())
      let error = try await failure {
        _ = try await Seam.calling(fake).acs.credentials.list().all()
      }
      guard case .decoding(let json) = error?.kind else {
        Issue.record("got \(String(describing: error))")
        return
      }
      #expect(json.path == "$.acs_credentials[3].display_name")
    }
  }

  @Test func aListWithoutWhatCannotBeRead() async throws {
    try await withFake { fake in
      await fake.answerNext(with: Self.page(next: "2"), Self.page())
      let issues = Issues()
      let seam = try Seam.calling(fake) {
        $0.unreadableElements = .leaveOut { issues.add("\($0)") }
      }
      let credentials = try await seam.acs.credentials.list().all()
      let readable = (0..<100).filter { $0 != 3 }.map { "c\($0)" }
      #expect(credentials.map(\.acsCredentialID) == readable + readable)
      #expect(credentials.flatMap(\.warnings).isEmpty)
      let prefix = "acsCredentialsListGet: $.acs_credentials"
      #expect(issues.all.count == 4)
      #expect(
        issues.all.first?.hasPrefix(
          "\(prefix)[3] was left out: $.acs_credentials[3].display_name: expected a string") == true
      )
      #expect(issues.all.last?.hasPrefix("\(prefix)[7].warnings[0] was left out: ") == true)
      #expect(!issues.all.joined().contains("secret-word"))
    }
  }

  @Test func forOneCall() async throws {
    try await withFake { fake in
      await fake.answerNext(with: Self.page())
      let issues = Issues()
      let options = RequestOptions(unreadableElements: .leaveOut { issues.add($0.path) })
      let raw = try await Seam.calling(fake).acs.credentials.raw {
        try await $0.list(options: options).all()
      }
      #expect(raw.value.count == 99)
      #expect(raw.issues.map(\.path) == issues.all)
      #expect(issues.all == ["$.acs_credentials[3]", "$.acs_credentials[7].warnings[0]"])
    }
  }
}

fileprivate final class Issues: @unchecked Sendable {
  private let lock = NSLock()
  private var texts: [String] = []

  var all: [String] { lock.withLock { texts } }

  func add(_ text: String) { lock.withLock { texts.append(text) } }
}
