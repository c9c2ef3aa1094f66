// SPDX-License-Identifier: Apache-2.0

import GateModel
import HTTPTransport
import Testing

@testable import AWSClient

/// An endpoint that repeats what it was sent, in places and lengths where a text is also cut.
@Suite("Secrets that an endpoint repeats")
struct EchoTests {
    /// A token that would pass for a request ID or an error code.
    private static let wordToken = "FwoGZXIvYXdzEBYaDPlainWordTokenThatLooksLikeAnIdentifier0123456789"
    private static let environment = Fixture.keys.merging(["AWS_SESSION_TOKEN": wordToken]) { _, new in new }
    /// More than a fragment of this length of a secret must not be shown.
    private static let fragment = String(wordToken.prefix(12))

    /// The token where the text is cut: 1,024 characters of a message, 128 of a request ID.
    private static func straddling(_ limit: Int) -> String {
        String(repeating: "x", count: limit - 20) + wordToken
    }

    private static let steps: [ScriptedTransport.Step] = [
        .error("AccessDeniedException", message: straddling(1024)),
        .error("SignatureDoesNotMatch", status: 403, message: straddling(1024)),
        .error(wordToken),
        .error("AccessDeniedException", message: "\(wordToken)\u{301} Signature=\u{301}00"),
        .error("Nothing", headers: ["x-amzn-errortype": wordToken]),
        .json(#"{"message":"no","__type":"AccessDeniedException"}"#, status: 400, requestID: wordToken),
        .json(#"{"message":"no","__type":"AccessDeniedException"}"#, status: 400, requestID: straddling(128)),
        .json("[]", requestID: wordToken),
        .json(#"{"ImageId":"\#(straddling(1024))"}"#),
        .failure(TransportError(code: .tls, message: straddling(1024), sent: .nothing)),
        .json(
            "<E><Error><Code>AccessDenied</Code></Error><RequestId>\(wordToken)</RequestId></E>",
            status: 403,
            requestID: nil
        ),
    ]

    @Test("No part of a repeated token is shown, however long the text around it", arguments: steps)
    func cutTexts(step: ScriptedTransport.Step) async throws {
        let (lines, continuation) = AsyncStream.makeStream(of: String.self)
        let options = AWSOptions(maxAttempts: 1, trace: { continuation.yield($0) })
        let fixture = try Fixture([step, step, step, step], options: options, environment: Self.environment)
        let workSpaces = try fixture.workSpaces()
        let image = try Fixture.image
        let permissions = await awsError { try await workSpaces.describeImagePermissions(of: image) }
        var texts = [
            "\(permissions as Any)",
            "\(await awsError { try await workSpaces.describeImages(ids: []) } as Any)",
            "\(await awsError { try await fixture.securityTokenService().callerIdentity() } as Any)",
        ]
        if case .failure(let failure) = await workSpaces.sendOnce("CopyWorkspaceImage", [:]) {
            texts.append("\(failure)")
        }
        continuation.finish()
        for await line in lines { texts.append(line) }
        #expect(texts.count >= 7)
        for text in texts { #expect(!text.contains(Self.fragment)) }
    }

    @Test("A request ID that repeats the token does not reach the answer, and so not the log")
    func requestIDs() async throws {
        let body = #"{"__type":"AccessDeniedException","message":"no"}"#
        let steps: [ScriptedTransport.Step] = [
            .json("{}", requestID: Self.wordToken), .json(body, status: 400, requestID: Self.wordToken),
        ]
        let fixture = try Fixture(steps, environment: Self.environment)
        let workSpaces = try fixture.workSpaces()
        let images = try await workSpaces.describeImages(ids: [])
        #expect(!"\(images.requestIDs)".contains(Self.fragment))
        let image = try Fixture.image
        let failure = await awsError { try await workSpaces.describeImagePermissions(of: image) }
        #expect(!"\(failure as Any)".contains(Self.fragment))
    }

    @Test("Nor does one in the body of an identity")
    func identityRequestID() async throws {
        let body = """
            <GetCallerIdentityResponse><GetCallerIdentityResult><Account>111122223333</Account>\
            <Arn>arn:aws:iam::111122223333:user/u</Arn><UserId>U</UserId></GetCallerIdentityResult>\
            <ResponseMetadata><RequestId>a\nb \(Self.wordToken)</RequestId></ResponseMetadata>\
            </GetCallerIdentityResponse>
            """
        let fixture = try Fixture([.json(body, requestID: nil)], environment: Self.environment)
        let answer = try await fixture.securityTokenService().callerIdentity()
        #expect(answer.requestIDs == ["a b <redacted>"])
    }
}
