extension PetShop.Pets {
  /// The dogs only. What is generated can be extended in files like this one.
  public func dogs() async throws -> [Pet] {
    try await list().filter { $0.species == .dog }
  }
}
