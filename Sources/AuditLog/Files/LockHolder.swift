// SPDX-License-Identifier: Apache-2.0

import Glibc

/// The process that holds a lock, as `/proc/locks` tells.
///
/// Specification: <https://man7.org/linux/man-pages/man5/proc_locks.5.html>
struct LockHolder: Hashable, CustomStringConvertible {
    let processID: Int
    let command: String?

    var description: String {
        "process \(processID)" + (command.map { " (\($0))" } ?? "")
    }

    static func find(_ file: FileStatus.Identity) -> LockHolder? {
        guard let processID = processID(holding: file, in: text(of: "/proc/locks")) else { return nil }
        let command = text(of: "/proc/\(processID)/comm").split(separator: "\n").first.map(String.init)
        return LockHolder(processID: processID, command: command)
    }

    /// The process of the first granted flock on the file. Lines look like
    /// `3: FLOCK  ADVISORY  WRITE 1234 08:01:131 0 EOF`; those that wait have `->` after the number.
    static func processID(holding file: FileStatus.Identity, in locks: String) -> Int? {
        for line in locks.split(separator: "\n") {
            let fields = line.split(separator: " ")
            guard fields.count >= 6, fields[1] == "FLOCK", let processID = Int(fields[4]), processID > 0 else {
                continue
            }
            let place = fields[5].split(separator: ":")
            guard place.count == 3, UInt64(place[2]) == file.inode, UInt64(place[0], radix: 16) == file.major,
                UInt64(place[1], radix: 16) == file.minor
            else { continue }
            return processID
        }
        return nil
    }

    /// The text of a file of `/proc`, whose size is only known once it is read.
    private static func text(of path: String) -> String {
        guard let file = try? FileDescriptor(opening: path, O_RDONLY) else { return "" }
        var text: [UInt8] = []
        while let chunk = try? file.bytes(65_536, at: text.count), !chunk.isEmpty { text += chunk }
        return String(decoding: text, as: UTF8.self)
    }
}
