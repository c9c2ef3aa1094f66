// SPDX-License-Identifier: Apache-2.0

import Cryptography
import SigV4

/// A key ID, a secret key and perhaps a session token, checked before they come near a header.
struct StaticKeys {
    /// One of them and where it came from.
    struct Part {
        let value: String
        /// A variable's name or `file:line`.
        let place: String
    }

    let keyID: Part
    let secretKey: Part
    let sessionToken: Part?

    /// - Throws: ``AWSError/Code/credentials`` naming the place, never the value.
    func checked() throws(AWSError) -> SigningCredentials {
        let identifier = keyID.value.utf8.allSatisfy { Self.isWord($0) }
        guard identifier, keyID.value.utf8.count <= 128 else {
            throw Self.malformed(keyID, "is not an access key ID: it holds other characters than letters and digits")
        }
        for part in [secretKey, sessionToken].compactMap({ $0 }) where !part.value.utf8.allSatisfy(Self.isVisible) {
            throw Self.malformed(part, "holds white space or a character that no key has")
        }
        return SigningCredentials(
            accessKeyID: keyID.value,
            secretAccessKey: SharedSecret(secretKey.value),
            sessionToken: sessionToken.map { SharedSecret($0.value) }
        )
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"): true
        default: false
        }
    }

    private static func isVisible(_ byte: UInt8) -> Bool { (0x21...0x7E).contains(byte) }

    private static func malformed(_ part: Part, _ what: String) -> AWSError {
        AWSError(
            .credentials,
            "The value of \(part.place) \(what).",
            hint: "Set it again; a copied line break or quotation mark is the usual cause."
        )
    }
}
