import Foundation
import SeamstressDiagnostics
import SeamstressDocuments
import SeamstressOpenAPI
import Testing

@testable import SeamstressBlueprint

@Suite struct LedgerTests {
  @Test func aPlaceCountsOnceHoweverOftenItIsUsed() throws {
    let read = try ReadDocument(
      """
      openapi: 3.0.3
      info: { title: t, version: "1" }
      paths:
        /a:
          parameters: [{ name: shared, in: query, schema: { type: string } }]
          get: &same
            parameters: [{ $ref: "#/components/parameters/Page" }]
            responses: { "200": { $ref: "#/components/responses/Pets" } }
          put:
            parameters: [{ $ref: "#/components/parameters/Page" }]
            responses: { "200": { $ref: "#/components/responses/Pets" } }
      components:
        parameters:
          Page: { name: page, in: query, schema: { type: integer } }
          Unused: { name: unused, in: query, schema: { type: integer } }
        responses:
          Pets:
            description: ok
            content:
              application/json: { schema: { type: array, items: { $ref: "#/components/schemas/Pet" } } }
        schemas:
          Pet: { type: object, properties: { name: { type: string }, id: { type: string, readOnly: true } } }
      """)
    #expect(read.row(.operation) == [.emitted: 2])
    #expect(read.row(.parameter) == [.emitted: 2, .excluded: 1])
    #expect(read.row(.response) == [.emitted: 1])
    #expect(read.row(.property) == [.emitted: 2])
    #expect(read.reason("#/components/parameters/Unused") == "nothing refers to it")
  }

  @Test func whatIsHiddenTakesWhatIsInside() throws {
    var configuration = BlueprintConfiguration()
    configuration.extensions.hidden = "x-hidden"
    let read = try ReadDocument(
      """
      openapi: 3.0.3
      info: { title: t, version: "1" }
      paths:
        /a:
          post:
            x-hidden: true
            parameters: [{ name: page, in: query, schema: { type: string } }]
            requestBody:
              content: { application/json: { schema: { type: object, properties: { a: {} } } } }
            responses: { "200": { description: ok } }
      components:
        schemas:
          Pet:
            type: object
            properties:
              name: { type: string }
              secret: { x-hidden: true, type: object, properties: { inside: { type: string } } }
          Gone: { x-hidden: true, type: object, properties: { a: { type: string } } }
      """, configuration)
    for subject in [Coverage.Subject.operation, .parameter, .body, .response] {
      #expect(read.row(subject) == [.excluded: 1])
    }
    #expect(read.row(.property) == [.emitted: 1, .excluded: 4])
    #expect(read.row(.schema) == [.emitted: 1, .excluded: 1])
    #expect(read.reason("#/components/schemas/Pet/properties/secret") == "hidden by configuration")
  }

  @Test func otherMethodsOfAPathAreEmittedWithTheReason() throws {
    var configuration = BlueprintConfiguration()
    configuration.methods = ["get", "post"]
    configuration.parametersFrom = "post"
    let read = try ReadDocument(
      """
      openapi: 3.0.3
      info: { title: t, version: "1" }
      paths:
        /a:
          get:
            parameters: [{ name: page, in: query, schema: { type: string } }]
            responses: { "200": { description: ok } }
          post:
            requestBody:
              content: { application/json: { schema: { type: object, properties: { page: {} } } } }
            responses: { "200": { description: ok } }
      """, configuration)
    #expect(read.row(.operation) == [.emitted: 2])
    #expect(read.row(.parameter) == [.emitted: 1])
    #expect(read.row(.response) == [.emitted: 2])
    #expect(read.row(.property) == [.emitted: 1])
    #expect(read.reason("#/paths/~1a/post") == "called as GET of the same path")
    #expect(read.reason("#/paths/~1a/get/parameters/0") == "described by POST of the same path")
  }

