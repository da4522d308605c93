internal import SeamstressBlueprint
internal import SeamstressDocuments
internal import SeamstressSamples

/// The answers that mean failure, as the description lists them.
struct ErrorSection {
  let index: ReferenceIndex

  func blocks(_ operation: OperationPlan) -> [Block] {
    let rows = rows(operation)
    guard !rows.isEmpty else { return [] }
    let isTyped = rows.contains { !$0[2].isEmpty }
    let header: [[Inline]] = [[.text("Status")], [.text("Meaning")], [.text("Type")]]
    let width = isTyped ? 3 : 2
    return [
      .heading(2, "Errors"),
      .table(header: Array(header.prefix(width)), rows: rows.map { Array($0.prefix(width)) }),
      .paragraph([
        .text("In Swift each is an "), .code("APIError"), .text(" with this "), .code("status"),
        .text("."),
      ]),
    ]
  }

  private func rows(_ operation: OperationPlan) -> [[[Inline]]] {
    let source = operation.source?.node ?? operation.node
    let responses = source["responses"]?.members.filter { !$0.name.hasPrefix("2") } ?? []
    return responses.compactMap { member in
      guard let response = member.value.resolved else { return nil }
      if case .void = operation.result, member.name == "default", responses.count == 1,
        source["responses"]?.members.count == 1
      {
        return nil
      }
      let meaning = response["description"]?.string.map { InlineReader($0).inlines } ?? []
      return [[.code(member.name)], meaning, type(member.name, operation)]
    }
  }

  private func type(_ status: String, _ operation: OperationPlan) -> [Inline] {
    let statuses: ClosedRange<Int>? =
      if let code = Int(status) {
        code...code
      } else if let first = status.first?.wholeNumberValue {
        first * 100...first * 100 + 99
      } else {
        status == "default" ? 400...599 : nil
      }
    let failure = operation.failures.first { $0.statuses == statuses }
    return failure.map { TypeWords(index: index).inlines($0.type) } ?? []
  }
}
