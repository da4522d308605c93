import SeamstressDiagnostics
import SeamstressTemplating

/// Templates whose text says which diagnostics they cause and where.
///
///     {{⟦template-unknown-key|nmae⟧}}
///
/// stands for `{{nmae}}` and expects one diagnostic with that id, from the beginning to the end of
/// `nmae`.
struct MarkedTemplates {
  private(set) var files: [TemplateFile] = []
  private(set) var expected: [String] = []

  init(_ texts: KeyValuePairs<String, String>) {
    for (name, text) in texts { add(name, text) }
  }

  /// What the compiler has to say about the templates, in the words of `expected`.
  func found(views: [any TemplateView.Type]) -> [String] {
    let bag = DiagnosticBag()
    let set = TemplateSet(files, views: views, bag)
    if (set == nil) != bag.hasErrors { return ["a set exists although there are errors"] }
    return bag.diagnostics.map { diagnostic in
      guard let span = diagnostic.span else { return diagnostic.message.id }
      return Self.place(
        diagnostic.message.id, span.file.path, span.file.bytes, span.start..<span.end)
    }
    .sorted()
  }

  private mutating func add(_ name: String, _ text: String) {
    var plain: [UInt8] = []
    var marks: [(id: String, range: Range<Int>)] = []
    var open: (id: String, start: Int)?
    var id: String?
    for character in text {
      switch character {
      case "⟦": id = ""
      case "|" where id != nil:
        open = (id ?? "", plain.count)
        id = nil
      case "⟧":
        if let mark = open { marks.append((mark.id, mark.start..<plain.count)) }
      default:
        if id != nil { id?.append(character) } else { plain += Array(String(character).utf8) }
      }
    }
    let source = SourceFile(path: name, bytes: plain)
    files.append(TemplateFile(name: name, source: source))
    expected += marks.map { Self.place($0.id, name, plain, $0.range) }
    expected.sort()
  }

  /// `template-unknown-key struct:3:5 "nmae"`
  private static func place(
    _ id: String, _ path: String, _ bytes: [UInt8], _ range: Range<Int>
  ) -> String {
    let before = bytes[..<range.lowerBound]
    let line = before.count { $0 == 10 } + 1
    let column = range.lowerBound - ((before.lastIndex(of: 10) ?? -1) + 1) + 1
    let text = String(decoding: bytes[range], as: UTF8.self)
    return "\(id) \(path):\(line):\(column) \(text.debugDescription)"
  }
}
