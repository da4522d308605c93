/// A Swift type where it is used.
package enum TypeReference: Hashable, Sendable {
  case string, boolean, integer, int32, int64, uint64, double, float, date, localDate, data, url,
    uuid, uri, duration
  /// Any JSON value.
  case json
  indirect case array(TypeReference)
  indirect case dictionary(TypeReference)
  indirect case optional(TypeReference)
  case named(TypeID)
  /// The bytes of a file to send.
  case file
}

/// A declared type, by its number in the planner's table.
package struct TypeID: Hashable, Sendable {
  package let number: Int
}

/// A constant of the description: the value of a default, of `const` or of a one-valued `enum`.
package enum Literal: Hashable, Sendable {
  case string(String)
  case boolean(Bool)
  /// As written in the document; within `Int`.
  case integer(Int)
  case number(Double)
  case null
  case list([Literal])
}

/// What stands in the generated code for a value that the description assumes.
package enum DefaultValue: Hashable, Sendable {
  case literal(Literal)
  /// The bytes of a UUID.
  case uuid([UInt8])
  /// A case of the enumeration that is the type.
  case member(SwiftName)
}
