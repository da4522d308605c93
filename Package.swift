// swift-tools-version: 6.1
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A room of the generator: its folder has the short name, its module carries the prefix.
func room(
  _ folder: String, module: String? = nil, _ dependencies: [Target.Dependency]
) -> Target {
  .target(
    name: module ?? "Seamstress\(folder)", dependencies: dependencies, path: "Sources/\(folder)",
    swiftSettings: settings)
}

func tests(_ room: String, _ dependencies: [Target.Dependency], resources: [Resource] = [])
  -> Target
{
  .testTarget(
    name: "\(room)Tests", dependencies: dependencies + ["SeamstressTestSupport"],
    path: "Tests/\(room)Tests", resources: resources, swiftSettings: settings)
}

let package = Package(
  name: "seamstress",
  platforms: [.macOS(.v13), .iOS(.v16), .tvOS(.v16), .watchOS(.v9), .visionOS(.v1)],
  products: [
    .executable(name: "seamstress", targets: ["seamstress"]),
    .executable(name: "seam", targets: ["seam"]),
    .executable(name: "seam-fake", targets: ["seam-fake"]),
    .plugin(name: "SeamstressBuild", targets: ["SeamstressBuild"]),
    .plugin(name: "SeamstressCommand", targets: ["SeamstressCommand"]),
    .library(name: "SeamKit", targets: ["SeamKit"]),
    .library(name: "SeamAPI", targets: ["SeamAPI"]),
    .library(name: "SeamFake", targets: ["SeamFake"]),
    .library(name: "SeamWebhooks", targets: ["SeamWebhooks"]),
    .library(name: "SeamstressTesting", targets: ["SeamstressTesting"]),
    .library(name: "SeamstressRuntime", targets: ["SeamstressRuntime"]),
    .library(name: "SeamstressCommands", targets: ["SeamstressCommands"]),
    .library(name: "SeamstressAsyncHTTPClient", targets: ["SeamstressAsyncHTTPClient"]),
  ],
  traits: [
    .trait(
      name: "AsyncHTTPClient",
      description: "The transport over AsyncHTTPClient. Resolves and compiles SwiftNIO."),
    .trait(
      name: "Webhooks",
      description: "SeamWebhook on Linux, where it compiles swift-crypto. Apple's systems have it."),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/apple/swift-crypto", "3.0.0"..<"5.0.0"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.3.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.24.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.81.0"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.26.0"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.29.0"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.22.0"),
  ],
  targets: [
    // The generator, in the order of its pipeline.
    .systemLibrary(
      name: "CLibYAML", path: "Sources/CLibYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"]), .yum(["libyaml-devel"])]),
    room("Diagnostics", []),
    room("JSONStream", module: "SeamstressJSON", []),
    room("Documents", ["CLibYAML", "SeamstressDiagnostics", "SeamstressJSON"]),
    room("OpenAPI", ["SeamstressDiagnostics", "SeamstressDocuments"]),
    room(
      "Blueprint",
      ["SeamstressDiagnostics", "SeamstressDocuments", "SeamstressJSON", "SeamstressOpenAPI"]),
    room("Templating", ["SeamstressDiagnostics"]),
    room(
      "Emission",
      ["SeamstressDiagnostics", "SeamstressJSON", "SeamstressBlueprint", "SeamstressTemplating"]),
    room(
      "Samples",
      ["SeamstressBlueprint", "SeamstressDocuments", "SeamstressEmission", "SeamstressJSON"]),
    room(
      "Reference",
      [
        "SeamstressBlueprint", "SeamstressDiagnostics", "SeamstressDocuments",
        "SeamstressEmission", "SeamstressJSON", "SeamstressSamples",
      ]),
    room(
      "Comparison",
      ["SeamstressBlueprint", "SeamstressDiagnostics", "SeamstressDocuments", "SeamstressJSON"]),
    .target(name: "CSeamstressDigest", path: "Sources/CDigest"),
    .target(name: "CSeamstressMemory", path: "Sources/CMemory"),
    room(
      "SeamstressGenerator", module: "SeamstressGenerator",
      [
        "CSeamstressDigest", "CSeamstressMemory", "SeamstressDiagnostics", "SeamstressDocuments",
        "SeamstressOpenAPI", "SeamstressBlueprint", "SeamstressTemplating", "SeamstressEmission",
        "SeamstressSamples", "SeamstressReference", "SeamstressComparison",
      ]),
    .executableTarget(
      name: "seamstress",
      dependencies: [
        "CSeamstressMemory", "SeamstressGenerator", "SeamstressDiagnostics", "SeamstressTemplating",
        "SeamstressComparison", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Sources/seamstress", swiftSettings: settings),

    // The templates travel inside the program: scripts/generate writes them into a Swift file of
    // Templating. A plugin would do it unseen, but SwiftPM builds the tool of a plugin without the
    // plugins that the tool itself needs, and SeamstressBuild is one.
    .executableTarget(
      name: "embed-templates", path: "Sources/embed-templates", swiftSettings: settings),

    // The generator inside a build of somebody's package, and at its command line.
    .plugin(
      name: "SeamstressBuild", capability: .buildTool(), dependencies: ["seamstress"],
      path: "Plugins/SeamstressBuild"),
    .plugin(
      name: "SeamstressCommand",
      capability: .command(
        intent: .custom(verb: "seamstress", description: "Generate a Swift SDK from OpenAPI."),
        permissions: [.writeToPackageDirectory(reason: "The generated SDK goes into it.")]),
      dependencies: ["seamstress"], path: "Plugins/SeamstressCommand"),

    // What an app links. Never libyaml, never the generator. Of libcurl it needs what
    // FoundationNetworking needs on Linux: the library, found when the program runs, and no headers.
    .target(
      name: "CSeamstressCurl", path: "Sources/CCurl",
      linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),
    room(
      "SeamstressRuntime", module: "SeamstressRuntime",
      [
        "SeamstressJSON", "CSeamstressCurl",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
      ]),
    .target(
      name: "SeamAPI", dependencies: ["SeamstressRuntime", "SeamstressJSON"],
      path: "Generated/SeamAPI", swiftSettings: settings),
    room(
      "SeamKit", module: "SeamKit",
      [
        "SeamAPI", "SeamstressRuntime", "SeamstressJSON",
        .product(name: "Logging", package: "swift-log"),
      ]),

    // The command line: one engine, a table, and Seam's own commands.
    room(
      "SeamstressCommands", module: "SeamstressCommands",
      [
        "SeamstressRuntime", "SeamstressJSON", "SeamstressDiagnostics",
        .product(name: "HTTPTypes", package: "swift-http-types"),
      ]),
    .target(
      name: "SeamCommands", dependencies: ["SeamstressCommands"],
      path: "Generated/SeamCommands", swiftSettings: settings),
    .executableTarget(
      name: "seam", dependencies: ["SeamCommands", "SeamKit", "SeamstressCommands"],
      path: "Sources/seam", swiftSettings: settings),

    // Beside it, for those who ask for them.
    room(
      "SeamWebhooks", module: "SeamWebhooks",
      [
        "SeamstressJSON",
        .product(
          name: "Crypto", package: "swift-crypto",
          condition: .when(platforms: [.linux, .android, .windows], traits: ["Webhooks"])),
      ]),
    room(
      "SeamstressTesting", module: "SeamstressTesting",
      [
        "SeamstressRuntime", "SeamstressJSON",
        .product(name: "HTTPTypes", package: "swift-http-types"),
      ]),

    .target(
      name: "SeamstressAsyncHTTPClient",
      dependencies: [
        "SeamstressRuntime", .product(name: "HTTPTypes", package: "swift-http-types"),
      ]
        + [
          ("AsyncHTTPClient", "async-http-client"), ("NIOCore", "swift-nio"),
          ("NIOHTTP1", "swift-nio"), ("NIOHTTPCompression", "swift-nio-extras"),
          ("NIOPosix", "swift-nio"), ("NIOSSL", "swift-nio-ssl"),
        ].map { name, package in
          .product(
            name: name, package: package, condition: .when(traits: ["AsyncHTTPClient"]))
        },
      path: "Sources/SeamstressAsyncHTTPClient", swiftSettings: settings),

    // A server to call.
    room(
      "SeamFake", module: "SeamFake",
      [
        "SeamstressJSON", .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ]),
    .executableTarget(
      name: "seam-fake",
      dependencies: [
        "SeamFake", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Sources/seam-fake", swiftSettings: settings),

    // Tests mirror Sources.
    .target(
      name: "SeamstressTestSupport", dependencies: ["SeamstressDiagnostics"],
      path: "Tests/TestSupport", swiftSettings: settings),
    tests("Diagnostics", ["SeamstressDiagnostics"]),
    tests("JSONStream", ["SeamstressJSON"]),
    tests("Documents", ["SeamstressDocuments", "SeamstressDiagnostics"]),
    tests(
      "OpenAPI", ["SeamstressOpenAPI", "SeamstressDocuments", "SeamstressDiagnostics"],
      resources: [.copy("Cases")]),
    tests(
      "Blueprint",
      ["SeamstressBlueprint", "SeamstressOpenAPI", "SeamstressDocuments", "SeamstressDiagnostics"]),
    tests(
      "Comparison",
      [
        "SeamstressComparison", "SeamstressBlueprint", "SeamstressOpenAPI", "SeamstressDocuments",
        "SeamstressDiagnostics",
      ]),
    tests("Templating", ["SeamstressTemplating", "SeamstressDiagnostics", "embed-templates"]),
    tests(
      "Emission",
      [
        "SeamstressEmission", "SeamstressBlueprint", "SeamstressTemplating", "SeamstressDocuments",
        "SeamstressDiagnostics", "SeamstressJSON",
      ]),
    tests(
      "Samples",
      [
        "SeamstressSamples", "SeamstressBlueprint", "SeamstressOpenAPI", "SeamstressDocuments",
        "SeamstressDiagnostics", "SeamstressJSON",
      ]),
    tests(
      "Reference",
      [
        "SeamstressReference", "SeamstressEmission", "SeamstressBlueprint", "SeamstressOpenAPI",
        "SeamstressDocuments", "SeamstressDiagnostics",
      ]),
    tests(
      "SeamReference",
      [
        "SeamFake", "SeamKit", "SeamstressTesting", "SeamstressJSON", "seam",
      ]),
    tests(
      "Generator",
      [
        "CSeamstressDigest", "SeamstressGenerator", "SeamstressDiagnostics", "SeamstressDocuments",
        "SeamstressEmission", "SeamstressTemplating", "seamstress",
      ]),
    tests(
      "Runtime",
      [
        "SeamstressRuntime", "SeamstressJSON",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
      ]),
    tests(
      "SeamKit",
      [
        "SeamKit", "SeamAPI", "SeamstressRuntime", "SeamstressJSON", "SeamFake",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
      ]),
    tests(
      "Fault",
      ["SeamstressRuntime", "SeamstressJSON", "SeamstressAsyncHTTPClient"]),
    tests(
      "Commands",
      [
        "SeamstressCommands", "SeamstressRuntime", "SeamstressJSON", "SeamstressTesting",
        "SeamCommands", "SeamFake", "seam",
        .product(name: "HTTPTypes", package: "swift-http-types"),
      ]),
    tests("SeamWebhooks", ["SeamWebhooks", "SeamstressJSON"]),
    tests(
      "Testing",
      [
        "SeamstressTesting", "SeamKit", .product(name: "HTTPTypes", package: "swift-http-types"),
      ]),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "SeamstressGenerator", "SeamstressEmission", "SeamstressDiagnostics", "SeamstressRuntime",
        "SeamstressCommands", "SeamstressJSON",
      ],
      path: "Tests/EndToEnd", exclude: ["Cases"], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)

// scripts/slow builds the client twice more, with every trait and with a sanitizer, and has no use
// for the generator there: without it a build takes a third of the time.
if Context.environment["SEAMSTRESS_CLIENT_ONLY"] != nil {
  let client: Set = [
    "CSeamstressCurl", "SeamstressJSON", "SeamstressRuntime", "SeamAPI", "SeamKit", "SeamWebhooks",
    "SeamstressTesting", "SeamstressAsyncHTTPClient", "SeamstressDiagnostics",
    "SeamstressTestSupport", "RuntimeTests", "FaultTests", "SeamWebhooksTests",
  ]
  package.targets.removeAll { !client.contains($0.name) }
  package.products.removeAll { !client.contains($0.name) }
}
