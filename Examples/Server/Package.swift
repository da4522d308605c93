// swift-tools-version: 6.1
import PackageDescription

// Part of a server: takes Seam's webhooks and calls Seam over AsyncHTTPClient. The traits are what
// makes SwiftPM resolve and compile SwiftNIO and, on Linux, swift-crypto.
let package = Package(
  name: "Server",
  platforms: [.macOS(.v13)],
  dependencies: [
    .package(name: "seamstress", path: "../..", traits: ["AsyncHTTPClient", "Webhooks"])
  ],
  targets: [
    .executableTarget(
      name: "revoker",
      dependencies: [
        .product(name: "SeamKit", package: "seamstress"),
        .product(name: "SeamWebhooks", package: "seamstress"),
        .product(name: "SeamstressAsyncHTTPClient", package: "seamstress"),
      ])
  ]
)
