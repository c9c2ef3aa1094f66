// SPDX-License-Identifier: Apache-2.0

/// An audit log in a folder, open for appending.
///
/// Several processes may have the same log open, and several tasks may share one handle: each append holds the lock
/// of the folder, and takes up what others appended in between.
///
/// Opening and appending cost O(log n), however long the journal is: the entries before the last are represented by
/// the tree's frontier, which is believed because with the last line it gives the signed root. So damage further up is
/// not seen here: ``LogVerification`` looks for it, and no later append can cover it up.
///
/// Whoever uses it in a process of his own should ignore `SIGXFSZ`, or a limit on file sizes ends the process before
/// the error can be told.
public actor DirectoryLog: LogStore {
    /// The name of the log.
    public nonisolated let origin: String
    /// The folder.
    public nonisolated let path: String

    let files: LogFiles
    let key: AuditKey
    let signer: NoteVerifierKey
    let lockTimeout: Duration

    /// What is signed.
    var head = LogHead()
    /// The note that signs it, byte for byte.
    var checkpointNote: [UInt8] = []
    /// Why nothing may be appended any more.
    var poison: String?

    /// How long another process may hold the lock before an append is refused.
    public static let defaultLockTimeout = Duration.seconds(10)

    /// Opens a log for appending.
    ///
    /// - Parameters:
    ///   - path: The folder.
    ///   - key: The private key that belongs to the log's verifier key.
    ///   - lockTimeout: How long to wait for the lock, now and at each append.
    /// - Throws: ``AuditLogError`` if there is no log, it cannot be written to, is damaged or locked, or the key is
    ///   not its own.
    public static func open(
        at path: String,
        key: AuditKey,
        lockTimeout: Duration = defaultLockTimeout
    ) throws(AuditLogError) -> DirectoryLog {
        let files = try LogFiles(opening: path)
        let signer = try files.directory.readVerifierKey()
        guard signer.publicKey == key.publicKey else { throw wrongKey(key, signer, path) }
        try files.lock.acquire(.exclusive, timeout: lockTimeout)
        let (head, note) = try LogLoader.load(files, signer)
        files.lock.release()
        return DirectoryLog(files, key, signer, lockTimeout, head, note)
    }

    private init(
        _ files: consuming LogFiles,
        _ key: AuditKey,
        _ signer: NoteVerifierKey,
        _ lockTimeout: Duration,
        _ head: LogHead,
        _ checkpointNote: [UInt8]
    ) {
        origin = signer.name
        path = files.directory.path
        self.files = files
        self.key = key
        self.signer = signer
        self.lockTimeout = lockTimeout
        self.head = head
        self.checkpointNote = checkpointNote
    }

    /// How many entries are acknowledged, as far as this handle knows.
    public var size: Int { head.size }

    private static func wrongKey(_ key: AuditKey, _ signer: NoteVerifierKey, _ path: String) -> AuditLogError {
        AuditLogError(
            .wrongKey,
            "the key \(key.reference) is not the one that signs the audit log in \(path), \(signer)",
            hint: "Name the key that the log was made with; each log has one of its own."
        )
    }
}
