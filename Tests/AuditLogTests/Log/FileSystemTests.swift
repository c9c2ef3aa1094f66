// SPDX-License-Identifier: Apache-2.0

import AuditLog
import Testing

@Suite(.enabled(if: SmallFileSystem.canMount, "needs root, to mount a small file system"))
struct FileSystemTests {
    @Test func `a full disk refuses the entry, and the log goes on once there is space`() async throws {
        let folder = try TemporaryFolder()
        try folder.write([], to: "mounted/placeholder")
        let key = try AuditKey.create(at: "\(folder.path)/key")
        let disk = try #require(SmallFileSystem(at: "\(folder.path)/mounted", byteCount: 65_536))
        try folder.write(Array(repeating: 0, count: 24_000), to: "mounted/ballast")
        let path = "\(disk.path)/log"
        let directory = try DirectoryLog.create(at: path, origin: "o", key: key)
        var acknowledged = 0
        let error = try await auditLogError {
            while acknowledged < 1000 {
                _ = try await directory.append([Drafts.plain(acknowledged)])
                acknowledged += 1
            }
        }
        #expect(error.code == .full)
        #expect(error.message.contains("No space left on device"))
        let found = try LogVerification.verify(at: path)
        #expect(found.isIntact)
        #expect(found.size == acknowledged)
        #expect(found.tail == nil)

        let again = try DirectoryLog.open(at: path, key: key)
        let still = try await auditLogError { _ = try await again.append((0..<200).map(Drafts.plain)) }
        #expect(still.code == .full)
        try folder.remove("mounted/ballast")
        let positions = try await DirectoryLog.open(at: path, key: key).append([Drafts.plain(acknowledged)])
        #expect(positions.map(\.index) == [acknowledged])
        #expect(try LogVerification.verify(at: path).isIntact)
    }

    @Test func `a read-only file system is told, and can still be verified`() async throws {
        let folder = try TemporaryFolder()
        try folder.write([], to: "mounted/placeholder")
        let key = try AuditKey.create(at: "\(folder.path)/key")
        let disk = try #require(SmallFileSystem(at: "\(folder.path)/mounted", byteCount: 1 << 20))
        let path = "\(disk.path)/log"
        _ = try await DirectoryLog.create(at: path, origin: "o", key: key).append([Drafts.plain(0)])
        try #require(disk.remountReadOnly())
        let error = try await auditLogError { _ = try DirectoryLog.open(at: path, key: key) }
        #expect(error.code == .notWritable)
        #expect(error.message.contains("Read-only file system"))
        #expect(try LogVerification.verify(at: path).isIntact)
    }
}
