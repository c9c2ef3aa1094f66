// SPDX-License-Identifier: Apache-2.0

import Cryptography
import SigV4

/// Takes secrets out of texts that come from elsewhere and may repeat what was sent.
struct SecretRedactor: Sendable {
    /// Shorter texts are no secret that AWS ever gave out, and replacing them would garble every message.
    private static let minimumLength = 4

    private let credentials: SigningCredentials?

    init(_ credentials: SigningCredentials?) {
        self.credentials = credentials
    }

    /// The text with secret key, session token and signatures replaced.
    func redact(_ text: String) -> String {
        var text = text
        let secrets = [credentials?.secretAccessKey.text(), credentials?.sessionToken?.text()]
        for case let secret? in secrets where secret.utf8.count >= Self.minimumLength {
            text = text.replacing(secret, with: "<redacted>")
        }
        let parts = text.split(separator: "Signature=", omittingEmptySubsequences: false)
        return parts.dropFirst().reduce(String(parts[0])) { text, part in
            text + "Signature=<redacted>" + part.drop { $0.isHexDigit }
        }
    }
}
