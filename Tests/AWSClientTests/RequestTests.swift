// SPDX-License-Identifier: Apache-2.0

import Cryptography
import GateModel
import HTTPTransport
import SigV4
import Testing

@testable import AWSClient

@Suite("Requests")
struct RequestTests {
    private func request(
        options: AWSOptions = AWSOptions(userAgentProduct: "wsigate/1.2.3", userAgentSuffix: "run/42"),
        environment: [String: String] = Fixture.keys,
        _ call: (WorkSpaces) async throws -> Void
    ) async throws -> HTTPRequest {
        let fixture = try Fixture([.json("{}")], options: options, environment: environment)
        try await call(try fixture.workSpaces())
        return try #require(await fixture.transport.requests.first)
    }

    @Test("A describe has the form of JSON 1.1 and says who asks")
    func describe() async throws {
        let request = try await request { _ = try await $0.describeImages(ids: [Fixture.image]) }
        #expect(request.method == "POST")
        #expect(request.url == "https://workspaces.us-east-1.amazonaws.com/")
        #expect(request.headers["Host"] == "workspaces.us-east-1.amazonaws.com")
        #expect(request.headers["Content-Type"] == "application/x-amz-json-1.1")
        #expect(request.headers["X-Amz-Target"] == "WorkspacesService.DescribeWorkspaceImages")
        #expect(request.headers["User-Agent"] == "wsigate/1.2.3 run/42")
        #expect(request.headers["amz-sdk-request"] == "attempt=1; max=3")
        #expect(request.headers["amz-sdk-invocation-id"]?.utf8.count == 36)
        #expect(request.headers["X-Amz-Date"] == "20261123T134638Z")
        #expect(request.headers["X-Amz-Security-Token"] == Fixture.token)
        #expect(String(decoding: request.body, as: UTF8.self) == #"{"ImageIds":["wsi-0a1b2c3d4"],"MaxResults":25}"#)
        #expect(!request.freshConnection && !request.allowsPlaintext && !request.bypassesProxy)
    }

    @Test("The signature is the one that a verifier computes")
    func signature() async throws {
        let request = try await request { _ = try await $0.describeImages(ids: [Fixture.image]) }
        let text = try #require(request.headers["Authorization"])
        let header = try #require(AuthorizationHeader(parsing: text))
        let signable = SignableRequest(
            method: request.method,
            path: "/",
            query: "",
            headers: request.headers.all.map { SigningHeader(name: $0.name, value: $0.value) },
            payloadSHA256: SHA256.hash(request.body).hex
        )
        let canonical = CanonicalRequest(signable, signedHeaders: header.signedHeaders, style: .standard)
        let scope = SigningScope(date: Fixture.now, region: "us-east-1", service: "workspaces")
        let expected = SigV4Signature.compute(
            canonicalRequest: canonical,
            scope: scope,
            secretAccessKey: SharedSecret(Fixture.secretKey)
        )
        #expect(header.signature == expected)
        for name in ["host", "content-type", "x-amz-date", "x-amz-target", "x-amz-security-token"] {
            #expect(header.signedHeaders.contains(name))
        }
        #expect(!header.signedHeaders.contains("user-agent"))
    }

    @Test("A copy goes out on a fresh connection, a describe need not")
    func freshConnection() async throws {
        let copy = try await request { _ = await $0.sendOnce("CopyWorkspaceImage", ["Name": "n"]) }
        #expect(copy.freshConnection)
        #expect(copy.headers["X-Amz-Target"] == "WorkspacesService.CopyWorkspaceImage")
        #expect(copy.headers["amz-sdk-request"] == "attempt=1; max=1")
        #expect(String(decoding: copy.body, as: UTF8.self) == #"{"Name":"n"}"#)
    }

    @Test(
        "An endpoint that was named may be plaintext, keeps its path, and on this machine needs no proxy",
        arguments: [
            ("http://127.0.0.1:8080/aws", "127.0.0.1:8080", true, true), ("http://h.example", "h.example", true, false),
            ("https://localhost:1", "localhost:1", false, true),
        ]
    )
    func namedEndpoint(url: String, host: String, plaintext: Bool, bypass: Bool) async throws {
        let request = try await request(options: AWSOptions(endpointURL: url)) {
            _ = try await $0.describeImages(ids: [])
        }
        #expect(request.url.hasPrefix(url))
        #expect(request.headers["Host"] == host)
        #expect(request.allowsPlaintext == plaintext)
        #expect(request.bypassesProxy == bypass)
    }

    @Test("What the user chose reaches the transport, and nothing breaks out of a header")
    func options() async throws {
        let options = AWSOptions(
            connectTimeout: .seconds(3),
            readTimeout: .seconds(7),
            userAgentSuffix: "run/1\r\nX-Evil: 1"
        )
        let request = try await request(options: options) { _ = try await $0.describeImages(ids: []) }
        #expect(request.connectTimeout == .seconds(3))
        #expect(request.readTimeout == .seconds(7))
        #expect(request.headers["User-Agent"] == "wsigate run/1--X-Evil: 1")
    }

    @Test("Keys without a session token send none")
    func noToken() async throws {
        let keys = ["AWS_ACCESS_KEY_ID": "AKIA", "AWS_SECRET_ACCESS_KEY": "s"]
        let request = try await request(environment: keys) { _ = try await $0.describeImages(ids: []) }
        #expect(request.headers["X-Amz-Security-Token"] == nil)
    }

    @Test("STS is asked in the query protocol")
    func query() async throws {
        let fixture = try Fixture([.page(500)], options: AWSOptions(maxAttempts: 1))
        _ = await awsError { try await fixture.securityTokenService().callerIdentity() }
        let request = try #require(await fixture.transport.requests.first)
        #expect(request.url == "https://sts.us-east-1.amazonaws.com/")
        #expect(request.headers["Content-Type"] == "application/x-www-form-urlencoded; charset=utf-8")
        #expect(request.headers["Authorization"]?.contains("/us-east-1/sts/aws4_request") == true)
        #expect(String(decoding: request.body, as: UTF8.self) == "Action=GetCallerIdentity&Version=2011-06-15")
    }
}
