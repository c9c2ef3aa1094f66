// SPDX-License-Identifier: Apache-2.0

import Cryptography
import HTTPTransport
import SigV4

/// Takes secrets out of texts that come from elsewhere and may repeat what was sent.
struct SecretRedactor: Sendable {
    /// Shorter texts are no secret that AWS ever gave out, and replacing them would garble every message.
    private static let minimumLength = 4

    private let credentials: SigningCredentials?

    init(_ credentials: SigningCredentials?) {
        self.credentials = credentials
    }

    /// The answer with its header fields redacted: a request ID goes into errors, trace lines and the audit log.
    func redact(_ response: HTTPResponse) -> HTTPResponse {
        var headers = HTTPHeaders()
        for header in response.headers.all { headers.add(name: header.name, value: redact(header.value)) }
        return HTTPResponse(status: response.status, headers: headers, body: response.body)
    }

    /// The text with everything secret replaced, on one line, cut to the limit. A text that was cut first could hold
    /// a part of a secret that is no longer known for one.
    func line(_ text: String, limit: Int = 1024) -> String {
        PrintableText.line(redact(text), limit: limit)
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
