extension Rule {
  static let types = [typeRemoved, typeRenamed, typeKind, typeAdded]

  static let typeRemoved = Self(
    "type-removed", .breaking, "Code that names the type, or one inside it, does not compile.",
    "schemas: {}                # was { Pet: … }")

  static let typeRenamed = Self(
    "type-renamed", .breaking,
    """
    A type of another name is at the same place of the document, or has just the same members, and \
    no other one has. A name can be kept by 'names' in the configuration.
    """,
    "schemas: { Animal: … }     # was Pet, with the same properties")

  static let typeKind = Self(
    "type-kind", .breaking, "The type is declared as something else: a struct, an enum, a union.",
    "oneOf: [ … ]               # was an object")

  static let typeAdded = Self(
    "type-added", .additive, "There is one more type.", "schemas: { Toy: … }")
}

extension Rule {
  static let properties = [
    propertyRemoved, propertyRenamed, propertyType, propertyAdded, requiredPropertyAdded,
    receivedPropertyAdded, propertyReadOnly, receivedPropertyReadOnly, propertyWritable,
    propertyEncoding, initializer,
    receivedInitializer, nameTaken,
  ]

  static let propertyRemoved = Self(
    "property-removed", .breaking, "Code that reads or gives the property does not compile.",
    "properties: {}             # was { nickname: … }")

  static let propertyRenamed = Self(
    "property-renamed", .breaking,
    "The property is the same in JSON, and is called otherwise in Swift.",
    "names: { \"#/components/schemas/Pet/properties/id\": petID }")

  static let propertyType = Self(
    "property-type", .breaking,
    """
    Code was written for another type. Both ways between a type and its optional count: code that \
    reads has to unwrap, and `if let` or `?.` of what is no optional does not compile.
    """,
    "required: []               # was [name]: String becomes String?")

  static let propertyAdded = Self(
    "property-added", .additive,
    "There is one more property, which the initialiser takes with a default.",
    "properties: { tag: … }")

  static let requiredPropertyAdded = Self(
    "required-property-added", .breaking,
    "Apps make values of the type, since it is sent, and its initialiser asks for one thing more.",
    "required: [name, tag]      # of a schema in a requestBody")

  static let receivedPropertyAdded = Self(
    "received-property-added", .conditional,
    """
    There is one more property. Only code that makes such values itself, as for previews and \
    tests, does not compile: the type is never sent, and its initialiser asks for one thing more.
    """,
    "required: [name, tag]      # of a schema in responses")

  static let propertyReadOnly = Self(
    "property-read-only", .breaking,
    """
    The property was a variable and can only be read now: the type is not sent any more, or the \
    property is deprecated.
    """,
    "requestBody: …             # no longer takes the schema")

  static let receivedPropertyReadOnly = Self(
    "received-property-read-only", .conditional,
    """
    Of a type that is never sent, the property was a variable, since it was stored in a box or the \
    type was used by no operation, and can only be read now. Only code that changes what a server \
    has sent does not compile.
    """,
    "friend: { $ref: '#/components/schemas/Name' }    # contained the type itself")

  static let propertyWritable = Self(
    "property-writable", .additive, "The property can be set.",
    "requestBody: …             # takes the schema")

  static let propertyEncoding = Self(
    "property-encoding", .behaviour,
    """
    The property has another name in JSON, the only value it can have is another one, or nil is \
    written otherwise: as null, or not at all.
    """,
    "properties: { petName: … } # was pet_name: both are petName in Swift")

  static let initializer = Self(
    "initializer", .breaking,
    """
    Calls of the initialiser do not compile: its arguments stand in another order, that of the \
    document, or one of them has lost its default.
    """,
    "properties: { b: …, a: … } # was a, b")

  static let receivedInitializer = Self(
    "received-initializer", .conditional,
    """
    The same for a type that is never sent: only code that makes such values itself, as for \
    previews and tests, does not compile.
    """,
    "properties: { b: …, a: … } # was a, b")
}

extension Rule {
  static let nameTaken = Self(
    "name-taken", .breaking,
    """
    The name stands for something else, which had another name; what had this one is still there, \
    or the other is gone. Code compiles and means something else.
    """,
    "properties: { id: …, '@id': … }    # was '@id' alone, which was called id in Swift")
}

extension Rule {
  static let cases = [
    caseRemoved, caseRenamed, caseAdded, closedCaseAdded, caseType, caseValue, enumRawType,
    enumOpenness,
  ]

  static let caseRemoved = Self(
    "case-removed", .breaking, "Code that names the case does not compile.",
    "enum: [cat]                # was [cat, dog]")

  static let caseRenamed = Self(
    "case-renamed", .breaking, "The case means the same, and is called otherwise in Swift.",
    "names: { dog: hound }")

  static let caseAdded = Self(
    "case-added", .conditional,
    """
    A switch over all cases that has no `default` stops compiling (SE-0192: packages are compiled \
    from source, so their enums can be exhausted). Enums are open, with a case `unknown`, so that \
    servers may learn values; code that handles these by `default` goes on.
    """,
    "enum: [cat, dog, bird]     # was [cat, dog]")

  static let closedCaseAdded = Self(
    "closed-case-added", .breaking,
    """
    The configuration closes the enum ('closed-enums'), so that code switches over all of its \
    cases: each such switch stops compiling.
    """,
    "enum: [cat, dog, bird]     # was [cat, dog]")

  static let caseType = Self(
    "case-type", .breaking, "What the case holds is of another type.",
    "oneOf: [ … ]               # with another schema for a branch")

  static let caseValue = Self(
    "case-encoding", .behaviour,
    "The case stands for another value in JSON, or for other statuses.",
    "enum: [CAT]                # was [cat]: both are .cat")

  static let enumRawType = Self(
    "enum-raw-type", .breaking, "`rawValue` is of another type.",
    "type: integer              # was string")

  static let enumOpenness = Self(
    "enum-openness", .breaking,
    """
    An open enum has a case `unknown`, and every raw value is one of its cases; the initialiser of \
    a closed one gives nil for others.
    """,
    "closed-enums: [Status]")
}
