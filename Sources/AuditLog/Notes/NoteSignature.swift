// SPDX-License-Identifier: Apache-2.0

import Cryptography

/// One signature line of a note.
public struct NoteSignature: Hashable, Sendable {
    /// The name of the key.
    public let name: String
    /// The first four bytes, which say which key of that name it is.
    public let keyID: UInt32
    /// The bytes after the key ID; for Ed25519, 64.
    public let signature: [UInt8]

    static let mark = "\u{2014} "

    init(name: String, keyID: UInt32, signature: [UInt8]) {
        self.name = name
        self.keyID = keyID
        self.signature = signature
    }

    init(line: Substring) throws(NoteError) {
        let fields = line.dropFirst(2).split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        guard line.hasPrefix(Self.mark), fields.count == 2, NoteName.problem(with: fields[0]) == nil,
            let blob = Base64.decode(fields[1]), blob.count > 4
        else { throw .malformed("a signature line of the note is malformed") }
        self.init(
            name: fields[0],
            keyID: blob.prefix(4).reduce(0) { $0 << 8 | UInt32($1) },
            signature: Array(blob.dropFirst(4))
        )
    }

    /// The line, with its newline.
    var line: String {
        "\(Self.mark)\(name) \(Base64.encode(keyID.bigEndianBytes + signature))\n"
    }
}

extension UInt32 {
    var bigEndianBytes: [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: self >> $0) }
    }
}
