import SeamstressDiagnostics
import SeamstressOpenAPI
import Testing

@Suite struct DocumentTests {
  static let kennel = """
    openapi: 3.0.3
    info: {title: Kennel, version: "2", description: Dogs}
    servers:
      - url: https://{region}.kennel.test
        description: live
        variables: {region: {default: eu, enum: [eu, us]}}
    tags: [{name: dogs, description: All dogs}]
    security: [{key: []}, {bearer: [], oauth: [read]}, {}]
    paths:
      /dogs/{id}:
        summary: A dog
        parameters: [{name: id, in: path, required: true, schema: {type: string}}]
        get:
          operationId: getDog
          description: Finds a dog.
          tags: [dogs]
          deprecated: true
          security: []
          parameters:
            - {name: fields, in: query, explode: false, schema: {type: array, items: {type: string}}}
            - {name: filter, in: query, style: deepObject, schema: {type: object}}
            - {name: X-Trace, in: header, schema: {type: string}}
          responses:
            200:
              description: The dog
              headers: {X-Age: {required: true, schema: {type: integer}}}
              content: {application/json: {schema: {$ref: "#/components/schemas/Dog"}}}
            4XX: {description: No dog}
            default: {description: Failure}
        put:
          requestBody:
            required: true
            content:
              multipart/form-data:
                schema: {type: object, properties: {photo: {type: string, format: binary}}}
                encoding: {photo: {contentType: image/png, explode: true}}
          responses: {204: {description: Done}}
    components:
      schemas: {Dog: {type: object}}
      securitySchemes:
        key: {type: apiKey, name: X-Key, in: header}
        bearer: {type: http, scheme: Bearer, bearerFormat: JWT}
        oauth:
          type: oauth2
          flows: {clientCredentials: {tokenUrl: https://kennel.test/token, scopes: {read: reads}}}
        openid: {type: openIdConnect, openIdConnectUrl: https://kennel.test/openid}
    """

  @Test func theWholeDocument() throws {
    let bag = DiagnosticBag()
    let api = try read(Self.kennel, bag)
    #expect(bag.diagnostics == [])
    #expect(api.version == .v3_0)
    #expect(api.info.title == "Kennel")
    #expect(api.info.version == "2")
    #expect(api.info.description == "Dogs")
    #expect(api.tags.map(\.name) == ["dogs"])
    let server = try #require(api.servers.first)
    #expect(server.url == "https://{region}.kennel.test")
    #expect(server.description == "live")
    #expect(server.variables.map(\.name) == ["region"])
    #expect(server.variables.first?.defaultValue == "eu")
    #expect(server.variables.first?.allowedValues == ["eu", "us"])
    #expect(api.security?.map { $0.schemes.map(\.name) } == [["key"], ["bearer", "oauth"], []])
    #expect(api.security?[1].schemes.map(\.scopes) == [[], ["read"]])
    #expect(api.omissions.isEmpty)
  }

