// swift-tools-version: 6.1
import PackageDescription

// Part of a server: calls Seam over AsyncHTTPClient and takes its webhooks. The trait is what makes
// SwiftPM resolve and compile SwiftNIO.
let package = Package(
  name: "Server",
  platforms: [.macOS(.v13)],
  dependencies: [
    .package(name: "seamstress", path: "../..", traits: ["AsyncHTTPClient"])
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
