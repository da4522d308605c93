/// Carries out the steps of compiled templates.
///
/// Its depth of recursion is that of the views: a template that prints itself does so for a view
/// inside the one before.
@usableFromInline
package struct TemplateRenderer: ~Copyable {
  private let ops: UnsafeBufferPointer<TemplateOp>
  private let entries: UnsafeBufferPointer<Range<Int>>
  private var writer: TemplateWriter
  /// The optional text that was made last, since its section asked whether it is there.
  private var kept = ByteBuffer()
  /// Its key in the view at hand, or -1.
  private var keptSlot: Int32 = -1
  /// A value of several lines, before they are indented.
  private var lines = ByteBuffer()
  /// The list of texts that a section goes through; there is no list in the items of one.
  private var texts = TextList()

  init(
    ops: UnsafeBufferPointer<TemplateOp>, literals: UnsafeBufferPointer<UInt8>,
    entries: UnsafeBufferPointer<Range<Int>>
  ) {
    self.ops = ops
    self.entries = entries
    writer = TemplateWriter(literals: literals)
  }

  /// Gives what is written to a function.
  func withOutput(_ use: (UnsafeBufferPointer<UInt8>) -> Void) { writer.output.withBytes(use) }

  /// Renders a template from the beginning of a file.
  mutating func run<View: TemplateView>(template: Int, _ view: View) {
    writer.restart()
    keptSlot = -1
    run(entries[template], view, TemplateFrame())
  }

  private mutating func run<View: TemplateView>(
    _ range: Range<Int>, _ view: View, _ frame: TemplateFrame
  ) {
    var index = range.lowerBound
    while index < range.upperBound {
      let op = ops[index]
      index += 1
      switch op {
      case .literal(let bytes): writer.write(literal: bytes)
      case .lines(let bytes): writer.write(lines: bytes)
      case .indent(let bytes): writer.lineIndent = bytes
      case .text(let slot, let indent): write(slot, of: view, indent)
      case .item(let indent): texts.withText(frame.text) { writer.write($0, indent: indent) }
      case .unless(let slot, let end):
        if !view.isPresent(Int(slot)) { index = Int(end) }
      case .when(let slot, let end):
        if view.isPresent(Int(slot)) { index = Int(end) }
      case .unlessText(let slot, let end):
        if !keep(slot, of: view) { index = Int(end) }
      case .whenText(let slot, let end):
        if keep(slot, of: view) { index = Int(end) }
      case .position(let position, let end):
        if !isAt(position, frame) { index = Int(end) }
      case .each(let slot, let end):
        view.render(Int(slot), index..<Int(end), &self)
        index = Int(end)
      case .partial(let template, let indent, let isInline):
        let start = writer.enterPartial(indent)
        run(entries[Int(template)], view, frame)
        writer.leavePartial(start, indent, isInline: isInline)
      }
    }
  }

  // MARK: Texts

  private mutating func write<View: TemplateView>(
    _ slot: Int32, of view: View, _ indent: TemplateOp.Bytes
  ) {
    if slot == keptSlot {
      kept.withBytes { writer.write($0, indent: indent) }
    } else {
      let start = writer.beginValue(indent)
      let isThere = view.write(Int(slot), to: &writer.output)
      writer.endValue(start, isThere, over: &lines)
    }
  }

  /// Whether a text is there; the section for where it is not follows that for where it is.
  private mutating func keep<View: TemplateView>(_ slot: Int32, of view: View) -> Bool {
    if slot == keptSlot { return true }
    kept.removeAll()
    guard view.write(Int(slot), to: &kept) else {
      keptSlot = -1
      return false
    }
    keptSlot = slot
    return true
  }

  // MARK: Sections

  /// Renders the body of a section for one of several views.
  @usableFromInline
  package mutating func run<View: TemplateView>(
    _ body: Range<Int>, _ view: View, _ index: Int, of count: Int
  ) {
    keptSlot = -1
    run(body, view, TemplateFrame(index, of: count))
    keptSlot = -1
  }

  /// Renders the body of a section for each text of a list.
  @usableFromInline
  package mutating func run(_ body: Range<Int>, texts fill: (inout TextList) -> Void) {
    texts.removeAll()
    fill(&texts)
    let count = texts.count
    for index in 0..<count { run(body, TextView(), TemplateFrame(index, of: count)) }
  }

  private func isAt(_ position: TemplateOp.Position, _ frame: TemplateFrame) -> Bool {
    switch position {
    case .first: frame.isFirst
    case .notFirst: !frame.isFirst
    case .last: frame.isLast
    case .notLast: !frame.isLast
    }
  }
}

/// A text of a list, which has no keys.
fileprivate struct TextView: TemplateView {
  static let shape = ViewShape<TextView>("", [])
}
