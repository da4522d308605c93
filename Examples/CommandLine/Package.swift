// swift-tools-version: 6.1
import PackageDescription

// A command-line tool on top of SeamKit.
let package = Package(
  name: "CommandLine",
  platforms: [.macOS(.v13)],
  dependencies: [
    .package(name: "seamstress", path: "../.."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
  ],
  targets: [
    .executableTarget(
      name: "doors",
      dependencies: [
        .product(name: "SeamKit", package: "seamstress"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ])
  ]
)
