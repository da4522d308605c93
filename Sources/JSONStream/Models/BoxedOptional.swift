/// As `Boxed`, for a value that may be absent, which then costs no memory of its own: of the hundred
/// members that a device can have most are.
///
///     public struct Comment: JSONModel {
///       @BoxedOptional public var parent: Comment?
///     }
@propertyWrapper
public struct BoxedOptional<Value: Sendable>: Sendable {
  private var storage: Storage?

  public init(wrappedValue: Value?) {
    storage = wrappedValue.map { Storage($0) }
  }

  public var wrappedValue: Value? {
    get { storage?.value }
    set { storage = newValue.map { Storage($0) } }
  }

  private final class Storage: Sendable {
    let value: Value

    init(_ value: Value) {
      self.value = value
    }
  }
}
