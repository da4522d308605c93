import Foundation
import SeamstressJSON
import Testing

@Suite struct UUIDTests {
  @Test(arguments: [
    ("f81d4fae-7dec-11d0-a765-00a0c91e6bf6", "f81d4fae-7dec-11d0-a765-00a0c91e6bf6"),
    ("F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6", "f81d4fae-7dec-11d0-a765-00a0c91e6bf6"),
    ("F81d4fae-7dEc-11D0-a765-00a0c91e6bF6", "f81d4fae-7dec-11d0-a765-00a0c91e6bf6"),
    ("00000000-0000-0000-0000-000000000000", "00000000-0000-0000-0000-000000000000"),
    ("ffffffff-ffff-ffff-ffff-ffffffffffff", "ffffffff-ffff-ffff-ffff-ffffffffffff"),
    (
      #"\u0066\u0038\u0031d4fae-7dec-11d0-a765-00a0c91e6bf6"#,
      "f81d4fae-7dec-11d0-a765-00a0c91e6bf6"
    ),
  ])
  func readsAnyCaseAndWritesLowerCase(_ text: String, _ written: String) throws {
    let uuid = try JSONDecoding.decode(UUID.self, from: Array("\"\(text)\"".utf8))
    #expect(uuid == UUID(uuidString: written))
    #expect(JSONEncoding.text(uuid) == "\"\(written)\"")
  }

  @Test(arguments: [
    "", "f81d4fae7dec11d0a76500a0c91e6bf6", "{f81d4fae-7dec-11d0-a765-00a0c91e6bf6}",
    "f81d4fae-7dec-11d0-a765-00a0c91e6bf", "f81d4fae-7dec-11d0-a765-00a0c91e6bf66",
    "g81d4fae-7dec-11d0-a765-00a0c91e6bf6", "f81d4fae-7dec-11d0-a765-00a0c91e6b/6",
    "f81d4fae-7dec-11d0-a765-00a0c91e6b:6", "f81d4fae-7dec-11d0-a765-00a0c91e6b`6",
    "f81d4fa-e7dec-11d0-a765-00a0c91e6bf6", "urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
    " f81d4fae-7dec-11d0-a765-00a0c91e6bf", "ｆ81d4fae-7dec-11d0-a765-00a0c91e6b",
  ])
  func refusesTheRestAndSaysWhere(_ text: String) {
    let json = Array(#"{"ids":["f81d4fae-7dec-11d0-a765-00a0c91e6bf6","\#(text)"]}"#.utf8)
    let error = #expect(throws: JSONError.self) {
      try JSONDecoding.decode([String: [UUID]].self, from: json)
    }
    #expect(error?.path == "$.ids[1]")
    #expect(error?.expected == "a UUID")
    #expect(error?.found == "a string that is none")
  }

  /// Every byte in every place. Foundation's own reader takes blanks and signs for digits.
  @Test func knowsADigitFromTheRest() {
    let text = Array("f81d4fae-7dec-11d0-a765-00a0c91e6bf6".utf8)
    for position in text.indices {
      for byte in UInt8(0x20)...0x7E where byte != 0x22 && byte != 0x5C {
        var changed = text
        changed[position] = byte
        let isHyphen = text[position] == 0x2D
        let isFine = isHyphen ? byte == 0x2D : Character(Unicode.Scalar(byte)).isHexDigit
        let uuid = UUID(uuidString: String(decoding: changed, as: UTF8.self))
        let read = try? JSONDecoding.decode(UUID.self, from: [0x22] + changed + [0x22])
        #expect(read == (isFine ? uuid : nil))
      }
    }
  }

  @Test func isReadAsAPropertyOfAnObject() throws {
    let text = #"{"id":"F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6","home":"a b","other":null}"#
    let owned = try JSONDecoding.decode(Owned.self, from: Array(text.utf8))
    #expect(owned.id == UUID(uuidString: "f81d4fae-7dec-11d0-a765-00a0c91e6bf6"))
    #expect(owned.home == "a b")
    #expect(owned.other == nil)
    #expect(owned.site == nil)
    for (text, path) in [(#"{"home":""}"#, "$.id"), (#"{"id":"7","home":""}"#, "$.id")] {
      let error = #expect(throws: JSONError.self) {
        try JSONDecoding.decode(Owned.self, from: Array(text.utf8))
      }
      #expect(error?.path == path)
    }
  }
}

private struct Owned: JSONReadable {
  private static let keys = JSONKeys("id home other site")
  let id: UUID
  let home: URI
  let other: UUID?
  let site: URI?

  init(from json: JSONReader) throws(JSONError) {
    let object = try json.object(Self.keys)
    id = object.uuid(0)
    home = object.uri(1)
    other = object.uuidIfPresent(2)
    site = object.uriIfPresent(3)
    try object.finish()
  }
}
