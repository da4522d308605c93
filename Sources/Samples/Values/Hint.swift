internal import SeamstressDocuments
internal import SeamstressJSON

/// What is known of a value beside its Swift type: what it is called and what its schema says.
struct Hint {
  var name: String
  var schema: Node?

  init(_ name: String, _ schema: Node?) {
    self.name = name
    self.schema = schema
  }

  var item: Hint {
    Hint(name.hasSuffix("s") ? String(name.dropLast()) : name, schema?["items"]?.resolved)
  }

  var values: Hint {
    let schema = schema?["additionalProperties"]
    return Hint("value", schema?.isObject == true ? schema?.resolved : nil)
  }

  var format: String? { schema?["format"]?.string }

  func text(_ keyword: String) -> String? { schema?[keyword]?.string }

  /// Within the bounds; the default, if there is one.
  var integer: Int {
    if let value = schema?["default"]?.integer { return value }
    let low = schema?["minimum"]?.number.flatMap { Int(exactly: $0.rounded(.up)) }
    let high = schema?["maximum"]?.number.flatMap { Int(exactly: $0.rounded(.down)) }
    let step = schema?["multipleOf"]?.integer ?? 1
    let isExclusive = schema?["exclusiveMinimum"]?.boolean == true
    let least = (low ?? 1) + (isExclusive ? step : 0)
    let wanted = max(least, min(high ?? 10, 10))
    return step > 1 ? (wanted + step - 1) / step * step : wanted
  }

  var number: JSON {
    if let value = schema?["default"], value.isNumber, let json = value.json { return json }
    if let low = schema?["minimum"]?.number, low > 20 { return .number(JSONNumber(integer)) }
    if let high = schema?["maximum"]?.number, high < 20 { return .number(JSONNumber(integer)) }
    return .number(JSONNumber(20))
  }
}
