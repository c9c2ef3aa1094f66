// SPDX-License-Identifier: Apache-2.0

import Cryptography
import FoundationEssentials
import GateModel
import SigV4
import Testing

@testable import WorkSpacesSimulator

/// A client of a simulator without a socket, that signs as AWS's clients do.
struct TestClient {
    static let owner = TestClient(key: "AKIAOWNEREXAMPLE00", secret: "owner-secret")
    static let recipient = TestClient(key: "AKIACALLEREXAMPLE0", secret: "caller-secret")
    static let stranger = TestClient(key: "ASIASTRANGEREXAMPL", secret: "stranger-secret", token: "stranger-token")

    var key: String
    var secret: String
    var token: String?
    var region = "us-east-1"
    var service = "workspaces"
    var time = TestWorld.start

    /// A signed request for an operation of WorkSpaces.
    func request(_ operation: String, _ input: JSONValue = [:]) -> IncomingRequest {
        signed(
            fields: [
                ("host", "127.0.0.1:4599"), ("content-type", "application/x-amz-json-1.1"),
                ("x-amz-target", "WorkspacesService.\(operation)"),
            ],
            body: JSONWriter.bytes(input)
        )
    }

    /// A signed request for an action of STS.
    func stsRequest(_ form: String = "Action=GetCallerIdentity&Version=2011-06-15") -> IncomingRequest {
        var client = self
        client.service = "sts"
        return client.signed(fields: [("host", "127.0.0.1:4599")], body: Array(form.utf8))
    }

    func signed(fields: [(String, String)], body: [UInt8]) -> IncomingRequest {
        let signer = SigV4Signer(
            credentials: SigningCredentials(
                accessKeyID: key,
                secretAccessKey: SharedSecret(secret),
                sessionToken: token.map { SharedSecret($0) }
            ),
            region: region,
            service: service,
            style: .standard
        )
        let signable = SignableRequest(
            method: "POST",
            path: "/",
            query: "",
            headers: fields.map { SigningHeader(name: $0.0, value: $0.1) },
            payloadSHA256: SHA256.hash(body).hex
        )
        let added = signer.headers(for: signable, at: time).map { ($0.name.lowercased(), $0.value) }
        return IncomingRequest(
            method: "POST",
            target: "/",
            fields: (fields + added).map { IncomingRequest.Field(name: $0.0, value: $0.1) },
            body: body
        )
    }
}

extension TestClient {
    func with(region: String) -> TestClient {
        var client = self
        client.region = region
        return client
    }

    /// The output of a call that succeeds.
    func output(
        of operation: String,
        _ input: JSONValue = [:],
        from simulator: Simulator,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws -> JSONObject {
        let answer = await simulator.delivery(for: request(operation, input)).answer
        #expect(answer.status == 200, "\(String(decoding: answer.body, as: UTF8.self))", sourceLocation: sourceLocation)
        return try #require(try JSONParser.parse(answer.body).object, sourceLocation: sourceLocation)
    }

    /// The code of the error that a call ends in, and its HTTP status; `nil` for one that succeeds.
    func error(
        of operation: String,
        _ input: JSONValue = [:],
        from simulator: Simulator
    ) async throws -> String? {
        let answer = await simulator.delivery(for: request(operation, input)).answer
        guard answer.status != 200 else { return nil }
        let type = try #require(try JSONParser.parse(answer.body).object?["__type"]?.string)
        return "\(answer.status) \(type.split(separator: "#").last ?? "")"
    }
}

extension Simulator {
    /// A simulator whose clock stands still.
    static func still(_ more: String = "") throws -> Simulator {
        Simulator(try TestWorld.parse(more), clock: { TestWorld.start })
    }
}
