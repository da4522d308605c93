internal import SeamstressBlueprint
internal import SeamstressDocuments

extension Coverage {
  /// What the planner recorded, as the last line of a run and the report show it.
  init(counting plan: SeamstressBlueprint.Coverage) {
    self.init()
    operations = Count(
      plan.total(.operation) - plan.count(.operation, .skipped), of: plan.total(.operation))
    for entry in plan.entries {
      let item = Item(pointer: entry.node.pointer ?? "", reason: entry.reason ?? "")
      switch entry.outcome {
      case .skipped: skipped.append(item)
      case .degraded: degraded.append(item)
      case .emitted, .excluded: break
      }
    }
    let components = plan.entries.filter { $0.subject == .schema && $0.outcome == .emitted }.count
    schemas = Count(components, of: components)
  }
}
