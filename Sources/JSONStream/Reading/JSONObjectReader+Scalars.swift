#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

extension JSONObjectReader {
  // MARK: Required scalars

  public func string(_ position: Int) -> String {
    let entry = entry(position)
    if entry.isString { return document.pointee.sharedText(of: entry) }
    fail(position, expected: "a string")
    return ""
  }

  public func bool(_ position: Int) -> Bool {
    if let value = document.pointee.source.bool(entry(position)) { return value }
    fail(position, expected: "a boolean")
    return false
  }

  public func int(_ position: Int) -> Int {
    if let value = document.pointee.source.int(entry(position)) { return value }
    failNumber(position, expected: "an integer of 64 bits")
    return 0
  }

  public func double(_ position: Int) -> Double {
    if let value = document.pointee.source.double(entry(position)) { return value }
    failNumber(position, expected: "a number that fits a double")
    return 0
  }

  public func date(_ position: Int) -> Date {
    if let seconds = document.pointee.source.date(entry(position)) {
      return Date(timeIntervalSinceReferenceDate: seconds)
    }
    failForm(position, expected: "a date-time (RFC 3339)")
    return Date(timeIntervalSinceReferenceDate: 0)
  }

  public func uuid(_ position: Int) -> UUID {
    if let value = document.pointee.source.uuid(entry(position)) { return value }
    failForm(position, expected: "a UUID")
    return UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))
  }

  public func uri(_ position: Int) -> URI { URI(string(position)) }

  // MARK: Optional scalars

  public func stringIfPresent(_ position: Int) -> String? {
    let index = present(position)
    if index == 0 { return nil }
    let entry = document.pointee.entries[index]
    if entry.isString { return document.pointee.sharedText(of: entry) }
    fail(position, expected: "a string")
    return nil
  }

  public func boolIfPresent(_ position: Int) -> Bool? {
    let index = present(position)
    if index == 0 { return nil }
    if let value = document.pointee.source.bool(document.pointee.entries[index]) { return value }
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
    if let value = document.pointee.source.uuid(document.pointee.entries[index]) { return value }
    failForm(position, expected: "a UUID")
    return nil
  }

  public func uriIfPresent(_ position: Int) -> URI? {
    stringIfPresent(position).map { URI($0) }
  }
}
