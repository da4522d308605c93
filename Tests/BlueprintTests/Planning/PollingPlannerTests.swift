import SeamstressDiagnostics
import SeamstressDocuments
import SeamstressOpenAPI
import SeamstressTestSupport
import Testing

@testable import SeamstressBlueprint

/// Which operations wait for the server to finish, and what they ask meanwhile.
struct PollingPlannerTests {
  private static let document = """
    openapi: 3.1.0
    info: { title: T, version: '1' }
    servers: [{ url: 'https://example.com' }]
    components:
      securitySchemes: { key: { type: http, scheme: bearer } }
      schemas:
        Job: { type: object, properties: { id: { type: string }, status: { type: string } } }
    paths:
      /jobs:
        get:
          operationId: listJobs
          responses:
            '200': { description: '', content: { application/json: { schema: {
              type: array, items: { $ref: '#/components/schemas/Job' } } } } }
      /jobs/{id}:
        get:
          operationId: getJob
          security: [{ key: [] }]
          parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
          responses: &job
            '200': { description: '', content: { application/json: { schema: {
              $ref: '#/components/schemas/Job' } } } }
      /walls:
        post: { operationId: buildWall, responses: *job }
        get:
          operationId: countWalls
          responses:
            '200': { description: '', content: { application/json: { schema: { type: integer } } } }
      /roofs:
        post:
          operationId: buildRoof
          x-result: job
          responses:
            '200': { description: '', content: { application/json: { schema: {
              type: object, required: [job], properties: { job: {
                $ref: '#/components/schemas/Job' } } } } } }
    """

  private struct Plan {
    let bag = DiagnosticBag()
    let marks = MarkedText("1️⃣operation 2️⃣parameter")
    let blueprint: Blueprint

    init(_ set: (inout BlueprintConfiguration.Polling) -> Void) throws {
      var polling = BlueprintConfiguration.Polling()
      polling.schema = "Job"
      polling.operation = "getJob"
      polling.plan.parameter = "id"
      polling.plan.pending = ["running"]
      polling.operationPlace = Self.place(1, marks)
      polling.parameterPlace = Self.place(2, marks)
      set(&polling)
      var configuration = BlueprintConfiguration()
      configuration.polling = polling
      configuration.extensions.result = "x-result"
      let file = SourceFile(path: "t.yaml", text: PollingPlannerTests.document)
      let read = try #require(DocumentReader(bag).read(file))
      let api = try #require(OpenAPIReader(bag).read(read))
      blueprint = Blueprinter(configuration, bag).plan(api)
    }

    private static func place(_ mark: Int, _ marks: MarkedText) -> SourceSpan? {
      marks.offsets[mark].map { SourceSpan(file: marks.file, start: $0, end: $0 + 1) }
    }

    var waiting: Set<String> {
      Set(blueprint.root.flattened.flatMap(\.operations).filter(\.isPolled).map(\.id))
    }
  }

  @Test func whatReturnsTheSchemaWaits() throws {
    let plan = try Plan { _ in }
    #expect(plan.waiting == ["getJob", "buildWall", "buildRoof"])
    #expect(plan.bag.diagnostics.isEmpty)
    let polling = try #require(plan.blueprint.polling)
    #expect(polling.method == "GET" && polling.path == "/jobs/{id}")
    #expect(polling.operation == "getJob")
    #expect(polling.security == [["key"]])
    #expect(polling.key == nil)
    #expect(polling.pending == ["running"])
  }

  @Test func whatReturnsTheKeyWaits() throws {
    let plan = try Plan { ($0.key, $0.schema) = ("job", nil) }
    #expect(plan.waiting == ["buildRoof"])
  }

  @Test func bothMustFit() throws {
    #expect(try Plan { $0.key = "job" }.waiting == ["buildRoof"])
    #expect(try Plan { ($0.key, $0.schema) = ("job", "Roof") }.waiting == [])
  }

  @Test func theOperationIsFoundByItsRequest() throws {
    #expect(try Plan { $0.operation = "get /jobs/{id}" }.blueprint.polling?.operation == "getJob")
    // The methods of a path may be one operation, whichever of them that is.
    #expect(try Plan { $0.operation = "POST /jobs/{id}" }.blueprint.polling?.method == "GET")
  }

  @Test func anUnknownOperationIsAnError() throws {
    let plan = try Plan { $0.operation = "getJobs" }
    #expect(plan.marks.findings(in: plan.bag) == ["error unknown-polling-operation at 1"])
    #expect(plan.bag.diagnostics.first?.message.help == "did you mean 'getJob'?")
    let request = try Plan { $0.operation = "GET /job/{id}" }
    #expect(request.marks.findings(in: request.bag) == ["error unknown-polling-operation at 1"])
  }

  @Test func anUnknownParameterIsAnError() throws {
    let plan = try Plan { $0.plan.parameter = "job_id" }
    #expect(plan.marks.findings(in: plan.bag) == ["error unknown-polling-parameter at 2"])
  }

  @Test func aPartOfADocumentNeedNotHaveTheOperation() throws {
    let plan = try Plan {
      ($0.key, $0.schema, $0.operation) = ("attempt", nil, "POST /attempts/get")
    }
    #expect(plan.waiting.isEmpty && plan.bag.diagnostics.isEmpty)
    let polling = try #require(plan.blueprint.polling)
    #expect(polling.method == "POST" && polling.path == "/attempts/get")
    #expect(polling.key == "attempt")
    #expect(polling.security == nil)
  }
}
