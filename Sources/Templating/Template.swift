/// One template of a set, ready to print views of one type.
package struct Template<View: TemplateView>: Sendable {
  private let program: TemplateProgram
  private let index: Int

  init(_ program: TemplateProgram, _ index: Int) {
    self.program = program
    self.index = index
  }

  /// The finished text, as UTF-8, with the line break that ends its last line.
  package func render(_ view: View) -> [UInt8] {
    var result: [UInt8] = []
    render(view, into: &result)
    return result
  }

  /// Appends the finished text to what `output` holds already.
  package func render(_ view: View, into output: inout [UInt8]) {
    render(CollectionOfOne(0), as: { _ in view }) { _, text in output += text }
  }

  /// Renders one view after another: thousands of files need no more room than the longest of them.
  /// - Parameters:
  ///   - numbers: Say which views.
  ///   - view: The view of a number, made when its turn comes.
  ///   - use: Takes the number and the text of each, which does not outlive the call.
  package func render(
    _ numbers: some Sequence<Int>, as view: (Int) -> View,
    _ use: (Int, UnsafeBufferPointer<UInt8>) -> Void
  ) {
    program.literals.withUnsafeBufferPointer { literals in
      program.ops.withUnsafeBufferPointer { ops in
        program.entries.withUnsafeBufferPointer { entries in
          var renderer = TemplateRenderer(ops: ops, literals: literals, entries: entries)
          for number in numbers {
            renderer.run(template: index, view(number))
            renderer.withOutput { use(number, $0) }
          }
        }
      }
    }
  }

  /// The finished text without its last line break: a value for another template.
  package func text(_ view: View) -> String {
    var bytes = render(view)
    if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
