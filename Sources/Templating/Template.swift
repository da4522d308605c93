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
    var scratch: [UInt8] = []
    return render(view, over: &scratch)
  }

  /// The same, over what `scratch` held: who renders thousands of files hands on one and the same,
  /// and none of the results has grown, which would leave it up to twice its size.
  package func render(_ view: View, over scratch: inout [UInt8]) -> [UInt8] {
    scratch.removeAll(keepingCapacity: true)
    render(view, into: &scratch)
    return scratch.withUnsafeBufferPointer { Array($0) }
  }

  /// Appends the finished text to what `output` holds already.
  package func render(_ view: View, into output: inout [UInt8]) {
    program.literals.withUnsafeBufferPointer { literals in
      program.ops.withUnsafeBufferPointer { ops in
        var renderer = TemplateRenderer(
          ops: ops, entries: program.entries,
          writer: TemplateWriter(literals: literals, output: output))
        output = []
        renderer.run(template: index, TemplateFrame(values: view.values()))
        output = renderer.writer.output
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
