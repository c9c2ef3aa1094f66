// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The temporary folder in which the tour takes place.
struct TourFolder: Sendable {
    let path: String

    /// Makes one that only its owner can look into, and puts the tour's files there.
    static func make() throws(Failure) -> TourFolder {
        let parent = FileManager.default.temporaryDirectory
        let url = parent.appendingPathComponent("wsigate-demo-\(UUID().uuidString.prefix(8))")
        do {
            try FileManager.default.createDirectory(
                at: url,
                withIntermediateDirectories: false,
                attributes: [.posixPermissions: 0o700]
            )
            for file in TourFile.all { try Data(file.text.utf8).write(to: url.appendingPathComponent(file.name)) }
        } catch {
            throw Failure(
                "cannot make a temporary folder in \(parent.path)",
                why: error.localizedDescription,
                fix: "set TMPDIR to a folder that you may write to"
            )
        }
        return TourFolder(path: url.path)
    }

    /// Removes it with all that is in it.
    func remove() {
        // A command that is still running may put a file there meanwhile.
        for _ in 0..<3 where FileManager.default.fileExists(atPath: path) {
            try? FileManager.default.removeItem(atPath: path)
        }
    }
}
