// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import GateModel
import Testing

@testable import WorkSpacesSimulator

@Suite struct AuthenticationTests {
    private static func client(_ change: (inout TestClient) -> Void) -> TestClient {
        var client = TestClient.recipient
        change(&client)
        return client
    }

    private static func tokenlessStranger() -> TestClient {
        var client = TestClient.stranger
        client.token = nil
        return client
    }

    static let clients: [(TestClient, String?)] = [
        (.owner, nil), (.recipient, nil), (.stranger, nil),
        (client { $0.secret = "another-secret" }, "InvalidSignatureException"),
        (client { $0.key = "AKIANOBODYEXAMPLE0" }, "UnrecognizedClientException"),
        (client { $0.token = "a-token-too-many" }, "UnrecognizedClientException"),
        (tokenlessStranger(), "UnrecognizedClientException"),
        (client { $0.service = "s3" }, "InvalidSignatureException"),
        (client { $0.region = "not a region" }, "IncompleteSignatureException"),
        (client { $0.time += 300 }, nil), (client { $0.time -= 300 }, nil),
        (client { $0.time += 301 }, "InvalidSignatureException"),
        (client { $0.time -= 301 }, "InvalidSignatureException"),
    ]

    @Test(arguments: clients) func keysSecretsTokensScopesAndClocksAreChecked(_ client: TestClient, _ code: String?)
        async throws
    {
        let error = try await client.error(of: "DescribeWorkspaceImages", from: .still())
        #expect(error == code.map { "400 \($0)" })
    }

    @Test func anExpiredSignatureIsToldWithBothTimes() async throws {
        var client = TestClient.owner
        client.time -= 600
        let answer = try await Simulator.still().delivery(for: client.request("DescribeWorkspaceImages")).answer
        let message = try JSONParser.parse(answer.body).object?["message"]?.string
        #expect(
            message == "Signature expired: 20261123T133638Z is now earlier than 20261123T134138Z "
                + "(20261123T134638Z - 5 min.)"
        )
    }

    @Test func theSimulatorsClockCanBeSetOff() async throws {
        let simulator = try Simulator.still("behaviour: {clock_offset: -10m}")
        let delivery = await simulator.delivery(for: TestClient.owner.request("DescribeWorkspaceImages"))
        #expect(String(decoding: delivery.answer.body, as: UTF8.self).contains("Signature not yet current"))
        #expect(delivery.date == "Mon, 23 Nov 2026 13:36:38 GMT")
    }

    /// What somebody on the way could do to a request.
    enum Tampering: CaseIterable {
        case body, target, path, query, addedField, method, scopeDate, droppedSignature, noAuthorization
    }

    private static func tampered(_ request: IncomingRequest, _ tampering: Tampering) -> IncomingRequest {
        var fields = request.fields
        func replace(_ name: String, _ edit: (String) -> String) {
            fields = fields.map { $0.name == name ? .init(name: name, value: edit($0.value)) : $0 }
        }
        switch tampering {
        case .target: replace("x-amz-target") { _ in "WorkspacesService.CopyWorkspaceImage" }
        case .addedField: fields.append(.init(name: "x-amz-extra", value: "1"))
        case .scopeDate: replace("authorization") { $0.replacing("/20261123/", with: "/20261122/") }
        case .droppedSignature: replace("authorization") { String($0.prefix { $0 != "," }) }
        case .noAuthorization: fields.removeAll { $0.name == "authorization" }
        default: break
        }
        return IncomingRequest(
            method: tampering == .method ? "PUT" : request.method,
            target: tampering == .path ? "/other" : tampering == .query ? "/?a=b" : "/",
            fields: fields,
            body: tampering == .body ? request.body + [0x20] : request.body
        )
    }

    @Test(arguments: Tampering.allCases) func noPartOfASignedRequestCanBeChanged(_ tampering: Tampering) async throws {
        let request = Self.tampered(TestClient.owner.request("DescribeWorkspaceImages"), tampering)
        let answer = try await Simulator.still().delivery(for: request).answer
        let code =
            switch tampering {
            case .droppedSignature: "IncompleteSignatureException"
            case .noAuthorization: "MissingAuthenticationTokenException"
            default: "InvalidSignatureException"
            }
        #expect(try JSONParser.parse(answer.body).object?["__type"] == .string("com.amazon.coral.service#\(code)"))
    }

    @Test(arguments: [
        ("AKIANOBODYEXAMPLE0", "caller-secret", 403, "InvalidClientTokenId"),
        ("AKIACALLEREXAMPLE0", "another-secret", 403, "SignatureDoesNotMatch"),
        ("AKIACALLEREXAMPLE0", "caller-secret", 200, "<Account>444455556666</Account>"),
    ]) func stsAnswersInXML(_ key: String, _ secret: String, _ status: Int, _ text: String) async throws {
        let client = TestClient(key: key, secret: secret)
        let answer = try await Simulator.still().delivery(for: client.stsRequest()).answer
        #expect(answer.status == status)
        #expect(String(decoding: answer.body, as: UTF8.self).contains(text))
    }

    @Test func stsNamesTheGivenARN() async throws {
        let answer = try await Simulator.still().delivery(for: TestClient.stranger.stsRequest()).answer
        let text = String(decoding: answer.body, as: UTF8.self)
        #expect(text.contains("<Arn>arn:aws:sts::777788889999:assumed-role/ci/run-1</Arn>"))
    }

    @Test func aSignatureForOneServiceIsNoGoodForTheOther() async throws {
        var client = TestClient.owner
        client.service = "sts"
        let answer = try await Simulator.still().delivery(for: client.request("DescribeWorkspaceImages")).answer
        #expect(String(decoding: answer.body, as: UTF8.self).contains("<Code>InvalidAction</Code>"))
    }
}