  @Test func whatIsWeakerIsToldOnceAndAtItsPlace() throws {
    let read = try ReadDocument(
      """
      openapi: 3.1.0
      info: { title: t, version: "1" }
      paths:
        /a:
          get: { responses: { "200": { $ref: "#/components/responses/Pet" } } }
          put: { responses: { "200": { $ref: "#/components/responses/Pet" } } }
      components:
        responses:
          Pet: { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
        schemas:
          Pet:
            type: object
            properties:
              odd: { enum: [[1], a] }
              odds: { type: array, items: { enum: [{ x: 2 }, b] } }
              any: { anyOf: [{}, { type: object, properties: { inside: { type: string } } }] }
      """)
    #expect(read.row(.property) == [.degraded: 4])
    let notes = read.bag.diagnostics.filter { $0.message.id == "degraded" }.compactMap(\.pointer)
    let inside = "#/components/schemas/Pet/properties/"
    #expect(notes.sorted() == [inside + "any", inside + "odd", inside + "odds/items"])
    #expect(
      read.blueprint.coverage.losses.compactMap(\.node.pointer)
        == [inside + "odd", inside + "odds", inside + "any"])
    #expect(
      read.reason(inside + "any/anyOf/1/properties/inside")
        == "inside what is simplified: one of the branches allows any value")
  }

  @Test func otherRepresentationsAndWebhooksAreNotWanted() throws {
    let read = try ReadDocument(
      """
      openapi: 3.1.0
      info: { title: t, version: "1" }
      paths:
        /a:
          get:
            responses:
              "200":
                description: ok
                content:
                  application/xml: { schema: { type: object, properties: { a: { type: string } } } }
                  application/json: { schema: { type: object, properties: { a: { type: string } } } }
      webhooks:
        pet:
          post:
            parameters: [{ name: h, in: header, schema: { type: string } }]
            requestBody:
              content: { application/json: { schema: { type: object, properties: { b: {} } } } }
            responses: { "200": { description: ok } }
      """)
    #expect(read.row(.operation) == [.emitted: 2])
    #expect(read.row(.parameter) == [.excluded: 1])
    #expect(read.row(.body) == [.emitted: 1])
    #expect(read.row(.response) == [.emitted: 1, .excluded: 1])
    #expect(read.row(.property) == [.emitted: 2, .excluded: 1])
    #expect(read.row(.part) == [.excluded: 1])
    #expect(
      read.reason("#/paths/~1a/get/responses/200/content/application~1xml")
        == "the body is read as application/json")
  }

  @Test func representationsThatNoMethodGivesAreLost() throws {
    let read = try ReadDocument(
      """
      openapi: 3.1.0
      info: { title: t, version: "1" }
      paths:
        /a:
          get:
            responses:
              "200":
                description: ok
                content:
                  application/json: { schema: { type: object, properties: { a: { type: string } } } }
                  text/event-stream: { schema: { type: object, properties: { b: { type: string } } } }
                  application/vnd.more+json: { schema: { type: object, properties: { c: {} } } }
                  application/zip: {}
                  text/plain: {}
        /b:
          get:
            responses:
              "200":
                description: ok
                content:
                  text/event-stream: { schema: { type: object, properties: { d: {} } } }
                  application/octet-stream: {}
              "202":
                description: later
                content: { application/json: { schema: { type: object, properties: { e: {} } } } }
      """)
    #expect(read.row(.response) == [.emitted: 3])
    #expect(read.row(.property) == [.emitted: 3, .skipped: 2])
    #expect(read.row(.part) == [.skipped: 2, .excluded: 1])
    let content = "#/paths/~1a/get/responses/200/content/"
    #expect(
      read.reason(content + "application~1vnd.more+json")
        == "only application/json, text/event-stream is read")
    #expect(read.reason(content + "text~1event-stream") == nil)
    #expect(read.reason(content + "application~1zip") == nil)
    #expect(
      read.reason("#/paths/~1b/get/responses/202/content/application~1json")
        == "only text/event-stream, application/octet-stream is read")
  }

  @Test func callbacksAndUnusedPathItemsAreListed() throws {
    let read = try ReadDocument(
      """
      openapi: 3.1.0
      info: { title: t, version: "1" }
      paths:
        /a:
          post:
            responses: { "204": { description: ok } }
            callbacks:
              done:
                "{$request.body#/url}":
                  post:
                    parameters: [{ name: h, in: header, schema: { type: string } }]
                    requestBody:
                      content: { application/json: { schema: { type: object, properties: { a: {} } } } }
                    responses: { "200": { description: ok } }
              shared: { $ref: "#/components/callbacks/Shared" }
      components:
        callbacks:
          Shared: { "{$url}": { get: { responses: { "200": { description: ok } } } } }
        pathItems:
          Spare: { get: { responses: { "200": { description: ok } } } }
      """)
    #expect(read.row(.operation) == [.emitted: 3, .excluded: 1])
    #expect(read.row(.response) == [.emitted: 1, .excluded: 3])
    #expect(read.row(.parameter) == [.excluded: 1])
    #expect(read.row(.body) == [.emitted: 1])
    #expect(read.row(.property) == [.emitted: 1])
    #expect(read.reason("#/components/pathItems/Spare/get") == "nothing refers to it")
    #expect(
      read.reason("#/components/callbacks/Shared/{$url}/get")
        == "callback: its payload is a type")
    read.checkSums()
  }

  @Test func aMediaTypeOfUnknownSyntaxIsWeaker() throws {
    let read = try ReadDocument(
      """
      openapi: 3.1.0
      info: { title: t, version: "1" }
      paths:
        /a:
          get:
            responses:
              "200": { description: ok, content: { application/xml: { schema: { type: object, properties: { a: {} } } } } }
              "400": { description: no, content: { application/xml: { schema: { type: object, properties: { b: {} } } } } }
              "404": { description: no, content: { text/plain: { schema: { type: string } } } }
      """)
    #expect(read.row(.response) == [.degraded: 2, .emitted: 1])
    #expect(read.row(.property) == [.degraded: 2])
    #expect(read.bag.diagnostics.count { $0.message.id == "degraded" } == 2)
  }

  // MARK: Sums

  @Test(arguments: Self.cases)
  func countsAddUpToTheDocuments(_ path: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try ReadDocument(text, path: path).checkSums()
  }

  /// Real specifications, where a folder of them is given.
  @Test(
    .enabled(if: Self.shared != nil, "SEAMSTRESS_SHARED names no folder"),
    arguments: Self.sharedSpecs)
  func countsAddUpToThoseOfRealDocuments(_ path: String) throws {
    let read = try ReadDocument(try String(contentsOfFile: path, encoding: .utf8), path: path)
    read.checkSums()
    let lost = read.ledger.items.filter { $0.reason == Ledger.Fate.lost.reason }
    #expect(lost.prefix(3).compactMap(\.node.pointer) == [])
  }

  private static let shared = ProcessInfo.processInfo.environment["SEAMSTRESS_SHARED"]

  private static let sharedSpecs =
    shared.map { folder in
      files(below: folder + "/specs").filter {
        !$0.contains("/invalid/") && !$0.contains("file_ref")
      }
    } ?? []

  /// The documents of the end-to-end tests.
  private static let cases: [String] = {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return files(below: tests.appending(path: "EndToEnd/Cases").path)
      .filter { $0.hasSuffix("/openapi.yaml") }
  }()

  private static func files(below folder: String) -> [String] {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return
      names
      .filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") || $0.hasSuffix(".json") }
      .sorted().map { folder + "/" + $0 }
  }
}

