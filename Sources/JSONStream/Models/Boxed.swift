/// Keeps a property behind a reference, with value semantics: a copy shares it until one of the two
/// is changed. Generated types use it for what contains itself, and for what would make a value too
/// large to pass around in line.
///
///     public struct Comment: JSONModel {
///       @Boxed public var author: Account
///     }
@propertyWrapper
public struct Boxed<Value: Sendable>: Sendable {
  private var storage: Storage

  public init(wrappedValue: Value) {
    storage = Storage(wrappedValue)
  }

  public var wrappedValue: Value {
    get { storage.value }
    set { storage = Storage(newValue) }
  }

  private final class Storage: Sendable {
    let value: Value

    init(_ value: Value) {
      self.value = value
    }
  }
}
