// SPDX-License-Identifier: Apache-2.0

/// A SigV4 `Authorization` header field, taken apart for a verifier.
public struct AuthorizationHeader: Hashable, Sendable {
    /// Who says to have signed.
    public let accessKeyID: String
    /// The day of the credential scope, `20150830`.
    public let day: String
    /// The Region of the credential scope.
    public let region: String
    /// The service of the credential scope.
    public let service: String
    /// The lower-case names of the signed header fields.
    public let signedHeaders: [String]
    /// The signature, 64 lower-case hexadecimal digits.
    public let signature: String

    /// `nil` unless the value has exactly the form that SigV4 gives it.
    public init?(parsing value: String) {
        guard value.hasPrefix(SigV4Signature.algorithm + " ") else { return nil }
        var parts: [String: Substring] = [:]
        for part in value.dropFirst(SigV4Signature.algorithm.count + 1).split(separator: ",") {
            let pair = part.drop { $0 == " " }.split(separator: "=", maxSplits: 1)
            guard pair.count == 2, parts.updateValue(pair[1], forKey: String(pair[0])) == nil else { return nil }
        }
        let credential = parts["Credential"]?.split(separator: "/", omittingEmptySubsequences: false) ?? []
        guard parts.count == 3, credential.count == 5, credential[4] == "aws4_request",
            credential.allSatisfy({ !$0.isEmpty }), let names = parts["SignedHeaders"],
            let signature = parts["Signature"], Self.isSignature(signature)
        else { return nil }
        accessKeyID = String(credential[0])
        day = String(credential[1])
        region = String(credential[2])
        service = String(credential[3])
        signedHeaders = names.split(separator: ";").map(String.init)
        self.signature = String(signature)
    }

    private static func isSignature(_ text: Substring) -> Bool {
        text.utf8.count == 64
            && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }
}
