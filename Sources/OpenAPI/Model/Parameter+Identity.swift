extension Parameter {
  /// What tells parameters apart: the place and the name, in headers without regard to case
  /// (OpenAPI §4.8.12.1).
  package struct Identity: Hashable, Sendable {
    package var location: Location
    package var name: String
  }

  package var identity: Identity {
    Identity(location: location, name: location == .header ? name.lowercased() : name)
  }
}
