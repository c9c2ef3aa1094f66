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

    /// The text with secret key, session token and signatures replaced. Bytes are compared, as a combining mark after
    /// a secret would make its last character another one.
    func redact(_ text: String) -> String {
        var bytes = Array(text.utf8)
        for secret in [credentials?.secretAccessKey, credentials?.sessionToken] {
            guard let secret = secret?.utf8Bytes, secret.count >= Self.minimumLength else { continue }
            bytes = bytes.replacing(secret, with: Self.replacement)
        }
        return String(decoding: Self.withoutSignatures(bytes), as: UTF8.self)
    }

    private static let replacement = Array("<redacted>".utf8)
    private static let signature = Array("Signature=".utf8)

    private static func withoutSignatures(_ bytes: [UInt8]) -> [UInt8] {
        let parts = bytes.split(separator: signature, omittingEmptySubsequences: false)
        return parts.dropFirst().reduce(into: Array(parts.first ?? [])) { bytes, part in
            bytes += signature + replacement + part.drop(while: isHexadecimalDigit)
        }
    }

    private static func isHexadecimalDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
        default: false
        }
    }
}
