// swift-tools-version: 6.1
import PackageDescription

// The least there is: an executable that calls Seam.
let package = Package(
  name: "Credentials",
  platforms: [.macOS(.v13)],
  dependencies: [.package(name: "seamstress", path: "../..")],
  targets: [
    .executableTarget(
      name: "credentials", dependencies: [.product(name: "SeamKit", package: "seamstress")])
  ]
)
