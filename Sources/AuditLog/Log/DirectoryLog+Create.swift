// SPDX-License-Identifier: Apache-2.0

import Glibc

extension DirectoryLog {
    /// Makes a log without entries, and opens it.
    ///
    /// The folder is made if there is none. One that holds a log, or any file of a log but what a crash in the middle
    /// of this leaves, is left as it is.
    ///
    /// - Parameters:
    ///   - path: The folder.
    ///   - origin: The name of the log for all time, such as `example.com/wsigate/production`: 1 to 255 bytes without
    ///     white space, control characters or `+`.
    ///   - key: The key that is to sign it.
    /// - Throws: ``AuditLogError`` with `exists`, `invalid`, or what the file system refuses.
    public static func create(at path: String, origin: String, key: AuditKey) throws(AuditLogError) -> DirectoryLog {
        let signer = try verifierKey(origin, key)
        let empty = Checkpoint(origin: origin, size: 0, root: MerkleTree.emptyRoot)
        let note = try key.sign(empty, as: signer)
        try makeFolder(path)
        try fill(try LogDirectory(at: path), signer, note)
        return try open(at: path, key: key)
    }

    private static func verifierKey(_ origin: String, _ key: AuditKey) throws(AuditLogError) -> NoteVerifierKey {
        do throws(NoteError) {
            return try NoteVerifierKey(name: origin, publicKey: key.publicKey)
        } catch {
            throw AuditLogError(
                .invalid,
                "the origin \(origin.debugDescription) cannot name an audit log: \(error.message)",
                hint: "Use a name like example.com/wsigate/production: 1 to 255 bytes, no white space, no '+'."
            )
        }
    }

    private static func makeFolder(_ path: String) throws(AuditLogError) {
        guard unsafe mkdir(path, LogDirectory.folderMode) != 0 else { return }
        let error = SystemCallError("mkdir")
        guard error.number == EEXIST else { throw error.cannot("make the folder", path) }
    }

    private static func fill(
        _ directory: consuming LogDirectory,
        _ signer: NoteVerifierKey,
        _ note: [UInt8]
    ) throws(AuditLogError) {
        let lock = try directory.openLock()
        try lock.acquire(.exclusive, timeout: defaultLockTimeout)
        try refuseExisting(directory, signer)
        do throws(SystemCallError) {
            _ = try directory.open(LogDirectory.Name.journal, O_WRONLY | O_CREAT)
            try directory.write(LogDirectory.Name.verifierKey, Array("\(signer)\n".utf8))
            try directory.writeCheckpointDraft(note)
            // The folder's own name must last as well as what is in it.
            try FileDescriptor(opening: directory.path.parentFolder, O_RDONLY | O_DIRECTORY).synchronize()
            try directory.publishCheckpointDraft()
        } catch {
            throw error.cannot("make the audit log", directory.path)
        }
    }

    /// The checkpoint comes last, so without one and without entries there is only what an interrupted call left.
    private static func refuseExisting(
        _ directory: borrowing LogDirectory,
        _ signer: NoteVerifierKey
    ) throws(AuditLogError) {
        let entries = try? directory.folder.status(of: LogDirectory.Name.journal).byteCount
        let key = (try? directory.read(LogDirectory.Name.verifierKey)) ?? []
        let isForeign = !key.isEmpty && key != Array("\(signer)\n".utf8)
        guard directory.contains(LogDirectory.Name.checkpoint) || (entries ?? 0) > 0 || isForeign else { return }
        throw AuditLogError(
            .exists,
            "there is an audit log in \(directory.path) already",
            hint: "Use it as it is, or name another folder; an audit log is never overwritten."
        )
    }
}
