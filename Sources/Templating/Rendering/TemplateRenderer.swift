/// Carries out the steps of compiled templates.
///
/// Its depth of recursion is that of the views: a template that prints itself does so for a view
/// inside the one before.
struct TemplateRenderer {
  let ops: UnsafeBufferPointer<TemplateOp>
  let entries: [Range<Int>]
  var writer: TemplateWriter

  mutating func run(template: Int, _ frame: TemplateFrame) {
    run(entries[template], frame)
  }

  private mutating func run(_ range: Range<Int>, _ frame: borrowing TemplateFrame) {
    var index = range.lowerBound
    while index < range.upperBound {
      let op = ops[index]
      index += 1
      switch op {
      case .literal(let bytes): writer.write(literal: bytes)
      case .lines(let bytes): writer.write(lines: bytes)
      case .indent(let bytes): writer.lineIndent = bytes
      case .text(let slot, let indent): write(frame.values[Int(slot)], indent)
      case .item(let indent): writer.write(frame.item, indent: indent)
      case .unless(let slot, let end):
        if !frame.values[Int(slot)].isPresent { index = Int(end) }
      case .when(let slot, let end):
        if frame.values[Int(slot)].isPresent { index = Int(end) }
      case .position(let position, let end):
        if !isAt(position, frame) { index = Int(end) }
      case .each(let slot, let end):
        each(frame.values[Int(slot)], index..<Int(end))
        index = Int(end)
      case .partial(let template, let indent, let isInline):
        let start = writer.enterPartial(indent)
        run(entries[Int(template)], frame)
        writer.leavePartial(start, indent, isInline: isInline)
      }
    }
  }

  private mutating func write(_ value: TemplateValue, _ indent: TemplateOp.Bytes) {
    guard case .text(let text) = value else { return }
    writer.write(text, indent: indent)
  }

  private mutating func each(_ value: TemplateValue, _ body: Range<Int>) {
    switch value {
    case .views(let views):
      for (index, values) in views.enumerated() {
        run(
          body,
          TemplateFrame(values: values, isFirst: index == 0, isLast: index == views.count - 1))
      }
    case .texts(let texts):
      for (index, text) in texts.enumerated() {
        run(
          body, TemplateFrame(item: text, isFirst: index == 0, isLast: index == texts.count - 1))
      }
    case .text, .flag, .none: break
    }
  }

  private func isAt(_ position: TemplateOp.Position, _ frame: borrowing TemplateFrame) -> Bool {
    switch position {
    case .first: frame.isFirst
    case .notFirst: !frame.isFirst
    case .last: frame.isLast
    case .notLast: !frame.isLast
    }
  }
}
