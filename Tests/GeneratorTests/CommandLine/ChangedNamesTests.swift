import SeamstressEmission
import Testing

@testable import SeamstressGenerator
@testable import seamstress

@Suite struct ChangedNamesTests {
  private func plan(_ old: String?, _ new: String, at path: String) -> OutputPlan {
    var plan = OutputPlan()
    let change = OutputPlan.Change(
      file: GeneratedFile(path: path, text: new), old: old.map { Array($0.utf8) })
    if old == nil { plan.created = [change] } else { plan.changed = [change] }
    return plan
  }

  static let group = """
    extension Shop.Pets {
      /// Finds a pet.
      public func find(id: String) async throws -> Pet {
        try await client.fetch(id)
      }

      public func list() -> Pages<Pet> {
        Pages(client)
      }
    }

    """

  private func line(_ new: String) -> String {
    ChangedNames([plan(Self.group, new, at: "Operations/Shop.Pets.swift")]).line
  }

  @Test func namesTheMethodsThatChanged() {
    #expect(line(Self.group.replacing("Finds", with: "Gets")) == "~ Shop.Pets.find")
    #expect(line(Self.group.replacing("Pages(client)", with: "Pages()")) == "~ Shop.Pets.list")
    #expect(
      line(Self.group.replacing("list()", with: "all()")) == "+ Shop.Pets.all  - Shop.Pets.list")
    #expect(line(Self.group + "\nextension Shop {}\n") == "~ Shop.Pets")
  }

  @Test func namesTypesByTheirFiles() {
    var removed = OutputPlan()
    removed.deleted = ["Models/Tag.swift"]
    let plans = [
      plan("struct Pet {}", "struct Pet { }", at: "Models/Pet.swift"),
      plan(nil, "struct Owner {}", at: "Models/Owner.swift"), removed,
    ]
    #expect(ChangedNames(plans).line == "~ Pet  + Owner  - Tag")
    #expect(ChangedNames([OutputPlan()]).line == "nothing changed")
  }
}
