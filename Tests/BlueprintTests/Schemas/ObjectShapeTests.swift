import Foundation
import SeamstressDiagnostics
import SeamstressDocuments
import SeamstressOpenAPI
import Testing

@testable import SeamstressBlueprint

@Suite struct ObjectShapeTests {
  private let spellings = Spellings(Naming())

  /// An object of members that nothing is said about.
  private func object(_ names: String..., required: [String] = []) throws -> ObjectShape {
    let file = SourceFile(path: "a.yaml", text: "{}")
    let node = try #require(DocumentReader(DiagnosticBag()).read(file)).root
    let object = ObjectShape(
      names.map { .init(spellings[$0], key: node, schema: Schema(node: node)) })
    object.require(required, spellings)
    return object
  }

  private func required(_ object: ObjectShape) -> [String] { object.required.map(\.text) }

  @Test func membersAreRequiredInAnyOrder() throws {
    let pet = try object("id", "name", "age", required: ["age", "id", "age", "id"])
    #expect(required(pet) == ["id", "age"])
    #expect(pet.missing.isEmpty)
  }

  @Test func whatIsRequiredAndNoMemberIsKeptOnce() throws {
    let pet = try object("id", required: ["b", "a", "id", "b"])
    #expect(pet.missing.map(\.text) == ["b", "a"])
    #expect(required(pet) == ["id", "b", "a"])
  }

  /// More members than are searched one by one.
  @Test func manyMembersAreRequiredByName() throws {
    let names = (0..<200).map { "member\($0)" }
    let large = try object()
    for name in names { large.merge(try object(name)) }
    large.require(names.reversed() + ["other", "other"], spellings)
    #expect(required(large) == names + ["other"])
  }

  @Test func partsAddUp() throws {
    let pet = try object("id", required: ["id", "name", "age"])
    pet.merge(try object("name", "tag", required: ["tag"]))
    pet.merge(try object("name", "color"))
    #expect(pet.members.map(\.name) == ["id", "name", "tag", "color"])
    #expect(required(pet) == ["id", "name", "tag", "age"])
  }

  @Test func ofBranchesOnlyWhatAllRequireIsRequired() throws {
    let cat = try object("id", "meow", required: ["meow", "id", "c"])
    let dog = try object("bark", "id", required: ["c", "id", "bark"])
    let pet = try object("id")
    pet.mergeLoosely([cat, dog])
    #expect(pet.members.map(\.name) == ["id", "meow", "bark"])
    #expect(required(pet) == ["id", "c"])
  }

  @Test func aCopyIsAnother() throws {
    let pet = try object("id")
    let copy = pet.copy()
    copy.merge(try object("name", required: ["name", "id"]))
    #expect(required(pet).isEmpty && pet.members.count == 1)
    #expect(required(copy) == ["id", "name"])
  }
}
