// SPDX-License-Identifier: Apache-2.0

import Glibc

/// What the file system says of a file.
struct FileStatus: Hashable {
    /// Which file it is, whatever its name.
    struct Identity: Hashable {
        let device: UInt64
        let inode: UInt64

        /// The device's numbers, as glibc's `gnu_dev_major` and `gnu_dev_minor` take them apart.
        var major: UInt64 { device >> 8 & 0xFFF | device >> 32 & ~0xFFF }
        var minor: UInt64 { device & 0xFF | device >> 12 & 0xFFFF_FF00 }
    }

    let identity: Identity
    /// How many names it has; 0 once it is deleted.
    let linkCount: Int
    let byteCount: Int
    let mode: mode_t

    init(_ status: stat) {
        identity = Identity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
        linkCount = Int(status.st_nlink)
        byteCount = Int(status.st_size)
        mode = status.st_mode
    }

    /// The file that a path leads to.
    init(path: String) throws(SystemCallError) {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { throw SystemCallError("stat") }
        self.init(status)
    }

    var isRegular: Bool { mode & S_IFMT == S_IFREG }
}
