// SPDX-License-Identifier: Apache-2.0

import GateModel
import HTTPTransport
import Testing

@testable import AWSClient

@Suite("Error answers")
struct ErrorAnswerTests {
    private func answer(_ body: String, errorType: String? = nil) -> ErrorAnswer {
        var headers = HTTPHeaders()
        headers.add(name: "X-AMZN-REQUESTID", value: "id")
        if let errorType { headers.add(name: "X-Amzn-ErrorType", value: errorType) }
        let response = HTTPResponse(status: 400, headers: headers, body: Array(body.utf8))
        return ErrorAnswer(response, redactor: SecretRedactor(nil))
    }

    @Test(
        "The code is the header's, the body's __type, or its code, without decoration",
        arguments: [
            ("{}", "Foo", "Foo"), (#"{"__type":"Bar"}"#, "Foo", "Foo"), (#"{"__type":"Bar","code":"Baz"}"#, nil, "Bar"),
            (#"{"code":"Baz"}"#, nil, "Baz"), (#"{"__type":"ns#Bar"}"#, nil, "Bar"),
            (#"{"__type":"ns#Bar:http://x/"}"#, nil, "Bar"),
            ("{}", "aws.api#Foo:http://x/", "Foo"), (#"{"__type":" Bar "}"#, nil, "Bar"),
            (#"{"__type":5,"code":"Baz"}"#, nil, "Baz"),
            (#"{"__type":"","code":"Baz"}"#, nil, "Baz"), (#"{"__type":"two words"}"#, nil, nil), ("{}", nil, nil),
            ("", nil, nil),
            ("garbage", "Foo", "Foo"), (#"{"__type":"Bar","__type":"Baz"}"#, nil, nil), ("<html/>", nil, nil),
            ("<ErrorResponse><Error><Code>Qux</Code></Error></ErrorResponse>", nil, "Qux"),
            ("<Error><Code>Qux</Code></Error>", nil, "Qux"),
            ("<E><Error><Code>A</Code><Code>B</Code></Error></E>", nil, nil), (#"["__type"]"#, nil, nil),
        ] as [(String, String?, String?)]
    )
    func codes(body: String, header: String?, expected: String?) {
        #expect(answer(body, errorType: header).code == expected)
    }

    @Test(
        "The message is one printable line",
        arguments: [
            (#"{"message":"a"}"#, "a"), (#"{"Message":"b"}"#, "b"), (#"{"errorMessage":"c"}"#, "c"),
            (#"{"message":""}"#, nil),
            (#"{"message":"first\nsecond"}"#, "first"), (#"{"message":"a\u001b[31mb"}"#, "a [31mb"),
            (#"{"message":7}"#, nil),
            ("<E><Error><Code>X</Code><Message>a &lt; b</Message></Error></E>", "a < b"),
            (#"{"message":"\#(String(repeating: "x", count: 5000))"}"#, String(repeating: "x", count: 1024)),
        ] as [(String, String?)]
    )
    func messages(body: String, expected: String?) {
        #expect(answer(body).message == expected)
    }

    @Test("The request ID is the header's, else the body's")
    func requestIDs() {
        #expect(answer("{}").requestID == "id")
        let body = Array("<E><Error><Code>X</Code></Error><RequestId>from body</RequestId></E>".utf8)
        let response = HTTPResponse(status: 400, headers: HTTPHeaders(), body: body)
        #expect(ErrorAnswer(response, redactor: SecretRedactor(nil)).requestID == "from body")
    }
}
