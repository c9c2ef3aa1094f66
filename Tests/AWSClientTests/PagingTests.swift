// SPDX-License-Identifier: Apache-2.0

import GateModel
import HTTPTransport
import Testing

@testable import AWSClient

@Suite("Pages")
struct PagingTests {
    private static func page(_ id: String?, token: String?, requestID: String? = "r") -> ScriptedTransport.Step {
        let images = id.map { #"{"ImageId":"\#($0)"}"# } ?? ""
        let next = token.map { #","NextToken":\#($0)"# } ?? ""
        return .json(#"{"Images":[\#(images)]\#(next)}"#, requestID: requestID)
    }

    @Test("Pages are read until no token comes, and an empty page is not the end", arguments: ["null", "\"\"", nil])
    func lastPage(token: String?) async throws {
        let fixture = try Fixture([
            Self.page("a", token: #""t/1\u00fc""#, requestID: "1"), Self.page(nil, token: #""t2""#, requestID: "2"),
            Self.page("c", token: token, requestID: "3"),
        ])
        let answer = try await fixture.workSpaces().describeImages(ids: [Fixture.image])
        #expect(answer.value.map(\.imageID) == ["a", "c"])
        #expect(answer.requestIDs == ["1", "2", "3"])
        let ids = #"{"ImageIds":["wsi-0a1b2c3d4"],"MaxResults":25"#
        #expect(
            await fixture.transport.bodies == [ids + "}", ids + #","NextToken":"t/1ü"}"#, ids + #","NextToken":"t2"}"#]
        )
    }

    @Test(
        "A token that has been there before is malformed, next to itself or later",
        arguments: [
            ["a", "a"], ["a", "b", "a"],
        ]
    )
    func repeatedToken(tokens: [String]) async throws {
        let fixture = try Fixture(tokens.map { Self.page("x", token: "\"\($0)\"") } + [Self.page("y", token: nil)])
        let error = await awsError { try await fixture.workSpaces().describeImages(ids: []) }
        #expect(error?.code == .malformedAnswer)
        #expect(error?.message.contains("NextToken that repeats itself") == true)
        #expect(await fixture.transport.requests.count == tokens.count)
    }

    @Test("A token that is no string is malformed")
    func tokenOfAnotherType() async throws {
        let fixture = try Fixture([Self.page("x", token: "7")])
        let error = await awsError { try await fixture.workSpaces().describeImages(ids: []) }
        #expect(error?.code == .malformedAnswer)
    }

    @Test("Pages without end are not read without end")
    func bound() throws {
        var pages = PagedAnswer()
        for number in 1..<PagedAnswer.maximumPages {
            let more = try pages.take(
                AnswerFields(JSONObject(members: [.init(name: "NextToken", value: .string("\(number)"))])),
                requestID: nil
            )
            #expect(more)
        }
        let last = AnswerFields(JSONObject(members: [.init(name: "NextToken", value: "last")]))
        #expect(throws: MalformedAnswer.self) { try pages.take(last, requestID: nil) }
    }

    @Test("A later page that fails fails the whole")
    func laterFailure() async throws {
        let fixture = try Fixture([Self.page("a", token: #""t""#), .error("AccessDeniedException")])
        let error = await awsError { try await fixture.workSpaces().describeImages(ids: []) }
        #expect(error?.code == .refused)
    }

    @Test("A later page is retried like the first")
    func laterRetry() async throws {
        let fixture = try Fixture([Self.page("a", token: #""t""#), .page(500), Self.page("b", token: nil)])
        #expect(try await fixture.workSpaces().describeImages(ids: []).value.map(\.imageID) == ["a", "b"])
    }
}
