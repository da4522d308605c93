#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// A cursor at one value of a document that is being decoded: two words, copied for nothing.
///
/// A reader is valid only inside the `init(from:)` or closure that received it. Do not store it.
public struct JSONReader {
  @usableFromInline let document: UnsafeMutablePointer<JSONDocument>
  @usableFromInline let index: Int

  @inlinable @inline(__always)
  init(document: UnsafeMutablePointer<JSONDocument>, index: Int) {
    self.document = document
    self.index = index
  }

  @inlinable @inline(__always)
  var entry: JSONIndex.Entry { document.pointee.entries[index] }

  @inlinable public var kind: JSONIndex.Kind { entry.kind }
  @inlinable public var isNull: Bool { entry.isNull }

  /// Where the value starts in the document.
  public var byteOffset: Int { entry.start }

  /// Where the value is, such as `$.acs_credentials[3]`. Found by a walk: for messages only.
  public var path: String { document.pointee.path(to: index) }

  /// The error to throw where this value is not what the type needs.
  public func error(expected: String) -> JSONError {
    document.pointee.mismatch(at: index, expected: expected)
  }

  /// The same where every value of the type is a text, and not every text a value.
  func error(expectedForm expected: String) -> JSONError {
    document.pointee.formMismatch(at: index, expected: expected)
  }
}

extension JSONReader {
  public func string() throws(JSONError) -> String {
    let entry = self.entry
    guard entry.isString else { throw error(expected: "a string") }
    return document.pointee.sharedText(of: entry)
  }

  public func bool() throws(JSONError) -> Bool {
    guard let value = document.pointee.source.bool(entry) else {
      throw error(expected: "a boolean")
    }
    return value
  }

  /// An integral number that fits, also written as `3.0` or `1e3`.
  public func int() throws(JSONError) -> Int {
    guard let value = document.pointee.source.int(entry) else {
      throw document.pointee.numberMismatch(at: index, expected: "an integer of 64 bits")
    }
    return value
  }

  public func int32() throws(JSONError) -> Int32 { try integer() }
  public func int64() throws(JSONError) -> Int64 { try integer() }

  /// An integral number that fits `Value`.
  public func integer<Value: FixedWidthInteger>(
    _ type: Value.Type = Value.self
  ) throws(JSONError) -> Value {
    let number = document.pointee.source.integer(entry)
    let value = number.flatMap { number -> Value? in
      guard number.isNegative else { return Value(exactly: number.magnitude) }
      // Negative numbers are built from below, so that the least value fits too.
      guard number.magnitude <= Int.min.magnitude else { return nil }
      return Value(exactly: 0 &- Int(bitPattern: number.magnitude))
    }
    guard let value else {
      throw document.pointee.numberMismatch(at: index, expected: "a number that fits \(Value.self)")
    }
    return value
  }

  /// The nearest double, ties to even. A number beyond the finite ones is an error.
  public func double() throws(JSONError) -> Double {
    guard let value = document.pointee.source.double(entry) else {
      throw document.pointee.numberMismatch(at: index, expected: "a number that fits a double")
    }
    return value
  }

  /// A string as RFC 3339 writes dates with a time.
  public func date() throws(JSONError) -> Date {
    guard let seconds = document.pointee.source.date(entry) else {
      throw error(expectedForm: "a date-time (RFC 3339)")
    }
    return Date(timeIntervalSinceReferenceDate: seconds)
  }

  /// The value as it is, whatever it is.
  public func value() -> JSON { document.pointee.json(at: index) }

  /// The value as compact JSON text, numbers as written.
  public func text() -> String { JSONEncoding.text(value()) }
}
