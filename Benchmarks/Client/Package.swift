// swift-tools-version: 6.1
import PackageDescription

// What scripts/bench --client compiles: calls of SeamKit beside the same calls written by hand. A
// package of its own, since it compiles the SDK and the other benchmarks do not.
let package = Package(
  name: "client-benchmark",
  platforms: [.macOS(.v13)],
  dependencies: [.package(name: "seamstress", path: "../..")],
  targets: [
    .executableTarget(
      name: "client-bench", dependencies: [.product(name: "SeamKit", package: "seamstress")],
      path: "Sources/ClientBench")
  ],
  swiftLanguageModes: [.v6]
)
