import Foundation
import HTTPTypes
import SeamstressJSON
import SeamstressRuntime
import Testing

struct MultipartTests {
  /// What the stub's chance makes of a boundary.
  private let boundary = "seamstress-80000000800000008000000080000000"

  private func sent(
    _ options: RequestOptions = RequestOptions(), _ fill: (inout APIRequest) -> Void
  ) async throws -> TransportRequest {
    let transport = StubTransport(.status(204))
    var request = APIRequest(.post, "/x", id: "op")
    fill(&request)
    try await APIClient(.stubbed(transport)).send(request, options)
    return await transport.requests[0]
  }

  /// The parts as they are on the wire, each as its head and its content.
  private func parts(_ fill: (inout APIRequest) -> Void) async throws -> [[String]] {
    let text = String(
      decoding: try await sent(RequestOptions(), fill).body?.bytes ?? [], as: UTF8.self)
    return text.components(separatedBy: "--\(boundary)").dropFirst().dropLast().map { part in
      part.trimmingCharacters(in: .newlines).components(separatedBy: "\r\n\r\n")
    }
  }

  private func disposition(_ fill: (inout APIRequest) -> Void) async throws -> String? {
    try await parts(fill).first?.first
  }

  @Test func aFileBringsTheHeadersOfItsPart() async throws {
    var file = FilePart([1], contentType: "image/png")
    file.headers = [.contentLanguage: "de", .contentType: "text/evil"]
    file.headers[try #require(HTTPField.Name("X-Note"))] = "a\r\nX-Evil: b"
    let part = try await parts { $0.part("file", file) }[0][0]
    #expect(
      part.components(separatedBy: "\r\n") == [
        #"Content-Disposition: form-data; name="file"; filename="blob""#,
        "Content-Type: image/png", "Content-Language: de", "X-Note: a  X-Evil: b",
      ])
  }

