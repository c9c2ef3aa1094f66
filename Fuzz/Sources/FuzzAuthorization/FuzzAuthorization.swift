// SPDX-License-Identifier: Apache-2.0

import Cryptography
import FuzzSupport
import SigV4

/// Line 1 is an `Authorization` value, line 2 a path, line 3 a query, and each further line a header field.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzAuthorization(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    unsafe fuzz(start, count) { bytes in
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        let authorization = AuthorizationHeader(parsing: lines[0])
        if let authorization { checkParts(authorization, of: lines[0]) }
        checkSignature(request(Array(lines.dropFirst())), authorization)
    }
}

/// Nothing stands in the value that is not in the parts, and no part can be taken for another.
private func checkParts(_ header: AuthorizationHeader, of value: String) {
    let scope = [header.accessKeyID, header.day, header.region, header.service, "aws4_request"]
    let credential = "Credential=" + scope.joined(separator: "/")
    let names = "SignedHeaders=" + header.signedHeaders.joined(separator: ";")
    let parts = [credential, names, "Signature=" + header.signature]
    for part in parts { require(value.holds(part), "the value holds \(part)") }
    let length = parts.reduce(SigV4Signature.algorithm.utf8.count) { $0 + $1.utf8.count }
    let separators = value.utf8.count - length
    let spaces = value.utf8.filter { $0 == 0x20 }.count
    require(separators == spaces + 2, "between the parts are two commas and spaces")
    require(!header.accessKeyID.contains("/"), "the key ID ends at the first slash")
    require(header.signedHeaders.contains("host"), "the host is signed")
}

private func request(_ lines: [String]) -> SignableRequest {
    let headers = lines.dropFirst(2).map { line in
        let name = line.prefix { $0 != ":" }
        return SigningHeader(name: String(name), value: String(line.dropFirst(name.count + 1)))
    }
    return SignableRequest(
        method: "POST",
        path: lines.first ?? "/",
        query: lines.dropFirst().first ?? "",
        headers: headers,
        payloadSHA256: SHA256.hash([]).hex
    )
}

/// Every request has a canonical form, which is 6 parts and the lines of the header fields, and a signature.
private func checkSignature(_ request: SignableRequest, _ authorization: AuthorizationHeader?) {
    for style in [SigningStyle.standard, .s3] {
        let canonical = CanonicalRequest(request, signedHeaders: authorization?.signedHeaders, style: style)
        let names = canonical.signedHeaders.isEmpty ? 0 : canonical.signedHeaders.utf8.split(separator: 0x3B).count
        require(canonical.text.utf8.count > names, "the canonical request holds the names")
        let signature = SigV4Signature.compute(
            canonicalRequest: canonical,
            scope: SigningScope(amzDate: "20150830T123600Z", region: "us-east-1", service: "workspaces"),
            secretAccessKey: SharedSecret("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY")
        )
        require(signature.utf8.count == 64, "a signature is 64 digits")
        let path = canonical.text.utf8.split(separator: 0x0A, maxSplits: 3, omittingEmptySubsequences: false)
        require(path.count == 4 && path[1].first == 0x2F || style == .s3, "a normalized path begins with a slash")
        require(path[1].allSatisfy { (0x21...0x7E).contains($0) }, "a canonical path is visible ASCII")
        require(path[2].allSatisfy { (0x21...0x7E).contains($0) }, "a canonical query is visible ASCII")
    }
}
