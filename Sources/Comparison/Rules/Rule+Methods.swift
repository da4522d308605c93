extension Rule {
  static let methods = [
    methodRemoved, methodRenamed, methodReplaced, methodAdded, groupRenamed,
  ]

  static let methodRemoved = Self(
    "method-removed", .breaking,
    "Calls of a method that is gone, or can no longer be sent, do not compile.",
    "delete: { operationId: deletePet }    # taken out of the document")

  static let methodRenamed = Self(
    "method-renamed", .breaking,
    """
    The operation is still there, by its method and path or by its operationId, and is called \
    otherwise in Swift. A name can be kept by 'names' in the configuration.
    """,
    "operationId: listPets      # was getPets")

  static let methodReplaced = Self(
    "method-replaced", .breaking,
    """
    A method of the same name calls another operation: neither path and method nor operationId are \
    what they were. What compiles does something else.
    """,
    """
    /pets/{id}: { get: { operationId: getPet } }
    /cats/{id}: { get: { operationId: getCat } }    # both are 'get' in the group 'pets'
    """)

  static let methodAdded = Self(
    "method-added", .additive, "There is one more method, or one more way to call one.",
    "post: { operationId: createPet }")

  static let groupRenamed = Self(
    "group-renamed", .breaking,
    """
    Most operations of a group are in another one, which is new. Its methods are the same, and \
    reached by another name.
    """,
    "tags: [animals]            # was [pets]")
}

extension Rule {
  static let arguments = [
    argumentRemoved, argumentRenamed, argumentAdded, requiredArgumentAdded, argumentRequired,
    argumentOptional, argumentType, argumentsReordered,
  ]

  static let argumentRemoved = Self(
    "argument-removed", .breaking,
    "Calls that give the argument do not compile, whether or not they have to give it.",
    "parameters: []             # was [{ name: limit, in: query }]")

  static let argumentRenamed = Self(
    "argument-renamed", .breaking, "A label is part of a call in Swift.",
    "name: page_size            # was limit")

  static let argumentAdded = Self(
    "argument-added", .additive,
    """
    The argument can be left out, so calls compile. A method that is passed on as a value changes \
    its type; there are too few of these to count against it.
    """,
    "- { name: cursor, in: query }")

  static let requiredArgumentAdded = Self(
    "required-argument-added", .breaking, "Every call lacks the argument.",
    "- { name: owner, in: query, required: true }")

  static let argumentRequired = Self(
    "argument-required", .breaking,
    "Calls that leave the argument out, or give an optional, do not compile.",
    "required: true             # was false")

  static let argumentOptional = Self(
    "argument-optional", .additive,
    "Swift promotes a value to an optional, so what was given can be given.",
    "required: false            # was true")

  static let argumentType = Self(
    "argument-type", .breaking,
    """
    A value of the type that the argument had does not fit the type it has: Swift converts nothing \
    but a value to its optional.
    """,
    "type: string               # was integer")

  static let argumentsReordered = Self(
    "arguments-reordered", .breaking,
    """
    Swift wants labelled arguments in the order of their declaration. Required ones stand first, \
    so an argument that becomes optional may move behind others.
    """,
    "required: [kind]           # was [name, kind]")
}

extension Rule {
  static let results = [
    resultType, resultAdded, errorType, errorTypeAdded, resultPlace, polling,
  ]

  static let resultType = Self(
    "result-type", .breaking,
    """
    Code that uses the result was written for another type. An optional is another type than what \
    it holds, and a sequence of pages another than a list.
    """,
    "schema: { $ref: '#/components/schemas/PetPage' }    # was an array of Pet")

  static let resultAdded = Self(
    "result-added", .conditional,
    "A call that returned nothing returns something: where nobody uses it, the compiler warns.",
    "'200': { content: … }      # was '204'")

  static let errorType = Self(
    "error-type", .breaking,
    """
    `error.typed` of a failure is of another type than before. Casts compile and give nil, so code \
    takes another way without a word of the compiler.
    """,
    "'404': { content: { application/json: { schema: … } } }    # of another schema")

  static let errorTypeAdded = Self(
    "error-type-added", .additive, "A failure that had no type has one.",
    "'409': { content: … }")

  static let resultPlace = Self(
    "result-place", .behaviour, "The result is looked for elsewhere in the body of the response.",
    "properties: { data: … }    # was pets")

  static let polling = Self(
    "polling-changed", .behaviour,
    "The method waits until the server is done, or no longer does, or asks in another way.",
    "polling: { operation: getJob }")
}
