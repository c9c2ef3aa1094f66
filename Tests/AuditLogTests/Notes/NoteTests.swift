// SPDX-License-Identifier: Apache-2.0

import Cryptography
import Testing

@testable import AuditLog

/// The example of golang.org/x/mod/sumdb/note.
private enum Example {
    static let key = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
    static let privateKey = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
    static let text = """
        If you think cryptography is the answer to your problem,
        then you don't know what your problem is.

        """
    static let signature =
        "\u{2014} PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
    static let note = Array("\(text)\n\(signature)".utf8)

    static func auditKey() throws -> AuditKey {
        // PKCS#8 of an Ed25519 seed, RFC 8410 section 7; the note's private key is the type and the seed.
        let header: [UInt8] = [0x30, 0x2E, 2, 1, 0, 0x30, 5, 6, 3, 0x2B, 0x65, 0x70, 4, 0x22, 4, 0x20]
        let seed = try #require(Base64.decode(privateKey)).dropFirst()
        let pem = "-----BEGIN PRIVATE KEY-----\n\(Base64.encode(header + seed))\n-----END PRIVATE KEY-----\n"
        return try AuditKey.load(from: "env:KEY", environment: ["KEY": pem])
    }
}

@Suite struct NoteTests {
    @Test func `Go's example verifies`() throws {
        let note = try Note(parsing: Example.note)
        #expect(note.text == Example.text)
        #expect(note.signatures.map(\.name) == ["PeterNeumann"])
        #expect(note.bytes == Example.note)
        try note.verify(with: NoteVerifierKey(parsing: Example.key))
    }

    @Test func `Go's key gives Go's signature`() throws {
        let key = try Example.auditKey()
        let verifier = try NoteVerifierKey(name: "PeterNeumann", publicKey: key.publicKey)
        #expect(verifier.description == Example.key)
        let checkpoint = Checkpoint(origin: "PeterNeumann", size: 0, root: MerkleTree.emptyRoot)
        let bytes = try key.sign(checkpoint, as: verifier)
        #expect(try Checkpoint(verifying: bytes, with: verifier) == checkpoint)
    }

    @Test func `every flipped bit of a note is noticed`() throws {
        let key = try NoteVerifierKey(parsing: Example.key)
        for (position, byte) in Example.note.enumerated() {
            for bit in 0..<8 {
                var changed = Example.note
                changed[position] = byte ^ (1 << UInt8(bit))
                #expect(throws: NoteError.self, "byte \(position), bit \(bit)") {
                    try Note(parsing: changed).verify(with: key)
                }
            }
        }
    }

    @Test func `signatures of others are let stand`() throws {
        let stranger = "\u{2014} example.com/witness \(Base64.encode([1, 2, 3, 4, 5]))\n"
        let note = try Note(parsing: Array("\(Example.text)\n\(stranger)\(Example.signature)\(stranger)".utf8))
        #expect(note.signatures.count == 3)
        try note.verify(with: NoteVerifierKey(parsing: Example.key))
    }

    @Test func `a key whose signature is missing or false is told apart`() throws {
        let key = try NoteVerifierKey(parsing: Example.key)
        let stranger = try Note(
            parsing: Array("\(Example.text)\n\u{2014} other \(Base64.encode([1, 2, 3, 4, 5]))\n".utf8)
        )
        #expect(throws: NoteError(code: .unsigned, message: "it is not signed by PeterNeumann")) {
            try stranger.verify(with: key)
        }
        let forged = try Note(parsing: Array("Another text.\n\n\(Example.signature)".utf8))
        let error = #expect(throws: NoteError.self) { try forged.verify(with: key) }
        #expect(error?.code == .badSignature)
    }

    @Test(arguments: [
        "", "\n", "text\n", "text\n\n", "text\n\nno signature\n", "text\n\n\u{2014} a AQIDBAU=",
        "text\n\n\u{2014} a AQIDBAU=\n\n", "text\n\n\u{2014} a b AQIDBAU=\n", "text\n\n\u{2014} a+b AQIDBAU=\n",
        "text\n\n\u{2014} a AQIDBA==\n", "text\n\n\u{2014} a AQIDBAU\n", "text\n\n- a AQIDBAU=\n",
        "te\txt\n\n\u{2014} a AQIDBAU=\n",
        "text\r\n\n\u{2014} a AQIDBAU=\n", "text\n\n\u{2014}  AQIDBAU=\n", "text\u{0}\n\n\u{2014} a AQIDBAU=\n",
    ]) func `what is not a note is refused`(text: String) {
        let error = #expect(throws: NoteError.self) { try Note(parsing: Array(text.utf8)) }
        #expect(error?.code == .malformed)
    }

    @Test func `bytes that are not UTF-8 and too many signatures are refused`() {
        #expect(throws: NoteError.self) { try Note(parsing: [0xFF] + Example.note) }
        let many = String(repeating: Example.signature, count: 101)
        #expect(throws: NoteError.self) { try Note(parsing: Array("\(Example.text)\n\(many)".utf8)) }
    }
}

@Suite struct NoteVerifierKeyTests {
    @Test(arguments: [
        "", "PeterNeumann", "PeterNeumann+c74f20a3",
        "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a3+AhpC2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10Q=",
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW\n",
    ]) func `what is not a key is refused`(text: String) {
        #expect(throws: NoteError.self) { try NoteVerifierKey(parsing: text) }
    }
}
