// SPDX-License-Identifier: Apache-2.0

import GateModel
import HTTPTransport
import Testing

@testable import AWSClient

@Suite("DescribeWorkspaceImagePermissions")
struct PermissionAnswerTests {
    private func ask(_ steps: [ScriptedTransport.Step]) async throws -> Answer<SharingView> {
        try await Fixture(steps).workSpaces().describeImagePermissions(of: Fixture.image)
    }

    @Test("The accounts of every page are listed as they are written")
    func listed() async throws {
        let fixture = try Fixture([
            .json(
                #"{"ImageId":"wsi-0a1b2c3d4","ImagePermissions":[{"SharedAccountId":"1"}],"NextToken":"t"}"#,
                requestID: "a"
            ),
            .json(#"{"ImagePermissions":[{"SharedAccountId":"2"},{"SharedAccountId":"1"}]}"#, requestID: "b"),
        ])
        let answer = try await fixture.workSpaces().describeImagePermissions(of: Fixture.image)
        #expect(answer.value == .listed(["1", "2", "1"]))
        #expect(answer.requestIDs == ["a", "b"])
        let id = #"{"ImageId":"wsi-0a1b2c3d4""#
        #expect(await fixture.transport.bodies == [id + "}", id + #","NextToken":"t"}"#])
    }

    @Test(
        "Shared with nobody is an answer",
        arguments: ["{}", #"{"ImagePermissions":[]}"#, #"{"ImagePermissions":null}"#]
    )
    func nobody(body: String) async throws {
        #expect(try await ask([.json(body)]).value == .listed([]))
    }

    @Test(
        "That AWS refuses to tell is a fact, with its request ID",
        arguments: [
            "AccessDeniedException", "ResourceNotFoundException",
        ]
    )
    func refused(code: String) async throws {
        let answer = try await ask([.error(code, message: "no way")])
        #expect(answer.value == .refused(code: code, message: "no way"))
        #expect(answer.requestIDs == ["req-1"])
    }

    @Test(
        "Nothing else passes for a refusal to tell",
        arguments: [
            ([.error("InvalidParameterValuesException")], .refused),
            ([.error("UnrecognizedClientException")], .credentialsRejected),
            ([.page(403)], .unavailable),
            ([.json(#"{"__type":"AccessDeniedException"}"#, status: 403, requestID: nil)], .refused),
            ([.error("AccessDeniedException", status: 501)], .refused),
            (Array(repeating: .error("AccessDeniedException", status: 500), count: 3), .refused),
            ([.json(#"{"NextToken":"t"}"#), .error("AccessDeniedException")], .refused),
            (Array(repeating: .lost(.timeout, sent: .perhaps), count: 3), .unavailable),
        ] as [([ScriptedTransport.Step], AWSError.Code)]
    )
    func notRefused(steps: [ScriptedTransport.Step], code: AWSError.Code) async {
        let error = await awsError { try await ask(steps) }
        #expect(error?.code == code)
    }

    @Test(
        "An entry without an account, or about another image, is malformed",
        arguments: [
            #"{"ImagePermissions":[{}]}"#, #"{"ImagePermissions":[{"SharedAccountId":null}]}"#,
            #"{"ImagePermissions":[{"SharedAccountId":""}]}"#,
            #"{"ImagePermissions":[{"SharedAccountId":444455556666}]}"#, #"{"ImagePermissions":{}}"#,
            #"{"ImagePermissions":["1"]}"#,
            #"{"ImageId":"wsi-other0000","ImagePermissions":[]}"#, #"{"ImageId":1}"#, "",
        ]
    )
    func malformed(body: String) async {
        let error = await awsError { try await ask([.json(body)]) }
        #expect(error?.code == .malformedAnswer)
    }
}
