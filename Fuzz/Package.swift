// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0

import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("InferIsolatedConformances"),
]

let package = Package(
    name: "Fuzz",
    dependencies: [.package(name: "wsigate", path: "..")],
    targets: [.target(name: "FuzzSupport", swiftSettings: settings)]
)

// One fuzzer each, in one file that is not called main.swift, so that libFuzzer's own main is the program's.
for target in ["FuzzAnswers", "FuzzAuthorization", "FuzzConfig", "FuzzJSON", "FuzzNote", "FuzzPolicy"] {
    package.targets.append(
        .executableTarget(
            name: target,
            dependencies: ["FuzzSupport", .product(name: "GateParts", package: "wsigate")],
            swiftSettings: settings
        )
    )
}
