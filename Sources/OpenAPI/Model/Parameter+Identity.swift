extension Parameter {
  /// What tells parameters apart: the place and the name, in headers without regard to case
  /// (OpenAPI §4.8.12.1).
  package struct Identity: Hashable, Sendable {
    package var location: Location
    package var name: String
  }

  /// Whether the other one has the same identity.
  func isSame(_ other: Parameter) -> Bool {
    location == other.location
      && (name == other.name || location == .header && identity == other.identity)
  }

  package var identity: Identity {
    Identity(location: location, name: location == .header ? name.lowercased() : name)
  }
}
