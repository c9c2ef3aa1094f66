// SPDX-License-Identifier: Apache-2.0

import GateModel
import HTTPTransport
import Testing

@testable import AWSClient

@Suite("GetCallerIdentity")
struct IdentityTests {
    static func answer(
        arn: String = "<Arn>arn:aws:sts::444455556666:assumed-role/ci/run&amp;1</Arn>",
        userID: String = "<UserId>AROA:run</UserId>",
        account: String = "<Account>444455556666</Account>"
    ) -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
          <GetCallerIdentityResult>\(arn)\(userID)\(account)</GetCallerIdentityResult>
          <ResponseMetadata><RequestId>from-body</RequestId></ResponseMetadata>
        </GetCallerIdentityResponse>

        """
    }

    private func ask(_ body: String, requestID: String? = "from-header") async throws -> Answer<Identity> {
        try await Fixture([.json(body, requestID: requestID)]).securityTokenService().callerIdentity()
    }

    @Test("The identity is read, entities and all")
    func identity() async throws {
        let answer = try await ask(Self.answer())
        #expect(answer.value.account.description == "444455556666")
        #expect(answer.value.arn == "arn:aws:sts::444455556666:assumed-role/ci/run&1")
        #expect(answer.value.userID == "AROA:run")
        #expect(answer.requestIDs == ["from-header"])
        #expect(try await ask(Self.answer(), requestID: nil).requestIDs == ["from-body"])
    }

    @Test(
        "What is missing, repeated or contradictory is malformed",
        arguments: [
            answer(account: ""), answer(account: "<Account/>"), answer(account: "<Account>44445555666</Account>"),
            answer(account: "<Account>444455556666</Account><Account>111122223333</Account>"), answer(arn: ""),
            answer(userID: ""),
            answer(account: "<Account>111122223333</Account>"), answer(arn: "<Arn>444455556666</Arn>"),
            answer(account: "<Account><b>444455556666</b></Account>"),
            answer().replacing("GetCallerIdentityResult>", with: "Other>"),
            answer().replacing("GetCallerIdentityResponse", with: "Other"), "", "{}", "<a/>",
            String(answer().dropLast(20)),
            answer().replacing("<Get", with: "<!DOCTYPE x><Get"),
        ]
    )
    func malformed(body: String) async {
        let error = await awsError { try await ask(body) }
        #expect(error?.code == .malformedAnswer)
    }

    @Test("Errors of the query protocol are understood")
    func errors() async throws {
        let body = """
            <ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type>
            <Code>InvalidClientTokenId</Code><Message>The security token is invalid.</Message></Error>
            <RequestId>r-7</RequestId></ErrorResponse>
            """
        let fixture = try Fixture([.json(body, status: 403, requestID: nil)])
        let error = await awsError { try await fixture.securityTokenService().callerIdentity() }
        #expect(error?.code == .credentialsRejected)
        let said = "GetCallerIdentity (InvalidClientTokenId, request ID r-7): The security token is invalid."
        #expect(error?.message.hasSuffix(said) == true)
    }
}
