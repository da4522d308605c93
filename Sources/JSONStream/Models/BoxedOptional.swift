/// As `Boxed`, for a value that may be absent, which then costs no memory of its own: of the hundred
/// members that a device can have most are.
///
///     public struct Comment: JSONModel {
///       @BoxedOptional public var parent: Comment?
///     }
@propertyWrapper @frozen
public struct BoxedOptional<Value: Sendable>: Sendable {
  @usableFromInline var storage: Boxed<Value>.Storage?

  @inlinable
  public init(wrappedValue: Value?) {
    if let wrappedValue { storage = Boxed.Storage(wrappedValue) }
  }

  @inlinable public var wrappedValue: Value? {
    get { storage?.value }
    set { self = BoxedOptional(wrappedValue: newValue) }
  }
}

extension BoxedOptional: CustomDebugStringConvertible, CustomReflectable {
  /// That of the optional value: whoever prints a model sees what it holds, not how.
  public var debugDescription: String { String(reflecting: wrappedValue as Any) }
  public var customMirror: Mirror { Mirror(reflecting: wrappedValue as Any) }
}
