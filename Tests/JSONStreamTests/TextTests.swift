import Testing

@testable import SeamstressJSON

@Suite struct TextTests {
  /// Only what the description says is known without reading it.
  @Test(arguments: [
    (#"{"kind":"a kind of some length"}"#, "a kind of some length"),
    (#"{"kind":"a kind of same length"}"#, "a kind of same length"),
    (#"{"kind":"a kind of \u0073ome length"}"#, "a kind of some length"),
    (#"{"kind":""}"#, ""),
    (#"{"other":"a kind of same length"}"#, "a kind of some length"),
    (#"{"kind":null}"#, nil),
    (#"{"kind":1}"#, nil),
  ])
  func textsWithADefault(_ text: String, _ expected: String?) {
    let keys = JSONKeys("kind")
    let read = try? JSONDecoding.read(Array(text.utf8)) { json throws(JSONError) in
      let object = try json.object(keys)
      return try object.finished(object.value(0, default: "a kind of some length"))
    }
    #expect(read == expected)
  }
}
