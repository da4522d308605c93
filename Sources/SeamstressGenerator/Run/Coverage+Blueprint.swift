internal import SeamstressBlueprint
internal import SeamstressDocuments

extension Coverage {
  /// What the planner marked, as the last line of a run shows it. What is left out because it is
  /// not wanted is no part of the whole; what is inside something lost is not counted again.
  init(counting plan: SeamstressBlueprint.Coverage) {
    self.init()
    operations = Count(.operation, in: plan)
    schemas = Count(.schema, in: plan)
    for entry in plan.losses {
      let item = Item(pointer: entry.node.pointer ?? "", reason: entry.reason ?? "")
      switch entry.outcome {
      case .skipped: skipped.append(item)
      case .degraded: degraded.append(item)
      case .emitted, .excluded: break
      }
    }
  }
}

extension Coverage.Count {
  fileprivate init(
    _ subject: SeamstressBlueprint.Coverage.Subject, in plan: SeamstressBlueprint.Coverage
  ) {
    let wanted = plan.total(subject) - plan.count(subject, .excluded)
    self.init(wanted - plan.count(subject, .skipped), of: wanted)
  }
}
