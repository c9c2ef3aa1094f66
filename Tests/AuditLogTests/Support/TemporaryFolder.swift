// SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc

/// A folder that is deleted when the value ends.
///
/// In memory where there is such a place, as the tests sync some thousand times; `TMPDIR` puts it on a disk.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        let memory = unsafe access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
        let base = ProcessInfo.processInfo.environment["TMPDIR"] ?? memory
        path = "\(base)/wsigate-auditlog-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    func read(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(filePath: "\(path)/\(name)")))
    }

    /// Writes in place, so that the file stays the one that others may have open.
    func write(_ bytes: [UInt8], to name: String) throws {
        try? FileManager.default.createDirectory(
            atPath: ("\(path)/\(name)" as NSString).deletingLastPathComponent,
            withIntermediateDirectories: true
        )
        let file = unsafe open("\(path)/\(name)", O_WRONLY | O_CREAT | O_TRUNC, 0o640)
        defer { close(file) }
        guard file >= 0, unsafe Glibc.write(file, bytes, bytes.count) == bytes.count else {
            throw CocoaError(.fileWriteUnknown)
        }
    }

    func append(_ bytes: [UInt8], to name: String) throws {
        try write(try read(name) + bytes, to: name)
    }

    func remove(_ name: String) throws {
        try FileManager.default.removeItem(atPath: "\(path)/\(name)")
    }

    func rename(_ name: String, to other: String) throws {
        try FileManager.default.moveItem(atPath: "\(path)/\(name)", toPath: "\(path)/\(other)")
    }

    func names(in name: String = "") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: "\(path)/\(name)").sorted()
    }
}
