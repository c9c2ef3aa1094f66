// SPDX-License-Identifier: Apache-2.0

public import Cryptography

/// The arithmetic of AWS Signature Version 4.
///
/// Specification: <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html>
public enum SigV4Signature {
    /// The name of the algorithm.
    public static let algorithm = "AWS4-HMAC-SHA256"

    /// The text that is signed.
    public static func stringToSign(_ canonicalRequest: CanonicalRequest, scope: SigningScope) -> String {
        "\(algorithm)\n\(scope.amzDate)\n\(scope.credentialScope)\n\(canonicalRequest.sha256Hex)"
    }

    /// The signature of a request, 64 lower-case hexadecimal digits.
    public static func compute(
        canonicalRequest: CanonicalRequest,
        scope: SigningScope,
        secretAccessKey: SharedSecret
    ) -> String {
        var key = initialKey(secretAccessKey)
        for part in [scope.day, scope.region, scope.service, "aws4_request"] {
            let next = HMACSHA256.authenticate(Array(part.utf8), key: key).bytes
            Secret.wipe(&key)
            key = next
        }
        defer { Secret.wipe(&key) }
        let text = stringToSign(canonicalRequest, scope: scope)
        return HMACSHA256.authenticate(Array(text.utf8), key: key).hex
    }

    /// In memory of the right size from the start, as growing would leave a copy of the secret behind.
    private static func initialKey(_ secretAccessKey: SharedSecret) -> [UInt8] {
        secretAccessKey.withBytes { secret in
            var key: [UInt8] = []
            key.reserveCapacity(4 + secret.count)
            key += "AWS4".utf8
            for index in secret.indices { key.append(secret[index]) }
            return key
        }
    }
}
