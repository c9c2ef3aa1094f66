// SPDX-License-Identifier: Apache-2.0

import GateModel
import HTTPTransport
import Testing

@testable import AWSClient

@Suite("Secrets stay secret")
struct RedactionTests {
    /// An answer that repeats what it was sent, as AWS does for signatures that don't match.
    private static let echo = [
        Fixture.secretKey, Fixture.token, "Signature=00112233445566778899aabbccddeeff",
    ].joined(separator: " and ")

    private static let steps: [ScriptedTransport.Step] = [
        .error("SignatureDoesNotMatch", status: 403, message: echo),
        .error(
            "SignatureDoesNotMatch",
            status: 403,
            message: #"Wrong.\n\n'POST\n/\n\nx-amz-security-token:\#(Fixture.token)'"#
        ),
        .error("AccessDeniedException", message: echo), .page(403, "<html>\(echo)</html>"),
        .json(#"{"Images":"\#(echo)"}"#), .json(echo),
        .failure(TransportError(code: .tls, message: echo, sent: .nothing)),
        .json("<E><Error><Code>InvalidClientTokenId</Code><Message>\(echo)</Message></Error></E>", status: 403),
        .json(#"{"ImageId":"\#(echo)"}"#),
    ]

    private func isClean(_ text: String) -> Bool {
        ![Fixture.secretKey, Fixture.token, "00112233"].contains { text.contains($0) }
    }

    @Test("No secret is in an error, a failure, a dump or a trace line", arguments: steps)
    func errors(step: ScriptedTransport.Step) async throws {
        let (lines, continuation) = AsyncStream.makeStream(of: String.self)
        let options = AWSOptions(maxAttempts: 1, trace: { continuation.yield($0) })
        let fixture = try Fixture([step, step, step], options: options)
        let workSpaces = try fixture.workSpaces()
        let errors = [
            await awsError { try await workSpaces.describeImages(ids: []) },
            await awsError { try await fixture.securityTokenService().callerIdentity() },
        ]
        let once = await workSpaces.sendOnce("CopyWorkspaceImage", [:])
        continuation.finish()
        var texts = errors.map { "\($0 as Any)" } + ["\(once)", "\(workSpaces)", "\(fixture.session)"]
        var dumped = ""
        dump(workSpaces, to: &dumped)
        dump(fixture.session, to: &dumped)
        texts.append(dumped)
        for await line in lines { texts.append(line) }
        // An answer that is a success for `sendOnce` is handed over as it came.
        if case .success = once { texts.remove(at: 2) }
        for text in texts { #expect(isClean(text)) }
    }

    @Test("A profile's secrets are in no error about the files")
    func files() async throws {
        let bodies = [
            "aws_secret_access_key = \(Fixture.secretKey)",
            "aws_access_key_id = \(Fixture.secretKey)\naws_secret_access_key = \(Fixture.secretKey)",
            "aws_access_key_id = A\naws_secret_access_key = \(Fixture.secretKey) x\naws_session_token = \(Fixture.token)",
        ]
        for body in bodies {
            let files = ["/home/u/.aws/credentials": "[default]\n\(body)\n"]
            let good = try Fixture(environment: [:], files: files)
            var dumped = "\(good.session)"
            dump(good.session, to: &dumped)
            #expect(isClean(dumped))
            let error = await awsError {
                let fixture = try Fixture(environment: [:], files: files)
                _ = try await fixture.workSpaces().describeImages(ids: [])
            }
            let text = "\(try #require(error))"
            #expect(isClean(text))
        }
    }

    @Test("A secret on a malformed line is not quoted")
    func malformedLine() throws {
        let files = ["/home/u/.aws/credentials": "[default]\naws_secret_access_key \(Fixture.secretKey)\n"]
        let error = try #require(awsError { try Fixture(environment: [:], files: files) })
        #expect(isClean("\(error)"))
    }

    @Test(
        "A trace line says what was asked, what came, and how long it took",
        arguments: [
            (.json("{}"), "200 req-1 "), (.page(500), "500 - "),
            (.lost(.timeout, sent: .perhaps), "Transport.Timeout unknown "),
            (.lost(.tls, sent: .nothing), "Transport.TLS not_sent "),
        ] as [(ScriptedTransport.Step, String)]
    )
    func trace(step: ScriptedTransport.Step, result: String) async throws {
        let (lines, continuation) = AsyncStream.makeStream(of: String.self)
        let options = AWSOptions(maxAttempts: 1, trace: { continuation.yield($0) })
        let fixture = try Fixture([step], options: options)
        _ = await awsError { try await fixture.workSpaces().describeImages(ids: []) }
        continuation.finish()
        var all: [String] = []
        for await line in lines { all.append(line) }
        let start = "DescribeWorkspaceImages attempt 1/1 POST https://workspaces.us-east-1.amazonaws.com/ "
        #expect(all.count == 1)
        #expect(all.first?.hasPrefix(start + result) == true)
        #expect(all.first?.hasSuffix(" ms") == true)
    }
}
