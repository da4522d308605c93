import SeamstressDocuments
import SeamstressOpenAPI

extension TypePlanner {
  func enumeration(
    _ rawType: Enumeration.RawType, _ values: [AllowedValue], of id: TypeID
  ) -> Enumeration {
    var names = NameScope(reserved: ReservedWords.cases)
    var cases: [Enumeration.Case] = []
    cases.reserveCapacity(values.count)
    for allowed in values {
      guard let value = allowed.literal(of: rawType) else { continue }
      let title = shapes.title(of: allowed.node)
      cases.append(Enumeration.Case(name: caseName(value, title, names: &names), value: value))
    }
    let isClosed =
      configuration.closesAllEnumerations
      || configuration.closedEnumerations.contains(table[id].name.bare)
    return Enumeration(rawType: rawType, cases: cases, isOpen: !isClosed)
  }

  private func caseName(
    _ value: Literal, _ title: String?, names: inout NameScope
  ) -> SwiftName {
    if let title = title.map({ Words($0).list }), !title.isEmpty, title.count <= 10 {
      let longer = title + (value.words ?? [])
      return names.claim(
        [naming.memberName(words: title), naming.memberName(words: longer)], suffix: "Value")
    }
    switch value {
    case .string(let text):
      return names.claim(
        spellings[text].member, or: naming.memberNames(text), suffix: "Value")
    case .integer(let number):
      return names.claim([naming.verbatim((number < 0 ? "minus" : "_") + "\(number.magnitude)")])
    case .number(let number):
      let digits = "\(number.magnitude)".replacing(".", with: "_").replacing("-", with: "minus")
      return names.claim([naming.verbatim((number < 0 ? "minus" : "_") + digits)])
    case .boolean(let flag): return names.claim([naming.memberName(flag ? "true" : "false")])
    case .null, .list: return names.claim([naming.memberName("null")])
    }
  }
}

extension Literal {
  fileprivate var words: [String]? {
    switch self {
    case .string(let text): Words(text).list
    case .integer(let number): ["\(number.magnitude)"]
    default: nil
    }
  }
}

extension String {
  fileprivate func replacing(_ target: Character, with replacement: String) -> String {
    reduce(into: "") { $0 += $1 == target ? replacement : String($1) }
  }
}
