/// The keywords of a schema that are known here; those that only constrain are passed over.
enum SchemaField: String, FieldName {
  case reference = "$ref"
  case type, nullable, format, title, summary, description, deprecated, readOnly, writeOnly
  case `enum`, const, `default`, properties, required, additionalProperties, patternProperties
  case items, prefixItems, allOf, anyOf, oneOf, not, discriminator
  case contentEncoding, contentMediaType

  // Constraints and annotations that change no type.
  case multipleOf, maximum, exclusiveMaximum, minimum, exclusiveMinimum, maxLength, minLength
  case pattern, maxItems, minItems, uniqueItems, maxProperties, minProperties, example, examples
  case xml, externalDocs, contains, maxContains, minContains, propertyNames, contentSchema
  case unevaluatedItems, unevaluatedProperties, `if`, then, `else`
  case dependentSchemas, dependentRequired, dependencies, additionalItems, definitions
  case id = "$id"
  case schema = "$schema"
  case anchor = "$anchor"
  case dynamicAnchor = "$dynamicAnchor"
  case dynamicReference = "$dynamicRef"
  case vocabulary = "$vocabulary"
  case comment = "$comment"
  case defs = "$defs"

  static let owner = "a schema"
  static let table = KeywordTable<Self>()
}
