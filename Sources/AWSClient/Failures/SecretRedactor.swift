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
            bytes = Self.replacing(secret, in: bytes)
        }
        return String(decoding: Self.withoutSignatures(bytes), as: UTF8.self)
    }

    private static let replacement = Array("<redacted>".utf8)
    private static let signature = Array("Signature=".utf8)

    private static func replacing(_ secret: [UInt8], in bytes: [UInt8]) -> [UInt8] {
        parted(bytes, at: secret) { parts in
            Array(parts.joined(separator: replacement))
        }
    }

    private static func withoutSignatures(_ bytes: [UInt8]) -> [UInt8] {
        parted(bytes, at: signature) { parts in
            parts.dropFirst().reduce(into: Array(parts[0])) { bytes, part in
                bytes += signature + replacement + part.drop(while: isHexadecimalDigit)
            }
        }
    }

    /// Puts together what lies between the places where the separator is found; the bytes themselves where it is not.
    ///
    /// Every field of every answer comes through here, and next to none holds a secret: the standard library's
    /// generic search took a thirtieth of a whole copy.
    private static func parted(
        _ bytes: [UInt8],
        at separator: [UInt8],
        joined: ([ArraySlice<UInt8>]) -> [UInt8]
    ) -> [UInt8] {
        var parts: [ArraySlice<UInt8>] = []
        var start = 0
        while let found = firstIndex(of: separator, in: bytes[start...]) {
            parts.append(bytes[start..<found])
            start = found + separator.count
        }
        return parts.isEmpty ? bytes : joined(parts + [bytes[start...]])
    }

    private static func firstIndex(of sought: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
        let last = bytes.endIndex - sought.count
        guard bytes.startIndex <= last else { return nil }
        return (bytes.startIndex...last).first { index in
            bytes[index] == sought[0] && bytes[index..<index + sought.count].elementsEqual(sought)
        }
    }

    private static func isHexadecimalDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
        default: false
        }
    }
}
