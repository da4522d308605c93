/// The name that a reference gives to the schema it leads to.
///
///     ReferenceNames.name(of: "#/components/schemas/Pet")      // "Pet"
///     ReferenceNames.name(of: "models/pet.yaml")               // "pet"
///     ReferenceNames.name(of: "models.yaml#/Pet")              // "Pet"
///     ReferenceNames.name(of: "#/paths/~1pets/get/…/schema")   // nil: a place, not a name
package enum ReferenceNames {
  package static func name(of reference: String) -> String? {
    if let name = plainName(reference) { return name }
    let parts = reference.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let file = parts.first ?? ""
    let tokens = (parts.count > 1 ? parts[1] : "").split(separator: "/").map {
      PercentEncoding.decoded(unescaped(String($0)))
    }
    guard let last = tokens.last else { return stem(of: file) }
    let container = tokens.dropLast().last
    if let container, containers.contains(container) { return last }
    return file.isEmpty || tokens.count > 2 || places.contains(last) ? nil : last
  }

  /// The last of `#/components/schemas/Pet`, where nothing is escaped.
  private static func plainName(_ reference: String) -> String? {
    let section = "#/components/schemas/"
    guard reference.hasPrefix(section) else { return nil }
    var reference = reference
    return reference.withUTF8 { bytes in
      let name = bytes[section.utf8.count...]
      for byte in name {
        switch byte {
        case UInt8(ascii: "/"), UInt8(ascii: "%"), UInt8(ascii: "~"), UInt8(ascii: "#"): return nil
        default: break
        }
      }
      return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
    }
  }

  private static let containers: Set<String> = ["schemas", "definitions", "$defs"]
  /// Last tokens that say where a schema stands, not what it is.
  private static let places: Set<String> = ["schema", "items", "additionalProperties", "not"]

  private static func stem(of file: Substring) -> String? {
    guard let last = file.split(separator: "/").last else { return nil }
    let stem = last.prefix { $0 != "." }
    return stem.isEmpty ? nil : PercentEncoding.decoded(String(stem))
  }

  private static func unescaped(_ token: String) -> String {
    guard token.contains("~") else { return token }
    return token.split(separator: "~1", omittingEmptySubsequences: false).joined(separator: "/")
      .split(separator: "~0", omittingEmptySubsequences: false).joined(separator: "~")
  }
}