/// A document with its plan and its ledger.
fileprivate struct ReadDocument {
  let bag = DiagnosticBag()
  let root: Node
  let blueprint: Blueprint
  let ledger: Ledger

  init(
    _ text: String, _ configuration: BlueprintConfiguration = .init(), path: String = "t.yaml"
  ) throws {
    let file = SourceFile(path: path, text: text)
    let document = try #require(DocumentReader(bag).read(file))
    let api = try #require(OpenAPIReader(bag).read(document))
    root = document.root
    blueprint = Blueprinter(configuration, bag).plan(api)
    ledger = Ledger(api, blueprint.coverage, configuration)
  }

  func row(_ subject: Coverage.Subject) -> [Coverage.Outcome: Int] {
    ledger.items.filter { $0.subject == subject }
      .reduce(into: [:]) { $0[$1.outcome, default: 0] += 1 }
  }

  func reason(_ pointer: String) -> String? {
    ledger.items.first { $0.node.pointer == pointer }?.reason
  }

  func checkSums() {
    let counter = NodeCounter(root)
    for subject in Coverage.Subject.allCases where subject != .part {
      let listed = ledger.items.count { $0.subject == subject }
      #expect(listed == counter.count(subject), "\(subject)")
    }
    for loss in blueprint.coverage.losses where loss.outcome == .skipped {
      #expect(bag.diagnostics.contains { loss.node.holds($0.span) }, "\(loss.node.pointer ?? "")")
    }
  }
}

extension Node {
  /// Whether a place is in this value.
  fileprivate func holds(_ span: SourceSpan?) -> Bool {
    guard let own = self.span, let span, own.file === span.file else { return false }
    return own.start <= span.start && span.end <= own.end
  }
}
