/// Keeps a property behind a reference, with value semantics: a copy shares it until one of the two
/// is changed. Generated types use it for what contains itself, and for what would make a value too
/// large to pass around in line.
///
///     public struct Comment: JSONModel {
///       @Boxed public var author: Account
///     }
///
/// All of it can be inlined, because generic code would look its types up at run time.
@propertyWrapper @frozen
public struct Boxed<Value: Sendable>: Sendable {
  @usableFromInline var storage: Storage

  @inlinable
  public init(wrappedValue: Value) {
    storage = Storage(wrappedValue)
  }

  @inlinable public var wrappedValue: Value {
    get { storage.value }
    set { storage = Storage(newValue) }
  }

  @usableFromInline
  final class Storage: Sendable {
    @usableFromInline let value: Value

    @inlinable
    init(_ value: Value) {
      self.value = value
    }
  }
}

extension Boxed: CustomDebugStringConvertible, CustomReflectable {
  /// That of the value: whoever prints a model sees what it holds, not how.
  public var debugDescription: String { String(reflecting: wrappedValue) }
  public var customMirror: Mirror { Mirror(reflecting: wrappedValue) }
}
