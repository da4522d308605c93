import HTTPTypes
import SeamstressJSON
import SeamstressRuntime
import Testing

/// Every body here fits every status: only the status may decide.
struct ReadableByStatusTests {
  private enum Answer: ReadableByStatus {
    case ok([String: Int])
    case created(Int?)
    case noContent
    case partialContent([UInt8])
    case multiStatus(String)
    case success(JSON)
    case unknown(APIResponse)

    init(from response: ResponseReader) throws(APIError) {
      switch response.status {
      case 200: self = .ok(try response.value())
      case 201: self = .created(try response.valueIfPresent(at: "a"))
      case 204: self = .noContent
      case 206: self = .partialContent(response.bytes)
      case 207: self = .multiStatus(response.text)
      case 220...229: self = .success(try response.value())
      default: self = .unknown(response.whole)
      }
    }
  }

  private func answer(_ status: Int, _ text: String = #"{"a":1}"#) async throws -> Answer {
    let client = APIClient(.stubbed(StubTransport(.json(text, status: status))))
    return try await client.fetchByStatus(
      APIRequest(.get, "/a", id: "answer"), RequestOptions())
  }

  @Test func theStatusDecides() async throws {
    #expect(try await answer(200) == .ok(["a": 1]))
    #expect(try await answer(201) == .created(1))
    #expect(try await answer(201, "{}") == .created(nil))
    #expect(try await answer(204) == .noContent)
    #expect(try await answer(206) == .partialContent(Array(#"{"a":1}"#.utf8)))
    #expect(try await answer(207) == .multiStatus(#"{"a":1}"#))
    #expect(try await answer(222) == .success(["a": 1]))
  }

  @Test func aStatusThatIsNotDescribedIsKeptWhole() async throws {
    guard case .unknown(let response) = try await answer(203, "odd") else {
      Issue.record("203 is not described")
      return
    }
    #expect(response.status == 203 && response.bytes == Array("odd".utf8))
    #expect(try await answer(203, "odd") == .unknown(response))
    #expect(try await answer(203, "even") != .unknown(response))
  }

  @Test func aBodyThatIsNotOfItsStatusFails() async throws {
    let thrown = try await failure { _ = try await answer(200, #"{"a":"x"}"#) }
    let error = try #require(thrown)
    guard case .decoding(let reason) = error.kind else {
      Issue.record("\(error.kind)")
      return
    }
    #expect(reason.path == "$.a" && error.status == 200 && error.operation == "answer")
  }

  @Test func whereAStatusHasNoBodyNoneIsRead() async throws {
    var request = APIRequest(.get, "/a", id: "maybe")
    request.empty(202)
    request.empty(220...229)
    for status in [202, 220, 229] {
      let client = APIClient(.stubbed(StubTransport(.json("[]", status: status))))
      let value: Int? = try await client.fetchIfPresent(request, RequestOptions())
      #expect(value == nil)
    }
    let client = APIClient(.stubbed(StubTransport(.json("7", status: 201))))
    let value: Int? = try await client.fetchIfPresent(request, RequestOptions())
    #expect(value == 7)
  }
}
