// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import GateModel
import Testing

@testable import SigV4

/// The same signatures as another implementation, step by step.
struct BotocoreTests {
    @Test func fileIsWhole() {
        #expect(BotocoreCase.all.count == 50)
        #expect(BotocoreCase.headerForm.count == 45)
        #expect(BotocoreCase.queryForm.count == 5)
    }

    @Test(arguments: BotocoreCase.headerForm)
    func headerForm(example: BotocoreCase) throws {
        let request = try example.request()
        let added = try example.signer().headers(for: request, at: BotocoreCase.date)
        var signed = request
        signed.headers += added
        let canonical = CanonicalRequest(signed, style: example.style)
        #expect(try canonical.text == example.text("canonicalRequest"))
        #expect(try SigV4Signature.stringToSign(canonical, scope: example.scope()) == example.text("stringToSign"))
        #expect(try added.last == SigningHeader(name: "Authorization", value: example.text("authorization")))
        #expect(added.first { $0.name == "X-Amz-Security-Token" }?.value == example.fields["token"]?.string)
        #expect(added.contains { $0.name == "x-amz-content-sha256" } == example.isS3)
    }

    @Test(arguments: BotocoreCase.queryForm)
    func queryForm(example: BotocoreCase) throws {
        let request = try example.request()
        let expires = try #require(BotocoreCase.document["expires"]?.integer)
        let query = try example.signer().presignedQuery(for: request, at: BotocoreCase.date, expires: expires)
        let parameters = query.split(separator: "&")
        #expect(try parameters.sorted() == example.text("signedQuery").split(separator: "&").sorted())
        let signed = SignableRequest(
            method: request.method,
            path: request.path,
            query: parameters.filter { !$0.hasPrefix("X-Amz-Signature=") }.joined(separator: "&"),
            headers: request.headers,
            payloadSHA256: request.payloadSHA256
        )
        #expect(try CanonicalRequest(signed, style: example.style).text == example.text("canonicalRequest"))
    }
}
