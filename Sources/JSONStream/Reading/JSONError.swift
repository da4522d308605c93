/// Why bytes could not be read as a type, or a value could not be written as JSON.
///
/// It names the place in the document, never the content: values may be secrets.
///
///     $.acs_credentials[3].access_method: expected a string, found a number (byte 1207)
public struct JSONError: Error, Sendable {
  /// What kind of failure this is.
  public enum Reason: Sendable, Equatable {
    /// The bytes are not JSON.
    case syntax(JSONSyntaxError.Reason)
    /// A required member is absent.
    case missing
    /// The value has another type, or another form, than the one expected.
    case mismatch
    /// A number does not fit the type it is read as.
    case outOfRange
    /// JSON has no infinity and no NaN; RFC 3339 has no year after 9999.
    case unwritable
  }

  // One word, so that a typed throw costs what an untyped one does.
  private let details: Details

  public init(
    _ reason: Reason, path: String = "$", expected: String, found: String, byteOffset: Int = 0
  ) {
    details = Details(
      reason: reason, path: path, expected: expected, found: found, byteOffset: byteOffset)
  }

  public init(_ syntax: JSONSyntaxError) {
    self.init(
      .syntax(syntax.reason), expected: "JSON", found: syntax.message,
      byteOffset: syntax.byteOffset)
  }

  public var reason: Reason { details.reason }
  /// Where in the document, such as `$.acs_credentials[3].access_method`.
  public var path: String { details.path }
  /// What was wanted, such as "a string".
  public var expected: String { details.expected }
  /// What was there, such as "null" or "nothing".
  public var found: String { details.found }
  /// Where in the bytes: the value, or the object that lacks it.
  public var byteOffset: Int { details.byteOffset }

  private final class Details: Sendable {
    let reason: Reason
    let path: String
    let expected: String
    let found: String
    let byteOffset: Int

    init(reason: Reason, path: String, expected: String, found: String, byteOffset: Int) {
      self.reason = reason
      self.path = path
      self.expected = expected
      self.found = found
      self.byteOffset = byteOffset
    }
  }
}

extension JSONError: CustomStringConvertible {
  public var description: String {
    switch reason {
    case .syntax: return "not JSON: \(found) (byte \(byteOffset))"
    case .unwritable: return "\(path): expected \(expected), found \(found)"
    default: return "\(path): expected \(expected), found \(found) (byte \(byteOffset))"
    }
  }
}
