// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import GateModel
import Testing

@testable import SigV4

/// AWS's own suite, <https://github.com/awslabs/aws-c-auth>, which lies beside the package where it is at hand.
@Suite(.enabled(if: !OfficialCase.all.isEmpty, "AWS's suite is not at \(OfficialCase.folder)"))
struct OfficialSuiteTests {
    @Test func isWhole() {
        #expect(OfficialCase.all.count == 38)
    }

    @Test(arguments: OfficialCase.all)
    func headerForm(example: OfficialCase) throws {
        let style = try example.style
        let request = try example.request()
        let added = try example.signer(style: style).headers(for: request, at: example.date)
        let authorization = try #require(added.first { $0.name == "Authorization" }).value

        var signed = request
        signed.headers += added.filter { style.signsSessionToken || $0.name != "X-Amz-Security-Token" }
        let canonical = CanonicalRequest(signed, style: style)
        #expect(try canonical.text == example.file("header-canonical-request"))
        let context = try example.context()
        let scope = SigningScope(
            date: try example.date,
            region: try #require(context["region"]?.string),
            service: try #require(context["service"]?.string)
        )
        #expect(try SigV4Signature.stringToSign(canonical, scope: scope) == example.file("header-string-to-sign"))
        #expect(try authorization.hasSuffix("Signature=" + example.file("header-signature")))
        #expect(try example.file("header-signed-request").contains("\nAuthorization:\(authorization)\n"))
        for header in added {
            #expect(try example.file("header-signed-request").contains("\n\(header.name):\(header.value)\n"))
        }
    }

    @Test(arguments: OfficialCase.all)
    func queryForm(example: OfficialCase) throws {
        var style = try example.style
        style.sendsPayloadHash = false
        let request = try example.request()
        let expires = try #require(example.context()["expiration_in_seconds"]?.integer)
        let query = try example.signer(style: style).presignedQuery(for: request, at: example.date, expires: expires)

        #expect(try query.contains("X-Amz-Signature=" + example.file("query-signature")))
        let line = try example.file("query-signed-request").prefix { $0 != "\n" }
        let target = line.dropLast(" HTTP/1.1".count).drop { $0 != "?" }.dropFirst()
        #expect(Set(query.split(separator: "&")) == Set(target.split(separator: "&")))
    }
}
