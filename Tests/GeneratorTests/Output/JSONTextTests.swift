import Foundation
import SeamstressGenerator
import Testing

@Suite struct JSONTextTests {
  /// Texts are looked at eight bytes a step, so each place in and behind a step has its turn.
  @Test(arguments: 0..<20)
  func escapesWhateverStandsAround(place: Int) throws {
    for special in ["\"", "\\", "\n", "\u{1}", "\u{1F}", " ", "!", "[", "é", "\u{7F}", "\u{2028}"] {
      let text = String(repeating: "a", count: place) + special + String(repeating: "z", count: 9)
      let quoted = Data("[\(JSONText.quoted(text))]".utf8)
      #expect(try JSONDecoder().decode([String].self, from: quoted) == [text])
    }
  }
}
