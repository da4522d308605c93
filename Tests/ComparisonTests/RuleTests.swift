import Testing

@testable import SeamstressComparison

/// Every rule: two documents, and exactly the changes between them, in both directions.
@Suite struct RuleTests {
  static let cases =
    RuleTable.methods + RuleTable.arguments + RuleTable.results + RuleTable.requests
    + RuleTable.types + RuleTable.properties + RuleTable.enums + RuleTable.client

  @Test(arguments: cases) func finds(_ item: RuleCase) throws {
    let old = try item.old.blueprint(item.configuration)
    let new = try item.new.blueprint(item.configuration)
    #expect(APIComparison(old: old, new: new).changes.map(\.summary) == item.there)
    #expect(APIComparison(old: new, new: old).changes.map(\.summary) == item.back)
  }

  @Test(arguments: cases) func findsNothingBetweenTheSame(_ item: RuleCase) throws {
    for shop in [item.old, item.new] {
      let comparison = APIComparison(
        old: try shop.blueprint(item.configuration), new: try shop.blueprint(item.configuration))
      #expect(comparison.changes.isEmpty)
      #expect(comparison.bump == .none)
    }
  }

  @Test func eachRuleHasACase() {
    let summaries = Self.cases.flatMap { item in item.there + item.back }
    let tested = Set(summaries.compactMap { $0.split(separator: " ").first.map(String.init) })
    for rule in Rule.all where !tested.contains(rule.id) {
      Issue.record("nothing tests '\(rule.id)'")
    }
    #expect(Set(Rule.all.map(\.id)).count == Rule.all.count)
  }
}

/// The cases stand in files of their own.
enum RuleTable {}
