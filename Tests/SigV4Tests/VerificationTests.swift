// SPDX-License-Identifier: Apache-2.0

import Cryptography
import FoundationEssentials
import Testing

@testable import SigV4

/// A verifier's way: take the header apart, build the canonical request of what came, compare.
struct VerificationTests {
    static let secret = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"
    static let date = Date(timeIntervalSince1970: 1_773_000_000)
    static let body = SHA256.hash(Array("{}".utf8)).hex

    /// A request as it arrives, in a form that tests can alter.
    struct Received {
        var method = "POST"
        var path = "/"
        var query = "a=1&b=2"
        var body = VerificationTests.body
        var headers = [
            SigningHeader(name: "Host", value: "workspaces.eu-west-1.amazonaws.com"),
            SigningHeader(name: "Content-Type", value: "application/x-amz-json-1.1"),
            SigningHeader(name: "X-Amz-Target", value: "WorkspacesService.CopyWorkspaceImage"),
        ]

        var request: SignableRequest {
            SignableRequest(method: method, path: path, query: query, headers: headers, payloadSHA256: body)
        }

        subscript(name: String) -> String? {
            get { headers.first { $0.name == name }?.value }
            set {
                headers.removeAll { $0.name == name }
                if let newValue { headers.append(SigningHeader(name: name, value: newValue)) }
            }
        }

        static func signed(token: Bool = true) -> Received {
            var received = Received()
            let credentials = SigningCredentials(
                accessKeyID: "AKIDEXAMPLE",
                secretAccessKey: SharedSecret(VerificationTests.secret),
                sessionToken: token ? SharedSecret("token") : nil
            )
            let signer = SigV4Signer(credentials: credentials, region: "eu-west-1", service: "workspaces")
            received.headers += signer.headers(for: received.request, at: VerificationTests.date)
            return received
        }

        func isGenuine(secret: String = VerificationTests.secret) -> Bool {
            guard let header = self["Authorization"].flatMap(AuthorizationHeader.init(parsing:)),
                let time = self["X-Amz-Date"], time.hasPrefix(header.day)
            else { return false }
            let signature = SigV4Signature.compute(
                canonicalRequest: CanonicalRequest(request, signedHeaders: header.signedHeaders, style: .standard),
                scope: SigningScope(amzDate: time, region: header.region, service: header.service),
                secretAccessKey: SharedSecret(secret)
            )
            return ConstantTime.areEqual(Array(signature.utf8), Array(header.signature.utf8))
        }
    }

    @Test(arguments: [true, false])
    func whatWasSignedIsGenuine(token: Bool) {
        #expect(Received.signed(token: token).isGenuine())
    }

    static let harmless: [(name: String, change: @Sendable (inout Received) -> Void)] = [
        ("order of the query", { $0.query = "b=2&a=1" }),
        ("order of the fields", { $0.headers.reverse() }),
        ("a field more", { $0["User-Agent"] = "curl" }),
        ("spaces around a value", { $0["Content-Type"] = "  application/x-amz-json-1.1 " }),
    ]

    @Test(arguments: harmless.indices)
    func whatMayChangeOnTheWayDoesNoHarm(index: Int) {
        var received = Received.signed()
        Self.harmless[index].change(&received)
        #expect(received.isGenuine(), "\(Self.harmless[index].name)")
    }

    static let forgeries: [(name: String, change: @Sendable (inout Received) -> Void)] = [
        ("method", { $0.method = "PUT" }), ("path", { $0.path = "/x" }),
        ("query changed", { $0.query = "a=1&b=3" }), ("query cut", { $0.query = "a=1" }),
        ("query added", { $0.query += "&c" }), ("body", { $0.body = SHA256.hash([1]).hex }),
        ("host", { $0["Host"] = "workspaces.us-east-1.amazonaws.com" }),
        ("target", { $0["X-Amz-Target"] = "WorkspacesService.DeleteWorkspaceImage" }),
        ("target gone", { $0["X-Amz-Target"] = nil }), ("token gone", { $0["X-Amz-Security-Token"] = nil }),
        ("token", { $0["X-Amz-Security-Token"] = "other" }), ("time", { $0["X-Amz-Date"] = "20260308T200001Z" }),
        ("second target", { $0.headers.append(SigningHeader(name: "x-amz-target", value: "Other")) }),
        ("region", { $0["Authorization"] = $0["Authorization"]?.replacing("eu-west-1", with: "us-east-1") }),
        ("service", { $0["Authorization"] = $0["Authorization"]?.replacing("/workspaces/", with: "/sts/") }),
        ("fewer signed", { $0["Authorization"] = $0["Authorization"]?.replacing(";x-amz-target", with: "") }),
        ("no header", { $0["Authorization"] = nil }),
    ]

    @Test(arguments: forgeries.indices)
    func aForgeryIsNotGenuine(index: Int) {
        var received = Received.signed()
        Self.forgeries[index].change(&received)
        #expect(!received.isGenuine(), "\(Self.forgeries[index].name)")
    }

    @Test func anotherSecretIsNotGenuine() {
        #expect(!Received.signed().isGenuine(secret: Self.secret + "x"))
    }

    @Test func theSecretIsInNothingThatIsAdded() {
        let added = Received.signed().headers.map(\.value).joined()
        #expect(!added.contains(Self.secret))
    }
}
