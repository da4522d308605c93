/// Prints a blueprint, so that a person can see what was understood before any Swift is written.
package struct BlueprintPrinter {
  private let blueprint: Blueprint

  package init(_ blueprint: Blueprint) {
    self.blueprint = blueprint
  }

  package var text: String { "" }
  package var json: String { "" }
}
