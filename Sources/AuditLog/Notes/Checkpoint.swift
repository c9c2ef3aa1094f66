// SPDX-License-Identifier: Apache-2.0

public import Cryptography

/// The head of a log: how many entries it has and what they hash to.
///
/// ```text
/// example.com/behind-the-sofa
/// 20852163
/// CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
/// ```
/// Specification: <https://c2sp.org/tlog-checkpoint>
public struct Checkpoint: Hashable, Sendable {
    /// The name of the log.
    public let origin: String
    /// The number of entries.
    public let size: Int
    /// The root of the tree of all entries.
    public let root: SHA256Digest
    /// Lines after the first three; wsigate writes none.
    public let extensions: [String]

    /// The head of a log.
    public init(origin: String, size: Int, root: SHA256Digest) {
        self.origin = origin
        self.size = size
        self.root = root
        extensions = []
    }

    /// - Throws: ``NoteError`` with `malformed`.
    public init(parsing text: String) throws(NoteError) {
        let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { String(Substring($0)) }
        guard lines.count >= 4, lines.last == "", !lines.dropLast().contains("") else {
            throw .malformed("the checkpoint does not have its three lines")
        }
        guard let size = Int(lines[1]), size >= 0, String(size) == lines[1] else {
            throw .malformed("the checkpoint's size is not a number")
        }
        guard let bytes = Base64.decode(lines[2]), let root = SHA256Digest(bytes: bytes) else {
            throw .malformed("the checkpoint's root is not a hash")
        }
        self.origin = lines[0]
        self.size = size
        self.root = root
        extensions = Array(lines[3..<lines.count - 1])
    }

    /// The head that a log's key signed.
    ///
    /// - Throws: ``NoteError`` if the note is malformed, not signed by the key, or of another log.
    public init(verifying note: [UInt8], with key: NoteVerifierKey) throws(NoteError) {
        let note = try Note(parsing: note)
        try note.verify(with: key)
        try self.init(parsing: note.text)
        guard origin == key.name else { throw .malformed("the checkpoint is of another log, \(origin)") }
    }

    /// The text that is signed, final newline included.
    public var text: String {
        ([origin, String(size), Base64.encode(root.bytes)] + extensions).map { $0 + "\n" }.joined()
    }
}
