// SPDX-License-Identifier: Apache-2.0

import Glibc

/// The folder of a log.
///
/// ```text
/// journal.jsonl   one JSON object per line; entry i is line i
/// checkpoint      signed note: origin, size, root
/// log.vkey        the verifier key, one line
/// lock            flock
/// hashes          leaf hashes, 32 bytes each (the level 0 of tlog-tiles); a cache, believed only if it gives the root
/// frontier        where the last line begins; a cache, believed only if it leads to the root
/// ```
/// Folders are made with mode 0750 and files with 0640, less the umask: a log agent in the group may read, nobody
/// else may. A copy of a log in use is taken under its lock (`flock DIR/lock cp -a DIR COPY`): one whose checkpoint is
/// older than its caches looks rolled back, and is refused.
struct LogDirectory: ~Copyable, Sendable {
    enum Name {
        static let journal = "journal.jsonl"
        static let checkpoint = "checkpoint"
        static let checkpointDraft = "checkpoint.tmp"
        static let verifierKey = "log.vkey"
        static let lock = "lock"
        static let leafHashes = "hashes"
        static let frontier = "frontier"
        static func torn(_ number: Int) -> String { "journal.torn.\(number)" }
    }

    static let folderMode: mode_t = 0o750
    static let fileMode: mode_t = 0o640

    let path: String
    let folder: FileDescriptor
    private let identity: FileStatus.Identity

    init(at path: String) throws(AuditLogError) {
        let folder = try Self.open(path)
        self.path = path
        identity = folder.identity
        self.folder = folder.descriptor
    }

    private struct Folder: ~Copyable {
        let descriptor: FileDescriptor
        let identity: FileStatus.Identity
    }

    private static func open(_ path: String) throws(AuditLogError) -> Folder {
        do throws(SystemCallError) {
            let descriptor = try FileDescriptor(opening: path, O_RDONLY | O_DIRECTORY)
            let identity = try descriptor.status().identity
            return Folder(descriptor: descriptor, identity: identity)
        } catch {
            throw error.cannot("open the audit log", path)
        }
    }

    /// The path of one of the log's files, for messages.
    func path(of name: String) -> String { "\(path)/\(name)" }

    func open(_ name: String, _ flags: Int32) throws(SystemCallError) -> FileDescriptor {
        try FileDescriptor(opening: name, in: folder, flags, mode: Self.fileMode)
    }

    func contains(_ name: String) -> Bool {
        (try? folder.status(of: name)) != nil
    }

    /// The bytes of a small file, at most those of a note.
    func read(_ name: String) throws(SystemCallError) -> [UInt8] {
        let file = try open(name, O_RDONLY)
        let count = try file.status().byteCount
        return try file.bytes(min(count, Note.maximumByteCount + 1), at: 0)
    }

    /// - Throws: ``AuditLogError`` with `replaced` if the path leads elsewhere by now.
    func checkIdentity() throws(AuditLogError) {
        guard let now = try? FileStatus(path: path), now.identity == identity else {
            throw Self.replaced(path, "the folder was moved, deleted or replaced")
        }
    }

    /// - Throws: ``AuditLogError`` with `replaced` unless the name still is that of the open file.
    func checkIdentity(of name: String, _ file: borrowing FileDescriptor) throws(AuditLogError) {
        guard let status = try? file.status(), status.linkCount > 0, let named = try? folder.status(of: name) else {
            throw Self.replaced(path(of: name), "the file was deleted or moved")
        }
        guard named.identity == status.identity else {
            throw Self.replaced(path(of: name), "another file was put in its place")
        }
    }

    private static func replaced(_ path: String, _ what: String) -> AuditLogError {
        AuditLogError(
            .replaced,
            "\(path) is not what it was when the audit log was opened: \(what)",
            hint: "Find out who did it, restore the log, and hold it against a remembered checkpoint."
        )
    }
}
