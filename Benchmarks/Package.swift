// swift-tools-version: 6.1
import PackageDescription

// What scripts/bench compiles to measure reading and writing. Nobody who uses Seamstress resolves
// it. `scripts/bench` writes the models into Generated/ before it builds: those of
// ../shared/specs/seam-docs.json, and a twin of them with synthesized Codable.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "benchmarks",
  platforms: [.macOS(.v13)],
  targets: [
    // A link to the room itself: its sources and no more are compiled.
    .target(name: "SeamstressJSON", swiftSettings: settings),
    .target(
      name: "PageModels", dependencies: ["SeamstressJSON"], path: "Generated/PageModels",
      swiftSettings: settings),
    .target(
      name: "CodableModels", dependencies: ["SeamstressJSON"], path: "Generated/CodableModels",
      swiftSettings: settings),
    .executableTarget(
      name: "coding-bench", dependencies: ["SeamstressJSON", "PageModels", "CodableModels"],
      path: "Sources/CodingBench", swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
