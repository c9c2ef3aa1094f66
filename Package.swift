// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0

import PackageDescription

/// One set of rules for every target of ours.
let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0458-strict-memory-safety.md
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0335-existential-any.md
    .enableUpcomingFeature("ExistentialAny"),
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0409-access-level-on-imports.md
    .enableUpcomingFeature("InternalImportsByDefault"),
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0444-member-import-visibility.md
    .enableUpcomingFeature("MemberImportVisibility"),
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0461-async-function-isolation.md
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0470-isolated-conformances.md
    .enableUpcomingFeature("InferIsolatedConformances"),
]

let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "wsigate",
    products: [
        .library(name: "CopyGate", targets: ["CopyGate"]),
        .executable(name: "wsigate", targets: ["wsigate"]),
        .executable(name: "wsigate-simulator", targets: ["wsigate-simulator"]),
        // For the package in Fuzz, not for others: the parts of the gate that read what somebody else wrote.
        .library(
            name: "GateParts",
            targets: [
                "AuditLog", "AWSClient", "Cryptography", "GateModel", "HTTPTransport", "ImagePolicy", "SigV4",
                "StrictYAML",
            ]
        ),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams.git", from: "6.2.2"),
        .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.1", traits: []),
    ],
    targets: [
        // C libraries of the system, each imported by exactly one Swift target.
        .target(name: "CCurl", linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),
        .systemLibrary(name: "COpenSSL", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),

        // Values.
        .target(name: "GateModel", swiftSettings: settings),

        // Wrappers and pure parts.
        .target(name: "Cryptography", dependencies: ["COpenSSL"], swiftSettings: settings),
        .target(name: "SigV4", dependencies: ["Cryptography", "GateModel"], swiftSettings: settings),
        .target(name: "HTTPTransport", dependencies: ["CCurl"], swiftSettings: settings),
        .target(name: "StrictYAML", dependencies: [.product(name: "Yams", package: "Yams")], swiftSettings: settings),

        // The parts of the gate.
        .target(
            name: "AWSClient",
            dependencies: ["Cryptography", "GateModel", "HTTPTransport", "SigV4"],
            swiftSettings: settings
        ),
        .target(name: "ImagePolicy", dependencies: ["GateModel", "StrictYAML"], swiftSettings: settings),
        .target(name: "AuditLog", dependencies: ["Cryptography", "GateModel"], swiftSettings: settings),
        .target(
            name: "CopyGate",
            dependencies: ["AuditLog", "AWSClient", "Cryptography", "GateModel", "HTTPTransport", "ImagePolicy"],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "wsigate",
            dependencies: ["AuditLog", "CopyGate", "Cryptography", "GateModel", "ImagePolicy", argumentParser],
            swiftSettings: settings
        ),

        // The simulator, apart from the enforcing binary, which stays lean.
        .target(
            name: "WorkSpacesSimulator",
            dependencies: [
                "Cryptography", "GateModel", "SigV4", "StrictYAML",
                .product(name: "Hummingbird", package: "hummingbird"),
            ],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "wsigate-simulator",
            dependencies: ["GateModel", "WorkSpacesSimulator", argumentParser],
            swiftSettings: settings
        ),
    ]
)

/// Each test target with what it tests, and what else it speaks to.
let tests: [(target: String, others: [String])] = [
    ("GateModel", []),
    ("Cryptography", []),
    ("SigV4", ["Cryptography", "GateModel"]),
    ("HTTPTransport", []),
    ("StrictYAML", []),
    ("AWSClient", ["Cryptography", "GateModel", "HTTPTransport", "SigV4"]),
    ("ImagePolicy", ["GateModel", "StrictYAML"]),
    ("AuditLog", ["Cryptography", "GateModel"]),
    ("CopyGate", ["AuditLog", "AWSClient", "Cryptography", "GateModel", "ImagePolicy"]),
    ("WorkSpacesSimulator", ["Cryptography", "GateModel", "SigV4", "StrictYAML"]),
]
for (target, others) in tests {
    package.targets.append(
        .testTarget(
            name: "\(target)Tests",
            dependencies: ([target] + others).map { .target(name: $0) },
            exclude: target == "SigV4" ? ["Vectors"] : [],
            swiftSettings: settings
        )
    )
}

// The real binaries over real sockets.
package.targets.append(
    .testTarget(
        name: "EndToEndTests",
        dependencies: ["GateModel", "wsigate", "wsigate-simulator"],
        swiftSettings: settings
    )
)
