// SPDX-License-Identifier: Apache-2.0

import Cryptography
import Testing

/// A key file as OpenSSL writes it, or as something spoils it, and how it is refused.
///
/// The keys were made for these tests and are used for nothing else.
struct KeyFile: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let text: String
    let code: CryptographyError.Code
    let message: String

    init(_ name: String, _ text: String, _ code: CryptographyError.Code, _ message: String) {
        testDescription = name
        self.text = text
        self.code = code
        self.message = message
    }

    /// The key of <https://www.rfc-editor.org/rfc/rfc8410#section-10.3>.
    static let ed25519 = block("PRIVATE KEY", ed25519Document)

    static let refused = otherKeys + spoiled

    /// The older encryption in the file's head, under the label of an unencrypted key: must not ask for a passphrase.
    static let encryptedInItsHead = KeyFile(
        "encrypted in its head",
        block(
            "PRIVATE KEY",
            "Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,000102030405060708090A0B0C0D0E0F\n\n" + ed25519Document
        ),
        .malformedKey,
        unreadable
    )

    static func block(_ label: String, _ content: String) -> String {
        "-----BEGIN \(label)-----\n\(content)\n-----END \(label)-----\n"
    }

    static func pem(_ label: String, _ content: String) -> Secret {
        Secret(Array(block(label, content).utf8))
    }

    private static let ed25519Document = "MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC"

    private static let unreadable = "The private key cannot be read"

    private static let spoiled = [
        KeyFile("nothing", "", .malformedKey, "The private key is not a PEM file"),
        KeyFile("no PEM", ed25519Document, .malformedKey, "The private key is not a PEM file"),
        KeyFile("no end", String(ed25519.dropLast(10)), .malformedKey, unreadable),
        KeyFile("empty block", block("PRIVATE KEY", ""), .malformedKey, unreadable),
        KeyFile("cut off", block("PRIVATE KEY", String(ed25519Document.dropLast(8))), .malformedKey, unreadable),
        KeyFile("no Base64", block("PRIVATE KEY", "~" + ed25519Document), .malformedKey, unreadable),
        KeyFile("two keys", ed25519 + ed25519, .malformedKey, "The PEM file holds 2 blocks, not one"),
        KeyFile("certificate", block("CERTIFICATE", ed25519Document), .malformedKey, "The PEM file holds no PKCS#8"),
        encryptedInItsHead,
        KeyFile(
            "encrypted under a wrong label",
            block("PRIVATE KEY", encryptedDocument),
            .malformedKey,
            unreadable
        ),
    ]

    private static let encryptedDocument = """
        MIGbMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAiwh/xNxse9SQICCAAw
        DAYIKoZIhvcNAgkFADAdBglghkgBZQMEASoEEDlMA1UiWghg+FhxXm3SMrYEQPdh
        l+SqiJOZtwayDzGVcDfS1nNE/ZqkDF0H86lFygou7FCovLIQW2Skfql+xrJgpvYr
        ltdtzMi3pCKp8LRhSxs=
        """

    private static let otherKeys = [
        KeyFile(
            "encrypted PKCS#8",
            block(
                "ENCRYPTED PRIVATE KEY",
                encryptedDocument
            ),
            .encryptedKey,
            "The private key is protected by a passphrase"
        ),
        KeyFile(
            "public key",
            block(
                "PUBLIC KEY",
                "MCowBQYDK2VwAyEAG9MKYlig8KcHz7ELOvWlsf2khymzucqrpVE69w/EGdI="
            ),
            .wrongKeyType,
            "The PEM file holds a public key, not a private key"
        ),
        KeyFile(
            "Ed448",
            block(
                "PRIVATE KEY",
                """
                MEcCAQAwBQYDK2VxBDsEOSCSjYl5SEqcYQdQ69y431r0ThX3jwM3EMAltVEkSvLy
                tve7DFKtlWeps3NZl7e6OW/XWYrHZ2di3w==
                """
            ),
            .wrongKeyType,
            "The private key is not an Ed25519 key"
        ),
        KeyFile(
            "X25519",
            block(
                "PRIVATE KEY",
                "MC4CAQAwBQYDK2VuBCIEIKhwR6ipDByIAYjEl7OJtOCGjOeEfC1ox7XKDzlYb75c"
            ),
            .wrongKeyType,
            "The private key is not an Ed25519 key"
        ),
        KeyFile(
            "P-256",
            block(
                "PRIVATE KEY",
                """
                MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg56TWtlMwZuy4/BLT
                I7RFZdVLCVn2suAOEkjRgezhzm6hRANCAAQRy3zCTnPwORD625TJLEsse8Y33Hld
                eYP26uYHK6ZCMeR7Yd9zZzRA0g2qLbJFnDuwlYXoR81GHJdyYBySud+c
                """
            ),
            .wrongKeyType,
            "The private key is not an Ed25519 key"
        ),
        KeyFile(
            "P-256 in its older form",
            block(
                "EC PRIVATE KEY",
                """
                MHcCAQEEIOek1rZTMGbsuPwS0yO0RWXVSwlZ9rLgDhJI0YHs4c5uoAoGCCqGSM49
                AwEHoUQDQgAEEct8wk5z8DkQ+tuUySxLLHvGN9x5XXmD9urmByumQjHke2Hfc2c0
                QNINqi2yRZw7sJWF6EfNRhyXcmAckrnfnA==
                """
            ),
            .malformedKey,
            "The PEM file holds no PKCS#8 private key"
        ),
    ]
}
