/// What commands need to run for real: a small document, and a configuration that names it.
extension TemporaryFolder {
  static func withPets() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(BinaryTests.document, to: "pets.yaml")
    try folder.write("document: pets.yaml\noutputs: { sdk: out }\n", to: "seamstress.yaml")
    return folder
  }
}
