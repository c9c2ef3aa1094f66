// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Cryptography

/// The cases 1 to 3 of <https://www.rfc-editor.org/rfc/rfc8032#section-7.1>, and forgeries.
struct Ed25519Tests {
    struct Example: CustomTestStringConvertible {
        let seed: String
        let publicKey: String
        let message: String
        let signature: String
        var testDescription: String { "message \(message)" }

        func privateKey() throws -> Ed25519PrivateKey {
            // The PKCS#8 form of RFC 8410 is a fixed head and the seed.
            let document = bytes("302e020100300506032b657004220420" + seed)
            return try Ed25519PrivateKey(pem: KeyFile.pem("PRIVATE KEY", Base64.encode(document)))
        }
    }

    static let examples = [
        Example(
            seed: "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
            publicKey: "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
            message: "",
            signature: "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555"
                + "fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
        ),
        Example(
            seed: "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
            publicKey: "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
            message: "72",
            signature: "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
        ),
        Example(
            seed: "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
            publicKey: "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
            message: "af82",
            signature: "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
                + "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
        ),
    ]

    @Test(arguments: examples)
    func signsAsTheStandardsExamples(example: Example) throws {
        let key = try example.privateKey()
        #expect(Hexadecimal.encode(key.publicKey.bytes) == example.publicKey)
        #expect(try Hexadecimal.encode(key.sign(bytes(example.message))) == example.signature)
    }

    @Test(arguments: examples)
    func takesTheStandardsSignaturesAndNoneThatDiffersInABit(example: Example) throws {
        let key = try #require(Ed25519PublicKey(bytes: bytes(example.publicKey)))
        let (message, signature) = (bytes(example.message), bytes(example.signature))
        #expect(key.isValidSignature(signature, for: message))
        #expect(!key.isValidSignature(signature, for: message + [0]))
        for index in signature.indices {
            var forged = signature
            forged[index] ^= 1
            #expect(!key.isValidSignature(forged, for: message), "bit in byte \(index)")
        }
        #expect(ErrorQueue.drain().isEmpty)
    }

    @Test(arguments: [0, 1, 63, 65, 128])
    func aSignatureOfAnotherLengthIsNotValid(count: Int) throws {
        let key = try Ed25519PrivateKey.generate()
        let signature = try key.sign([1]) + [UInt8](repeating: 0, count: 64)
        #expect(!key.publicKey.isValidSignature(Array(signature.prefix(count)), for: [1]))
    }

    @Test func anotherKeysSignatureIsNotValid() throws {
        let (one, other) = (try Ed25519PrivateKey.generate(), try Ed25519PrivateKey.generate())
        let signature = try one.sign([1, 2, 3])
        #expect(one.publicKey != other.publicKey)
        #expect(one.publicKey.isValidSignature(signature, for: [1, 2, 3]))
        #expect(!other.publicKey.isValidSignature(signature, for: [1, 2, 3]))
    }

    @Test func bytesThatAreNoPointAreAKeyWithoutValidSignatures() throws {
        let signature = try Ed25519PrivateKey.generate().sign([])
        // y = 2 has no x on the curve.
        let key = try #require(Ed25519PublicKey(bytes: [2] + [UInt8](repeating: 0, count: 31)))
        #expect(!key.isValidSignature(signature, for: []))
        #expect(ErrorQueue.drain().isEmpty)
    }

    @Test(arguments: [0, 31, 33])
    func aPublicKeyHas32Bytes(count: Int) {
        #expect(Ed25519PublicKey(bytes: [UInt8](repeating: 0, count: count)) == nil)
    }

    @Test func oneKeySignsInManyTasksAtOnce() async throws {
        let key = try Ed25519PrivateKey.generate()
        let valid = try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 0..<32 as Range<UInt8> {
                group.addTask { key.publicKey.isValidSignature(try key.sign([number]), for: [number]) }
            }
            return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(valid == 32)
    }
}
