#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

extension JSONObjectReader {
  // MARK: Required scalars

  public func string(_ position: Int) -> String {
    let index = slot(position)
    if index != 0, let value = document.pointee.string(at: index) { return value }
    fail(position, expected: "a string")
    return ""
  }

  public func bool(_ position: Int) -> Bool {
    let index = slot(position)
    if index != 0, let value = document.pointee.bool(at: index) { return value }
    fail(position, expected: "a boolean")
    return false
  }

  public func int(_ position: Int) -> Int {
    let index = slot(position)
    if index != 0, let value = document.pointee.int(at: index) { return value }
    failNumber(position, expected: "an integer of 64 bits")
    return 0
  }

  public func double(_ position: Int) -> Double {
    let index = slot(position)
    if index != 0, let value = document.pointee.double(at: index) { return value }
    failNumber(position, expected: "a number that fits a double")
    return 0
  }

  public func date(_ position: Int) -> Date {
    let index = slot(position)
    if index != 0, let seconds = document.pointee.date(at: index) {
      return Date(timeIntervalSinceReferenceDate: seconds)
    }
    fail(position, expected: "an RFC 3339 date")
    return Date(timeIntervalSinceReferenceDate: 0)
  }

  public func uuid(_ position: Int) -> UUID {
    let index = slot(position)
    if index != 0, let value = document.pointee.uuid(at: index) { return value }
    fail(position, expected: "a UUID")
    return UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))
  }

  public func uri(_ position: Int) -> URI { URI(string(position)) }

  // MARK: Optional scalars

  public func stringIfPresent(_ position: Int) -> String? {
    let index = present(position)
    if index == 0 { return nil }
    if let value = document.pointee.string(at: index) { return value }
    fail(position, expected: "a string")
    return nil
  }

  public func boolIfPresent(_ position: Int) -> Bool? {
    let index = present(position)
    if index == 0 { return nil }
    if let value = document.pointee.bool(at: index) { return value }
    fail(position, expected: "a boolean")
    return nil
  }

  public func intIfPresent(_ position: Int) -> Int? {
    present(position) == 0 ? nil : int(position)
  }

  public func doubleIfPresent(_ position: Int) -> Double? {
    present(position) == 0 ? nil : double(position)
  }

  public func dateIfPresent(_ position: Int) -> Date? {
    present(position) == 0 ? nil : date(position)
  }

  public func uuidIfPresent(_ position: Int) -> UUID? {
    let index = present(position)
    if index == 0 { return nil }
    if let value = document.pointee.uuid(at: index) { return value }
    fail(position, expected: "a UUID")
    return nil
  }

  public func uriIfPresent(_ position: Int) -> URI? {
    stringIfPresent(position).map { URI($0) }
  }
}
