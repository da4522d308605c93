package import SeamstressDocuments

/// A type that will be declared.
package struct TypeDeclaration {
  package enum Kind {
    case structure(Structure)
    case enumeration(Enumeration)
    case union(Union)
    /// One case for each success status of an operation: found by the status, not by the body.
    case responses(ResponseChoice)
    /// Another name for a type that has no declaration of its own.
    case alias(TypeReference)
  }

  package var id: TypeID
  /// The path of names from the top level of the module: `["ACSCredential", "AccessMethod"]`.
  package var path: [SwiftName]
  package var kind: Kind
  package var documentation: String?
  package var deprecation: Deprecation?
  package var node: Node
  package var usage: Usage
  /// Types declared inside this one.
  package var nested: [TypeDeclaration]

  package var name: SwiftName {
    guard let last = path.last else { preconditionFailure("a declared type has a name") }
    return last
  }
}

/// Where values of a type travel.
package struct Usage: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }
  package static let request = Usage(rawValue: 1)
  package static let response = Usage(rawValue: 2)
}

package struct Structure {
  package var properties: [Property]
  /// The type of members beyond the properties, where the description gives one.
  package var additional: TypeReference?
}

package struct Property {
  package var name: SwiftName
  package var wireName: String
  /// Without optionality.
  package var type: TypeReference
  package var isRequired: Bool
  package var isNullable: Bool
  /// The only value it can have: written when the caller gives none, assumed when it is missing.
  package var constant: Literal?
  package var defaultValue: Literal?
  /// The same where the configuration wants it applied: it stands in for a missing value.
  package var appliedDefault: DefaultValue?
  package var documentation: String?
  package var deprecation: Deprecation?
  /// Stored behind a reference: the type contains itself, or would grow too large in line.
  package var isBoxed: Bool
  package var node: Node

  package var isOptional: Bool { (!isRequired || isNullable) && appliedDefault == nil }

  /// Whether left out, null and a value can be told apart: where the value is sent.
  package func isThreeState(isSent: Bool) -> Bool {
    isSent && isNullable && !isRequired && type != .json
  }
}

package struct Enumeration {
  package enum RawType: Hashable, Sendable { case string, integer, number }

  package struct Case {
    package var name: SwiftName
    package var value: Literal
  }

  package var rawType: RawType
  package var cases: [Case]
  /// An unknown value is kept rather than refused.
  package var isOpen: Bool
}

package struct Union {
  package struct Variant {
    package var name: SwiftName
    package var type: TypeReference
    package var documentation: String?
    /// What the JSON value must be.
    package var kinds: JSONKinds
    /// Members with the values that mark this variant; all of them must match.
    package var tags: [Tag]
    /// Members beyond the known ones must be of a type, or known ones are of another type in another
    /// branch: names alone do not show whether a value is of this branch.
    package var isTyped = false
    package var requiredKeys: [String]
    package var knownKeys: [String]
    /// The mark that is written for the branch, where the branch itself does not describe it.
    package var writtenTag: WrittenTag?
  }

  package struct WrittenTag: Hashable, Sendable {
    package var key: String
    package var value: String
  }

  package struct Tag: Hashable, Sendable {
    package var key: String
    package var values: [Literal]
  }

  package enum JSONKind: String, Hashable, Sendable, CaseIterable {
    case boolean, integer, number, string, array, object
  }

  /// Several kinds of JSON values.
  package struct JSONKinds: OptionSet, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    package static let boolean = JSONKinds(rawValue: 1)
    package static let integer = JSONKinds(rawValue: 2)
    package static let number = JSONKinds(rawValue: 4)
    package static let string = JSONKinds(rawValue: 8)
    package static let array = JSONKinds(rawValue: 16)
    package static let object = JSONKinds(rawValue: 32)
    package static let all: JSONKinds = [.boolean, .integer, .number, .string, .array, .object]

    /// In the order in which the kinds are declared.
    package var list: [JSONKind] {
      var list: [JSONKind] = []
      for (place, kind) in JSONKind.allCases.enumerated() where rawValue >> place & 1 == 1 {
        list.append(kind)
      }
      return list
    }
  }

  package var variants: [Variant]
  /// The member that alone tells the variants apart, if there is one.
  package var discriminator: String?
  /// The variant of a value without a tag or with another one, where the description names it.
  package var fallback: Int?
  /// The tags of the variants, one or several members together, tell all of them apart.
  package var isDecidedByTags = false
  package var isOpen: Bool
  /// The union contains itself by value.
  package var isIndirect: Bool
}
