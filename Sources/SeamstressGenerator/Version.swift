/// The version that the command prints and that generated files and manifests carry.
package enum Version {
  package static let current = "0.1.0"
  package static let generator = "seamstress \(current)"
}
