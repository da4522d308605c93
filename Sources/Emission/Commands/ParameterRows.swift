import SeamstressBlueprint
internal import SeamstressJSON

/// Describes the arguments of operations as flags of commands.
struct ParameterRows {
  private var declarations: [TypeID: TypeDeclaration] = [:]

  init(_ blueprint: Blueprint) {
    add(blueprint.types)
    for group in blueprint.root.flattened { add(group.types) }
  }

  private mutating func add(_ types: [TypeDeclaration]) {
    for type in types {
      declarations[type.id] = type
      add(type.nested)
    }
  }

  func rows(_ arguments: [Argument]) -> [JSON] {
    var taken: Set<String> = []
    return arguments.map { argument in
      let flag = claim(argument, &taken)
      return row(argument, flag: flag)
    }
  }

  /// The name of a flag: that of the parameter with dashes, and the place where it goes if two
  /// parameters share a name.
  private func claim(_ argument: Argument, _ taken: inout Set<String>) -> String {
    let words = Words(argument.wireName).list.map { $0.lowercased() }
    let name = words.isEmpty ? "value" : words.joined(separator: "-")
    var candidate = name
    var number = 1
    while !taken.insert(candidate).inserted {
      candidate = "\(argument.place.word)-\(name)" + (number == 1 ? "" : "-\(number)")
      number += 1
    }
    return candidate
  }

  private func row(_ argument: Argument, flag: String) -> JSON {
    var row = JSONObject()
    row["name"] = .string(argument.wireName)
    if flag != argument.wireName.lowercased().replacing("_", with: "-") {
      row["flag"] = .string(flag)
    }
    if argument.place != .member { row["in"] = .string(argument.place.word) }
    let value = FlagValue(argument.type, declarations)
    if value.kind != "string" { row["type"] = .string(value.kind) }
    row["format"] = value.format.map(JSON.string)
    if value.isList { row["list"] = true }
    if argument.isRequired { row["required"] = true }
    if argument.isNullable || value.isNullable { row["nullable"] = true }
    if !value.values.isEmpty { row["values"] = .array(value.values.map(JSON.init)) }
    row["doc"] = argument.documentation.map(JSON.string)
    row["deprecated"] = argument.deprecation.map { .string($0.message ?? "") }
    row["shape"] = value.shape.map(JSON.string)
    row["part"] = argument.part.map(JSON.string)
    row["contentType"] = argument.contentType.map(JSON.string)
    row["style"] = argument.style.map { style in
      [
        "name": .string(style.name.rawValue), "explode": .bool(style.explode),
        "reserved": .bool(style.allowReserved),
      ]
    }
    return .object(row)
  }
}
