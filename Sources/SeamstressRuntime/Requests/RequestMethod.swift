/// The method of an operation, such as `.get` or `RequestMethod("PURGE")`.
public struct RequestMethod: Sendable, Hashable {
  public let name: String

  public init(_ name: String) {
    self.name = name
  }

  public static let get = RequestMethod("GET")
  public static let put = RequestMethod("PUT")
  public static let post = RequestMethod("POST")
  public static let delete = RequestMethod("DELETE")
  public static let options = RequestMethod("OPTIONS")
  public static let head = RequestMethod("HEAD")
  public static let patch = RequestMethod("PATCH")
  public static let trace = RequestMethod("TRACE")
  public static let query = RequestMethod("QUERY")

  /// Whether parameters that join later, such as a page cursor, go to the query and not into the
  /// body.
  var sendsParametersInQuery: Bool {
    [.get, .head, .delete, .options].contains(self)
  }
}
