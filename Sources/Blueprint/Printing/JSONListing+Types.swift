internal import SeamstressDocuments
internal import SeamstressJSON

extension JSONListing {
  /// All types in one list: those of the module, then those of the namespaces; each before the
  /// types inside it.
  var types: [JSON] {
    blueprint.types.flatMap { declaration($0, below: []) }
      + blueprint.root.flattened.flatMap { group in
        group.types.flatMap { declaration($0, below: [blueprint.client] + group.typePath) }
      }
  }

  func component(_ component: Blueprint.Component) -> JSON {
    object { json in
      json["name"] = .string(component.name)
      json["type"] = .string(names.text(component.type))
      json["pointer"] = text(component.node.pointer)
    }
  }

  func header(_ header: Blueprint.ResponseHeader) -> JSON {
    object { json in
      json["name"] = .string(header.name.bare)
      json["wireName"] = .string(header.wireName)
      json["type"] = .string(names.text(header.type))
      describe(header.documentation, header.deprecation, in: &json)
    }
  }

  private func declaration(_ declaration: TypeDeclaration, below prefix: [SwiftName]) -> [JSON] {
    let value = object { json in
      json["name"] = .string((prefix + declaration.path).map(\.bare).joined(separator: "."))
      json["pointer"] = text(declaration.node.pointer)
      json["sent"] = mark(declaration.usage.contains(.request))
      json["received"] = mark(declaration.usage.contains(.response))
      describe(declaration.documentation, declaration.deprecation, in: &json)
      add(declaration.kind, isSent: declaration.usage.contains(.request), to: &json)
    }
    return [value] + declaration.nested.flatMap { self.declaration($0, below: prefix) }
  }

  private func add(_ kind: TypeDeclaration.Kind, isSent: Bool, to json: inout JSONObject) {
    switch kind {
    case .structure(let structure):
      json["kind"] = "struct"
      json["properties"] = .array(structure.properties.map { property($0, isSent: isSent) })
      json["additional"] = text(structure.additional.map(names.text))
    case .enumeration(let enumeration):
      json["kind"] = "enum"
      json["rawType"] = .string(TextListing.text(enumeration.rawType))
      json["open"] = .bool(enumeration.isOpen)
      json["cases"] = .array(enumeration.cases.map(enumerationCase))
    case .union(let union):
      json["kind"] = "union"
      json["discriminator"] = text(union.discriminator)
      json["open"] = .bool(union.isOpen)
      json["indirect"] = mark(union.isIndirect)
      json["variants"] = .array(union.variants.map(variant))
    case .responses(let choice):
      json["kind"] = "responses"
      json["variants"] = .array(choice.variants.map(variant))
    case .alias(let type):
      json["kind"] = "alias"
      json["type"] = .string(names.text(type))
    }
  }

  private func property(_ property: Property, isSent: Bool) -> JSON {
    object { json in
      json["name"] = .string(property.name.bare)
      json["type"] = .string(names.text(property, isSent: isSent))
      json["wireName"] = .string(property.wireName)
      json["required"] = .bool(property.isRequired)
      json["nullable"] = mark(property.isNullable)
      json["constant"] = property.constant.map(literal)
      json["default"] = property.defaultValue.map(literal)
      json["boxed"] = mark(property.isBoxed)
      describe(property.documentation, property.deprecation, in: &json)
    }
  }

  private func enumerationCase(_ item: Enumeration.Case) -> JSON {
    object { json in
      json["name"] = .string(item.name.bare)
      json["value"] = literal(item.value)
    }
  }

  private func variant(_ variant: ResponseChoice.Variant) -> JSON {
    object { json in
      json["name"] = .string(variant.name.bare)
      json["type"] = text(names.text(variant.content))
      json["statuses"] = range(variant.statuses)
      json["documentation"] = text(variant.documentation)
      if case .value(_, let path, _) = variant.content { json["at"] = someList(path) }
    }
  }

  private func variant(_ variant: Union.Variant) -> JSON {
    object { json in
      json["name"] = .string(variant.name.bare)
      json["type"] = .string(names.text(variant.type))
      json["documentation"] = text(variant.documentation)
      json["kinds"] = list(variant.kinds.list.map(\.rawValue))
      if !variant.tags.isEmpty {
        json["tags"] = .array(
          variant.tags.map { tag in
            object { json in
              json["key"] = .string(tag.key)
              json["values"] = .array(tag.values.map(literal))
            }
          })
      }
      json["required"] = someList(variant.requiredKeys)
    }
  }
}
