import SeamstressDocuments
import SeamstressOpenAPI

extension TypePlanner {
  func enumeration(
    _ rawType: Enumeration.RawType, _ values: [Node], of id: TypeID
  ) -> Enumeration {
    var names = NameScope(reserved: ReservedWords.cases)
    let cases = values.compactMap { node -> Enumeration.Case? in
      guard let value = Literal(node, as: rawType.schemaType) else { return nil }
      let title = shapes.title(of: node)
      return Enumeration.Case(name: caseName(value, title, names: &names), value: value)
    }
    let name = table[id].name.bare
    let isClosed =
      configuration.closesAllEnumerations || configuration.closedEnumerations.contains(name)
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

extension Enumeration.RawType {
  fileprivate var schemaType: Schema.SimpleType {
    switch self {
    case .string: .string
    case .integer: .integer
    case .number: .number
    }
  }
}

extension String {
  fileprivate func replacing(_ target: Character, with replacement: String) -> String {
    reduce(into: "") { $0 += $1 == target ? replacement : String($1) }
  }
}
