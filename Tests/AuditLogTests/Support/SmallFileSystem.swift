// SPDX-License-Identifier: Apache-2.0

import Glibc

/// A file system in memory of a few kilobytes; only root can mount one.
final class SmallFileSystem: Sendable {
    let path: String

    static let canMount: Bool = {
        guard let folder = try? TemporaryFolder() else { return false }
        return SmallFileSystem(at: folder.path, byteCount: 65_536) != nil
    }()

    init?(at path: String, byteCount: Int) {
        self.path = path
        let options = Array("size=\(byteCount)".utf8CString)
        guard unsafe mount("tmpfs", path, "tmpfs", 0, options) == 0 else { return nil }
    }

    deinit {
        unsafe umount2(path, Int32(MNT_DETACH))
    }

    func remountReadOnly() -> Bool {
        unsafe mount("tmpfs", path, "tmpfs", UInt(MS_REMOUNT | MS_RDONLY), nil) == 0
    }
}
