// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The programs under test, which the package manager builds beside the tests.
enum Products {
    private static let folder = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()

    /// Where the test bundle itself is; the runner may be the toolchain's.
    private static let candidates: [URL] =
        CommandLine.arguments.map { URL(fileURLWithPath: $0).deletingLastPathComponent() }
        + [folder.deletingLastPathComponent()]

    /// The path of a built program.
    static func path(_ name: String) -> String {
        let found = candidates.map { $0.appendingPathComponent(name).path }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
        guard let found else { preconditionFailure("\(name) is not built beside the tests: \(candidates)") }
        return found
    }
}
