// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Cryptography

struct PrivateKeyPEMTests {
    @Test func aWrittenKeyIsReadBackAsTheSame() throws {
        let key = try Ed25519PrivateKey.generate()
        let pem = try key.pem()
        let text = pem.withBytes { span in String(decoding: span.indices.map { span[$0] }, as: UTF8.self) }
        #expect(text.hasPrefix("-----BEGIN PRIVATE KEY-----\n"))
        #expect(text.hasSuffix("\n-----END PRIVATE KEY-----\n"))
        let read = try Ed25519PrivateKey(pem: pem)
        #expect(read.publicKey == key.publicKey)
        #expect(try read.sign([1]) == key.sign([1]))
    }

    @Test(arguments: [KeyFile.ed25519, "# the log's key\n" + KeyFile.ed25519, KeyFile.ed25519 + "\n\n"])
    func readsWhatOpenSSLWrites(text: String) throws {
        let key = try Ed25519PrivateKey(pem: Secret(Array(text.utf8)))
        #expect(
            Hexadecimal.encode(key.publicKey.bytes)
                == "19bf44096984cdfe8541bac167dc3b96c85086aa30b6b6cb0c5c38ad703166e1"
        )
        #expect(ErrorQueue.drain().isEmpty)
    }

    @Test(arguments: KeyFile.refused)
    func refusesInWords(file: KeyFile) {
        let error = #expect(throws: CryptographyError.self) {
            try Ed25519PrivateKey(pem: Secret(Array(file.text.utf8)))
        }
        #expect(error?.code == file.code)
        #expect(error?.message.hasPrefix(file.message) == true, "\(error?.message ?? "no error")")
        #expect(error?.hint.isEmpty == false)
        #expect(ErrorQueue.drain().isEmpty)
    }

    /// OpenSSL's own callback asks on the terminal and, where there is none, complains in other words.
    @Test func aPassphraseIsRefusedByUsAndNotAskedFor() throws {
        let error = #expect(throws: CryptographyError.self) {
            try Ed25519PrivateKey(pem: Secret(Array(KeyFile.encryptedInItsHead.text.utf8)))
        }
        #expect(error?.message.contains("bad password read") == true)
        #expect(error?.message.contains("problems getting password") == false)
    }

    @Test func aRefusalNamesOpenSSLsReasonsAndNothingOfTheFile() throws {
        let error = #expect(throws: CryptographyError.self) {
            try Ed25519PrivateKey(pem: KeyFile.pem("PRIVATE KEY", "MC4CAQAwBQYDK2VwBCIEINTu"))
        }
        let message = try #require(error).message
        #expect(message.contains("(OpenSSL: "))
        #expect(!message.contains("MC4C"))
    }

    @Test func aRefusalDoesNotNameTheReasonsOfAnEarlierFailure() {
        let first = #expect(throws: CryptographyError.self) { try Ed25519PrivateKey(pem: Secret([0x41])) }
        let second = #expect(throws: CryptographyError.self) { try Ed25519PrivateKey(pem: Secret([0x41])) }
        #expect(first == second)
        #expect(first?.message == "The private key is not a PEM file")
    }
}
