/// What a document may cost. The defaults are far beyond any real one (which reach a depth of 25)
/// and keep a hostile one from costing minutes.
package struct DocumentLimits: Sendable {
  /// Levels of arrays and objects within each other.
  package var depth = 512
  /// Bytes of one file.
  package var size = 256 << 20
  /// Values that a walk over a YAML document meets because aliases repeat them.
  package var aliasVisits = 1_000_000
  /// Members that `<<` copies into other objects, in one file.
  package var mergedMembers = 65_536
  /// Values that an overlay adds: a wildcard times a large update must end somewhere.
  package var addedValues = 2_000_000
  /// Files that a document may refer to.
  package var files = 4_096

  package static let `default` = DocumentLimits()

  package init() {}
}
