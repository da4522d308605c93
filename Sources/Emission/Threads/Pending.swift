/// A value that another thread makes meanwhile, for who needs it later.
///
///     let templates = Pending { compile(files) }
///     let blueprint = plan(document)
///     emit(blueprint, templates.value)
///
/// It stays with who made it, who is to ask for the value in any case: that waits for the thread.
package final class Pending<Value: Sendable> {
  private let slot = Slot<Value>()
  private var thread: WorkerThread?
  private let make: @Sendable () -> Value

  package init(_ make: @escaping @Sendable () -> Value) {
    self.make = make
    let slot = slot
    thread = WorkerThread { slot.part = make() }
  }

  /// Made here and now where the system refused a thread.
  package var value: Value {
    thread?.join()
    thread = nil
    if let made = slot.part { return made }
    let made = make()
    slot.part = made
    return made
  }
}
