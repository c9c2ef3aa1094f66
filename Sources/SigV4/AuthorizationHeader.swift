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
    ///
    /// The three parts may come in any order, each once. The signed names must be lower case, sorted, without a
    /// repetition, and name `host`, without which a request could be sent on to another service.
    public init?(parsing value: String) {
        guard let parts = Self.parts(of: value), parts.count == 3, let credential = parts["Credential"],
            let names = parts["SignedHeaders"], let signature = parts["Signature"]
        else { return nil }
        let scope = credential.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        let signedHeaders = names.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
        guard Self.isCredential(scope), Self.areSignedHeaders(signedHeaders), Self.isSignature(signature)
        else { return nil }
        accessKeyID = scope[0]
        day = scope[1]
        region = scope[2]
        service = scope[3]
        self.signedHeaders = signedHeaders
        self.signature = signature
    }

    private static func parts(of value: String) -> [String: String]? {
        let start = SigV4Signature.algorithm + " "
        guard value.hasPrefix(start), value.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) else { return nil }
        var parts: [String: String] = [:]
        for part in value.dropFirst(start.count).split(separator: ",", omittingEmptySubsequences: false) {
            let pair = part.drop { $0 == " " }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard pair.count == 2, parts.updateValue(String(pair[1]), forKey: String(pair[0])) == nil
            else { return nil }
        }
        return parts
    }

    private static func isCredential(_ parts: [String]) -> Bool {
        parts.count == 5 && parts.allSatisfy { !$0.isEmpty && !$0.contains(" ") }
            && parts[1].utf8.count == 8 && parts[1].utf8.allSatisfy { (0x30...0x39).contains($0) }
            && parts[4] == "aws4_request"
    }

    private static func areSignedHeaders(_ names: [String]) -> Bool {
        names.contains("host") && names.allSatisfy(isFieldName)
            && zip(names, names.dropFirst()).allSatisfy { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// A token of <https://www.rfc-editor.org/rfc/rfc9110#section-5.6.2> without upper-case letters.
    private static func isFieldName(_ name: String) -> Bool {
        let special = "!#$%&'*+-.^_`|~".utf8
        return !name.isEmpty
            && name.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) || special.contains($0) }
    }

    private static func isSignature(_ text: String) -> Bool {
        text.utf8.count == 64
            && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }
}