  @Test func securitySchemes() throws {
    let schemes = try read(Self.kennel).components.securitySchemes
    #expect(schemes.map(\.name) == ["key", "bearer", "oauth", "openid"])
    #expect(
      schemes.map(\.kind) == [
        .apiKey(name: "X-Key", location: .header), .http(scheme: "bearer", bearerFormat: "JWT"),
        .oauth2, .openIDConnect(url: "https://kennel.test/openid"),
      ])
    #expect(schemes[2].flows.map(\.name) == ["clientCredentials"])
    #expect(schemes[2].flows.first?.tokenURL == "https://kennel.test/token")
    #expect(schemes[2].flows.first?.scopes == ["read"])
  }

  @Test func operations() throws {
    let path = try #require(try read(Self.kennel).paths.first)
    #expect(path.name == "/dogs/{id}")
    #expect(path.summary == "A dog")
    #expect(path.parameters.map(\.name) == ["id"])
    #expect(path.operations.map(\.method) == ["get", "put"])
    let get = try #require(path.operations.first)
    #expect(get.operationID == "getDog")
    #expect(get.description == "Finds a dog.")
    #expect(get.tags == ["dogs"])
    #expect(get.isDeprecated)
    #expect(get.security?.isEmpty == true)
    #expect(get.pointer == "#/paths/~1dogs~1{id}/get" || get.pointer?.hasSuffix("/get") == true)
    let put = path.operations[1]
    #expect(put.security == nil || put.security?.count == 0)
    #expect(put.operationID == nil)
  }

  @Test func parametersHaveTheStyleOfTheirPlace() throws {
    let path = try #require(try read(Self.kennel).paths.first)
    let parameters = path.parameters + path.operations[0].parameters
    #expect(parameters.map(\.style) == ["simple", "form", "deepObject", "simple"])
    #expect(parameters.map(\.explode) == [false, false, false, false])
    #expect(parameters.map(\.isRequired) == [true, false, false, false])
    #expect(parameters.map(\.location) == [.path, .query, .query, .header])
    #expect(parameters[1].schema?.items?.types == [.string])
  }

  @Test func queryParametersExplodeByDefault() throws {
    let api = try read(
      """
      openapi: 3.0.3
      info: {title: Pets, version: "1"}
      paths: {/a: {get: {parameters: [{name: q, in: query, schema: {}}], responses: {}}}}
      """)
    #expect(api.paths[0].operations[0].parameters.map(\.explode) == [true])
  }

  @Test func responsesAndBodies() throws {
    let operations = try #require(try read(Self.kennel).paths.first).operations
    let responses = operations[0].responses
    #expect(responses.map(\.status) == [.code(200), .range(4), .default])
    #expect(responses[0].description == "The dog")
    #expect(responses[0].headers.map(\.name) == ["X-Age"])
    #expect(responses[0].headers[0].isRequired)
    #expect(responses[0].headers[0].schema?.types == [.integer])
    #expect(responses[0].content.map(\.name) == ["application/json"])
    #expect(responses[0].content[0].schema?.reference?.target?.componentName == "Dog")
    let body = try #require(operations[1].requestBody)
    #expect(body.isRequired)
    #expect(body.content[0].encodings.map(\.property) == ["photo"])
    #expect(body.content[0].encodings[0].contentType == "image/png")
    #expect(body.content[0].encodings[0].explode == true)
  }

  @Test func newMethodsAndFieldsOf32() throws {
    let bag = DiagnosticBag()
    let api = try read(
      """
      openapi: 3.2.0
      info: {title: Pets, version: "1"}
      servers: [{url: https://pets.test, name: live}]
      paths:
        /a:
          query:
            parameters:
              - {name: q, in: querystring, content: {application/json: {schema: {type: object}}}}
            responses:
              200: {description: ok, content: {application/jsonl: {itemSchema: {type: integer}}}}
          additionalOperations: {COPY: {responses: {204: {description: done}}}}
      """, bag)
    #expect(bag.diagnostics == [])
    let operations = api.paths[0].operations
    #expect(operations.map(\.method) == ["query", "copy"])
    #expect(operations[0].parameters.map(\.location) == [.querystring])
    #expect(operations[0].parameters[0].content?.schema?.types == [.object])
    #expect(operations[0].responses[0].content[0].itemSchema?.types == [.integer])
    #expect(api.servers.map(\.name) == ["live"])
  }

  @Test func whatIsLeftOutIsRecorded() throws {
    let api = try read(
      """
      openapi: 3.1.0
      info: {title: Pets, version: "1"}
      paths:
        /a:
          get:
            parameters: [null, {name: q, in: query, schema: {}}]
            responses: {200: null, nope: {description: x}, 201: {description: made}}
          put: 3
        /b: null
      """)
    #expect(
      api.omissions.map(\.kind) == [.parameter, .response, .response, .operation, .pathItem])
    #expect(api.paths.map(\.name) == ["/a"])
    #expect(api.paths[0].operations.map(\.method) == ["get"])
    #expect(api.paths[0].operations[0].parameters.map(\.name) == ["q"])
    #expect(api.paths[0].operations[0].responses.map(\.status) == [.code(201)])
  }

  @Test func operationsUnderMisspeltMethodsAreRecorded() throws {
    let api = try read(
      """
      openapi: 3.1.0
      info: {title: Pets, version: "1"}
      paths:
        /a:
          GET: {responses: {204: {description: done}}}
          delte: {responses: {204: {description: done}}}
          sumary: Pets
          put: {responses: {204: {description: done}}}
      """)
    #expect(api.omissions.map(\.kind) == [.operation, .operation])
    #expect(api.omissions.map(\.reason) == ["'GET' is no method", "'delte' is no method"])
    #expect(api.paths[0].operations.map(\.method) == ["put"])
  }

  @Test func pathParametersAreRepaired() throws {
    let api = try read(
      """
      openapi: 3.0.3
      info: {title: Pets, version: "1"}
      paths:
        pets/{id}:
          parameters: [{name: other, in: path, required: true, schema: {}}]
          get: {responses: {200: {description: ok}}}
          put: {responses: {200: {description: ok}}}
      """)
    #expect(api.paths[0].name == "/pets/{id}")
    #expect(api.paths[0].parameters.isEmpty)
    for operation in api.paths[0].operations {
      #expect(operation.parameters.map(\.name) == ["id"])
      #expect(operation.parameters.map(\.location) == [.path])
      #expect(operation.parameters[0].isRequired)
      #expect(operation.parameters[0].schema?.types == [.string])
    }
  }
}
