internal import SeamstressJSON

/// Asks a person at a terminal for the parameters that are missing.
struct Questions {
  let console: Console
  let command: Command

  /// - Throws: `UsageError` where the person ends the input instead of answering.
  func complete(_ inputs: inout Inputs, alsoOptional: Bool) throws(UsageError) {
    for index in inputs.missing(of: command) { try ask(index, &inputs) }
    if let choice = try choose(try inputs.choices(of: command)) {
      for index in choice { try ask(index, &inputs) }
    }
    guard alsoOptional else { return }
    for index in command.parameters.indices where inputs.values[index] == nil {
      guard isAllowed(index, inputs) else { continue }
      try ask(index, &inputs, mayBeSkipped: true)
    }
  }

  /// Whether a parameter does not exclude one that is given.
  private func isAllowed(_ index: Int, _ inputs: Inputs) -> Bool {
    var probe = inputs
    probe.set(index, .null)
    return (try? probe.choices(of: command)) != nil
  }

  private func choose(_ choices: [[Int]]) throws(UsageError) -> [Int]? {
    guard choices.count > 1 else { return choices.first }
    let names = choices.map { choice in
      choice.map { command.parameters[$0].name }.joined(separator: " with ")
    }
    return choices[try pick("Which of these do you have?", names)]
  }

  private func ask(
    _ index: Int, _ inputs: inout Inputs, mayBeSkipped: Bool = false
  ) throws(UsageError) {
    let parameter = command.parameters[index]
    if let text = parameter.documentation {
      console.complain(Paragraphs.firstLine(text, width: console.width))
    }
    if !parameter.values.isEmpty, !parameter.isList, !mayBeSkipped {
      let number = try pick(parameter.name, parameter.values.map(\.plainText))
      return inputs.set(index, parameter.values[number])
    }
    while true {
      let skip = mayBeSkipped ? " (Enter to leave it out)" : ""
      let answer = try line("\(parameter.name) \(parameter.placeholder)\(skip): ")
      if answer.isEmpty, mayBeSkipped { return }
      if answer.isEmpty { continue }
      do {
        return inputs.set(index, try ValueReader(parameter).value([answer]))
      } catch {
        console.complain(error.message)
      }
    }
  }

  /// The place of the chosen one.
  private func pick(_ question: String, _ names: [String]) throws(UsageError) -> Int {
    console.complain(question)
    for (index, name) in names.enumerated() {
      console.complain("  \(index + 1)  \(TerminalText.plain(name))")
    }
    while true {
      let answer = try line("1-\(names.count): ")
      if let number = Int(answer), names.indices.contains(number - 1) { return number - 1 }
      if let index = names.firstIndex(of: answer) { return index }
    }
  }

  private func line(_ question: String) throws(UsageError) -> String {
    guard let answer = console.ask(TerminalText.plain(question)) else {
      throw UsageError("Cancelled: nothing was sent")
    }
    return answer
  }
}
