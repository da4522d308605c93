package import SeamstressDiagnostics
internal import SeamstressDocuments

/// What one run works on: the configuration as it was found and as the command line changed it.
///
///     let project = Project(document: "pets.yaml", output: "Generated/Pets")
///     let configuration = try project.configuration(bag)
package struct Project: Sendable {
  /// The configuration to use; nil looks for one in the usual places.
  package var configurationPath: String?
  package var document: String?
  package var output: String?
  /// The one kind of output to make; nil makes all that the configuration has a folder for.
  package var kind: OutputKind?
  package var strict = false
  /// For builds that must know the names of files beforehand; nil gives each type its own.
  package var shards: Int?
  /// The folder that relative paths start from.
  package var folder: String

  package init(
    configurationPath: String? = nil, document: String? = nil, output: String? = nil,
    kind: OutputKind? = nil, strict: Bool = false, shards: Int? = nil, folder: String = "."
  ) {
    self.configurationPath = configurationPath
    self.document = document
    self.output = output
    self.kind = kind
    self.strict = strict
    self.shards = shards
    self.folder = folder
  }

  static let usualPlaces = ["seamstress.yaml", "spec/seamstress.yaml"]

  /// Where the configuration is, or would be looked for.
  package var configurationPaths: [String] {
    if let configurationPath { return [Path.join(folder, configurationPath)] }
    return document == nil ? Self.usualPlaces.map { Path.join(folder, $0) } : []
  }

  /// Whether there is a configuration in one of the usual places.
  package var hasConfiguration: Bool {
    configurationPaths.contains { (try? Disk.status($0, followingLinks: true)) != nil }
  }

  package func configuration(_ bag: DiagnosticBag) throws(Failure) -> Configuration? {
    guard var configuration = try written(bag) else { return nil }
    if let document { configuration.document = Path.join(folder, document) }
    // One output, there, and nothing else: the folders of the configuration are not touched.
    if let output {
      configuration.outputs = .init(kind ?? .sdk, Path.join(folder, output))
    } else if let kind {
      configuration.outputs = .init(kind, configuration.outputs[kind])
    }
    if strict { configuration.strict = true }
    if let shards {
      configuration.packing = Shards(count: shards)
      if let place = configuration.root?["shards"], shards != configuration.shards {
        bag.warning(.otherShards(shards), at: place)
      }
    }
    return configuration
  }

  /// What the file says; without a file, the defaults, if the command line says the rest.
  private func written(_ bag: DiagnosticBag) throws(Failure) -> Configuration? {
    if let path = configurationPath {
      return ConfigurationReader(bag).read(try Inputs.read(Path.join(folder, path), at: nil))
    }
    // A document given by hand has nothing to do with a configuration that lies nearby.
    if document != nil { return Configuration() }
    for place in Self.usualPlaces.map({ Path.join(folder, $0) })
    where (try? Disk.status(place, followingLinks: true)) != nil {
      return ConfigurationReader(bag).read(try Inputs.read(place, at: nil))
    }
    throw Failure(.usage, .noConfiguration)
  }
}

extension Diagnostic.Message {
  fileprivate static func otherShards(_ count: Int) -> Self {
    .init(
      "shards-unseen", "the build was planned for another number of files: \(count)",
      effect: "\(count) files are written, with everything in them",
      help: "write this line as 'shards: N', then plan the build anew: touch Package.swift")
  }

  fileprivate static var noConfiguration: Self {
    .init(
      "no-configuration",
      "there is no \(Project.usualPlaces.joined(separator: " and no ")) here",
      help: "pass --config FILE, or --document FILE and --output FOLDER")
  }
}
