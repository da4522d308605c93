internal import SeamstressDocuments
internal import SeamstressJSON

extension JSONListing {
  /// A namespace and those below it, parents first.
  func groups(_ group: Group, below prefix: String) -> [JSON] {
    let own = group.accessor.map { prefix.isEmpty ? $0.bare : "\(prefix).\($0.bare)" } ?? prefix
    let path = ([blueprint.client] + group.typePath).map(\.bare)
    let value = object { json in
      json["accessor"] = .string(own)
      json["type"] = .string(path.joined(separator: "."))
      json["documentation"] = text(group.documentation)
      json["operations"] = .array(group.operations.map(operation))
    }
    return [value] + group.children.flatMap { groups($0, below: own) }
  }

  private func operation(_ operation: OperationPlan) -> JSON {
    object { json in
      json["name"] = .string(operation.name.bare)
      json["id"] = .string(operation.id)
      json["method"] = .string(operation.method)
      json["path"] = .string(operation.path)
      json["pointer"] = text(operation.node.pointer)
      json["summary"] = text(operation.summary)
      describe(operation.documentation, operation.deprecation, in: &json)
      json["unavailable"] = text(operation.unavailable)
      json["arguments"] = .array(operation.arguments.map(argument))
      if !operation.constants.isEmpty {
        json["constants"] = .array(operation.constants.map(constant))
      }
      if operation.methods.count > 1 {
        json["overloads"] = .array(operation.methods.map { list($0.map(\.label.bare)) })
      }
      json["overload"] = mark(operation.isOverload)
      json["body"] = body(operation.body)
      json["accept"] = text(operation.accept)
      json["result"] = result(operation.result)
      json["pagination"] = operation.pagination.map(pagination)
      json["isPolled"] = mark(operation.isPolled)
      if !operation.emptyStatuses.isEmpty {
        json["emptyStatuses"] = .array(operation.emptyStatuses.map { range($0) })
      }
      if !operation.failures.isEmpty {
        json["failures"] = .array(operation.failures.map(failure))
      }
      json["security"] = operation.security.map { .array($0.map(list)) }
      json["server"] = text(operation.server)
    }
  }

  private func argument(_ argument: Argument) -> JSON {
    object { json in
      json["label"] = .string(argument.label.bare)
      json["type"] = .string(names.text(argument))
      json["in"] = .string(argument.place.word)
      if argument.place != .body { json["wireName"] = .string(argument.wireName) }
      json["part"] = text(argument.part)
      json["required"] = .bool(argument.isRequired)
      json["nullable"] = mark(argument.isNullable)
      json["style"] = argument.style.map(style)
      json["default"] = argument.defaultValue.map(literal)
      describe(argument.documentation, argument.deprecation, in: &json)
    }
  }

  private func style(_ style: ParameterStyle) -> JSON {
    object { json in
      json["name"] = .string(style.name.rawValue)
      json["explode"] = .bool(style.explode)
      json["allowReserved"] = mark(style.allowReserved)
    }
  }

  private func constant(_ constant: OperationPlan.Constant) -> JSON {
    object { json in
      json["wireName"] = .string(constant.wireName)
      json["in"] = .string(constant.place.word)
      json["value"] = literal(constant.value)
    }
  }

  private func body(_ body: OperationPlan.Body) -> JSON? {
    guard let kind = body.kind else { return nil }
    return object { json in
      json["kind"] = .string(kind)
      json["mediaType"] = text(body.mediaType)
    }
  }

  private func result(_ result: OperationPlan.Result) -> JSON {
    object { json in
      switch result {
      case .void: json["kind"] = "void"
      case .text: json["kind"] = "text"
      case .bytes: json["kind"] = "bytes"
      case .stream(let type, let format):
        json["kind"] = "stream"
        json["type"] = .string(names.text(type))
        json["format"] = .string(format.rawValue)
      case .byStatus(let type):
        json["kind"] = "byStatus"
        json["type"] = .string(names.text(type))
      case .value(let type, let path, let isOptional):
        json["kind"] = "value"
        json["type"] = .string(names.text(type))
        json["at"] = someList(path)
        json["optional"] = mark(isOptional)
      }
    }
  }

  private func pagination(_ pagination: OperationPlan.Pagination) -> JSON {
    object { json in
      json["style"] = .string(pagination.style.rawValue)
      json["parameter"] = someText(pagination.parameter)
      json["next"] = someText(pagination.next)
      json["more"] = text(pagination.more)
    }
  }

  func range(_ statuses: ClosedRange<Int>) -> JSON {
    object { json in
      json["from"] = .number(JSONNumber(statuses.lowerBound))
      json["to"] = .number(JSONNumber(statuses.upperBound))
    }
  }

  private func failure(_ failure: OperationPlan.Failure) -> JSON {
    object { json in
      json["from"] = .number(JSONNumber(failure.statuses.lowerBound))
      json["to"] = .number(JSONNumber(failure.statuses.upperBound))
      json["type"] = .string(names.text(failure.type))
    }
  }
}
