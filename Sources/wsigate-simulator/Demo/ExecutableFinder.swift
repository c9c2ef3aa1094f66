// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Finds the programs that the tour runs.
struct ExecutableFinder: Sendable {
    static let systemFolders = ["/usr/bin", "/bin"]

    /// Where to look for wsigate, in order.
    let folders: [String]

    /// - Parameters:
    ///   - own: The folder of this program, where a build leaves wsigate too.
    ///   - path: The user's `PATH`. Its relative folders are left out: what lies in the current one is not run.
    init(own: String, path: String) {
        folders = [own] + path.split(separator: ":").map(String.init).filter { $0.hasPrefix("/") }
    }

    /// Looks beside this program, then in the user's `PATH`.
    static func ofThisProcess() -> ExecutableFinder {
        let own = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent().path
        return ExecutableFinder(own: own, path: ProcessInfo.processInfo.environment["PATH"] ?? "")
    }

    /// The path of a program.
    func path(of program: String) throws(Failure) -> String {
        let folders = program == "wsigate" ? folders : Self.systemFolders
        let found = folders.map { "\($0)/\(program)" }.first { isProgram($0) }
        if let found { return found }
        throw Failure(
            "cannot find \(program), which the demo shows",
            why: "it is neither in \(folders.first ?? "/") nor in "
                + (program == "wsigate" ? "a folder of PATH" : "the system's other folders"),
            fix: program == "wsigate"
                ? "build it with 'swift build', or add the folder that it is installed in to PATH"
                : "install it, and run the demo again"
        )
    }

    private func isProgram(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
            && FileManager.default.isExecutableFile(atPath: path)
    }
}
