// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import SigV4

struct AuthorizationHeaderTests {
    private static let credential = "Credential=AKIDEXAMPLE/20150830/us-east-1/sts/aws4_request"
    private static let signedHeaders = "SignedHeaders=content-type;host;x-amz-date"
    private static let digits = String(repeating: "0123456789abcdef", count: 4)
    private static let signature = "Signature=\(digits)"

    private static func header(
        _ credential: String = credential,
        _ signedHeaders: String = signedHeaders,
        _ signature: String = signature
    ) -> String {
        "AWS4-HMAC-SHA256 \(credential), \(signedHeaders), \(signature)"
    }

    static let wellFormed = [
        header(),
        "AWS4-HMAC-SHA256 \(credential),\(signedHeaders),\(signature)",
        "AWS4-HMAC-SHA256 \(signature), \(credential),   \(signedHeaders)",
    ]

    @Test(arguments: wellFormed)
    func isTakenApart(value: String) throws {
        let header = try #require(AuthorizationHeader(parsing: value))
        #expect(header.accessKeyID == "AKIDEXAMPLE")
        #expect(header.day == "20150830")
        #expect(header.region == "us-east-1")
        #expect(header.service == "sts")
        #expect(header.signedHeaders == ["content-type", "host", "x-amz-date"])
        #expect(header.signature == Self.digits)
    }

    static let malformed = [
        "", "AWS4-HMAC-SHA256", "AWS4-HMAC-SHA256 ", "Basic dXNlcjpwYXNz", "AWS AKIDEXAMPLE:signature",
        header().replacing("AWS4-HMAC-SHA256", with: "AWS4-ECDSA-P256-SHA256"),
        header().replacing("AWS4-HMAC-SHA256", with: "aws4-hmac-sha256"),
        " " + header(), header() + " ", header() + ",", header() + ", Extra=1", header() + ", " + signature,
        header().replacing(", ", with: " "), header().replacing(", ", with: ",,"),
        "AWS4-HMAC-SHA256 \(credential), \(signedHeaders)", "AWS4-HMAC-SHA256 \(signedHeaders), \(signature)",
        "AWS4-HMAC-SHA256 \(credential), \(signature)",
        header("Credential"), header("Credential="), header("credential=a/20150830/r/s/aws4_request"),
        header("Credential=a/20150830/r/s"), header("Credential=a/20150830/r/s/aws4_request/x"),
        header("Credential=/20150830/r/s/aws4_request"), header("Credential=a//r/s/aws4_request"),
        header("Credential=a/20150830//s/aws4_request"), header("Credential=a/20150830/r//aws4_request"),
        header("Credential=a/20150830/r/s/aws5_request"), header("Credential=a/2015083/r/s/aws4_request"),
        header("Credential=a/2015083a/r/s/aws4_request"), header("Credential=a/２０１５０８３０/r/s/aws4_request"),
        header("Credential==a/20150830/r/s/aws4_request "), header("Credential=a b/20150830/r/s/aws4_request"),
        header(credential, "SignedHeaders="), header(credential, "SignedHeaders=;host"),
        header(credential, "SignedHeaders=host;"), header(credential, "SignedHeaders=host;;x-amz-date"),
        header(credential, "SignedHeaders=Host"), header(credential, "SignedHeaders=x-amz-date;host"),
        header(credential, "SignedHeaders=host;host"), header(credential, "SignedHeaders=x-amz-date"),
        header(credential, "SignedHeaders=ho st;host"), header(credential, "SignedHeaders=host;x-ü"),
        header(credential, signedHeaders, "Signature="), header(credential, signedHeaders, signature + "0"),
        header(credential, signedHeaders, String(signature.dropLast())),
        header(credential, signedHeaders, signature.uppercased()),
        header(credential, signedHeaders, "Signature=\(digits.uppercased())"),
        header(credential, signedHeaders, "Signature=\(digits.dropLast())g"), header() + "\r\nX-Injected: 1",
    ]

    @Test(arguments: malformed)
    func isRefused(value: String) {
        #expect(AuthorizationHeader(parsing: value) == nil)
    }
}