  @Test func aFileThatSaysNoTypeHasTheOneOfTheDocument() async throws {
    let parts = try await parts {
      $0.part("one", FilePart([1]), contentType: "image/png")
      $0.part("own", FilePart([1], contentType: "image/jpeg"), contentType: "image/png")
      $0.part("list", [FilePart([1])], contentType: "text/csv")
      $0.part("none", FilePart([1]))
    }
    #expect(
      parts.map { $0[0].components(separatedBy: "\r\n")[1] } == [
        "Content-Type: image/png", "Content-Type: image/jpeg", "Content-Type: text/csv",
        "Content-Type: application/octet-stream",
      ])
  }

  @Test func anyPartHasTheHeadersOfItsOperation() async throws {
    let parts = try await parts {
      $0.partHeader("list", "X-Of", "first")
      $0.part("name", "n")
      $0.part("list", ["a", "b"])
      $0.partHeader("name", "X-List", [1, 2])
      $0.partHeader("name", "X-Map", ["a": "b"], explode: true)
      $0.partHeader("name", "X-JSON", ["a": 1] as JSON, style: .json)
      $0.partHeader("name", "X-None", nil as String?)
      $0.partHeader("other", "X-Other", 1)
    }
    #expect(
      parts.map { $0[0].components(separatedBy: "\r\n").dropFirst() } == [
        ["X-List: 1,2", "X-Map: a=b", #"X-JSON: {"a":1}"#], ["X-Of: first"], ["X-Of: first"],
      ])
    let error = try await #require(throws: APIError.self) {
      _ = try await sent { $0.partHeader("a", "X-A", "b\r\nEvil: 1") }
    }
    #expect(error.description.contains("\"X-A\" of part \"a\""))
  }

  @Test func everyByte() async throws {
    let request = try await sent {
      $0.part("name", "é\r\n")
      $0.part("file", FilePart([0, 255, 13, 10], filename: "a.bin"))
    }
    var bytes = Array(
      "--\(boundary)\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\né\r\n\r\n".utf8)
    bytes += Array("--\(boundary)\r\nContent-Disposition: form-data; name=\"file\"; ".utf8)
    bytes += Array("filename=\"a.bin\"\r\nContent-Type: application/octet-stream\r\n\r\n".utf8)
    bytes += [0, 255, 13, 10] + Array("\r\n--\(boundary)--\r\n".utf8)
    #expect(request.body?.bytes == bytes)
    #expect(
      request.head.headerFields[.contentType] == "multipart/form-data; boundary=\(boundary)")
  }

  @Test func values() async throws {
    let found = try await parts {
      $0.part("s", "text")
      $0.part("n", 1.5)
      $0.part("b", false)
      $0.part("none", nil as String?)
      $0.part("tag", ["a", "b"])
      $0.part("o", ["k": 1] as JSON)
      $0.part("j", [1, 2], contentType: "application/json")
      $0.part("t", "<a/>", contentType: "text/xml")
    }
    let start = "Content-Disposition: form-data; name="
    #expect(
      found == [
        [start + "\"s\"", "text"], [start + "\"n\"", "1.5"], [start + "\"b\"", "false"],
        [start + "\"tag\"", "a"], [start + "\"tag\"", "b"],
        [start + "\"o\"\r\nContent-Type: application/json", "{\"k\":1}"],
        [start + "\"j\"\r\nContent-Type: application/json", "[1,2]"],
        [start + "\"t\"\r\nContent-Type: text/xml", "<a/>"],
      ])
  }

  @Test func files() async throws {
    let found = try await parts {
      $0.part("one", nil as FilePart?)
      $0.part("none", nil as [FilePart]?)
      $0.part(
        "many",
        [FilePart(Data("1".utf8)), FilePart([0x32], filename: "2", contentType: "image/png")])
    }
    let start = "Content-Disposition: form-data; name=\"many\"; filename="
    #expect(
      found == [
        [start + "\"blob\"\r\nContent-Type: application/octet-stream", "1"],
        [start + "\"2\"\r\nContent-Type: image/png", "2"],
      ])
  }

  @Test func namesCannotEndTheirHeader() async throws {
    let evil = "a\"; filename=\"x\r\nEvil: 1\r\n\r\n\\"
    let quoted = "a%22; filename=%22x%0D%0AEvil: 1%0D%0A%0D%0A%5C"
    #expect(
      try await disposition { $0.part(evil, 1) }
        == "Content-Disposition: form-data; name=\"\(quoted)\"")
    let file = try await disposition { $0.part("é", FilePart([], filename: evil)) }
    #expect(
      file == "Content-Disposition: form-data; name=\"é\"; filename=\"\(quoted)\"\r\n"
        + "Content-Type: application/octet-stream")
  }

  @Test(arguments: ["text/plain\r\nEvil: 1", "text/plain\nEvil: 1", "a\u{0}b"])
  func contentTypesNeither(type: String) async throws {
    let value = try await failure { _ = try await sent { $0.part("x", 1, contentType: type) } }
    let file = try await failure {
      _ = try await sent { $0.part("x", FilePart([], contentType: type)) }
    }
    let whole = try await failure {
      _ = try await sent { $0.body(file: FilePart([], contentType: type)) }
    }
    for error in [value, file, whole] {
      guard case .invalidRequest = error?.kind else {
        Issue.record("\(String(describing: error))")
        continue
      }
      #expect(error?.description.contains("Evil") == false)
    }
  }

  @Test func extraPropertiesJoin() async throws {
    let request = try await sent(RequestOptions(body: ["b": 2])) { $0.part("a", 1) }
    let text = String(decoding: request.body?.bytes ?? [], as: UTF8.self)
    #expect(text.contains("name=\"a\"\r\n\r\n1\r\n"))
    #expect(text.contains("name=\"b\"\r\n\r\n2\r\n"))
  }

  @Test func theBoundaryIsChance() async throws {
    var seen: Set<String> = []
    for _ in 0..<3 {
      let transport = StubTransport(.status(503), .status(204))
      var configuration = ClientConfiguration.stubbed(transport)
      configuration.timekeeper.random = { Double.random(in: 0..<1) }
      var request = APIRequest(.put, "/x", id: "op")
      request.part("a", 1)
      try await APIClient(configuration).send(request, RequestOptions())
      let types = await transport.requests.compactMap { $0.head.headerFields[.contentType] }
      #expect(types.count == 2 && types[0] == types[1], "a retry sends the same bytes")
      seen.insert(types[0])
    }
    #expect(seen.count == 3)
  }
}
