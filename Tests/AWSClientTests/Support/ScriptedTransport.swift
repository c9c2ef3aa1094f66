// SPDX-License-Identifier: Apache-2.0

import HTTPTransport

/// Plays answers in order and keeps the requests; a request too many is an error of its own.
actor ScriptedTransport: HTTPSending {
    enum Step: Sendable {
        case answer(HTTPResponse)
        case failure(TransportError)
    }

    private(set) var requests: [HTTPRequest] = []
    private var steps: [Step]

    init(_ steps: [Step]) {
        self.steps = steps
    }

    func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
        requests.append(request)
        guard !steps.isEmpty else {
            throw TransportError(code: .other, message: "the script has ended", sent: .nothing)
        }
        switch steps.removeFirst() {
        case .answer(let response): return response
        case .failure(let error): throw error
        }
    }

    /// The bodies of the requests.
    var bodies: [String] { requests.map { String(decoding: $0.body, as: UTF8.self) } }
}

extension ScriptedTransport.Step {
    /// An answer as AWS's JSON services give it.
    static func json(
        _ body: String,
        status: Int = 200,
        requestID: String? = "req-1",
        headers: [String: String] = [:]
    ) -> Self {
        var fields = HTTPHeaders()
        if let requestID { fields.add(name: "x-amzn-RequestId", value: requestID) }
        for (name, value) in headers.sorted(by: { $0.key < $1.key }) { fields.add(name: name, value: value) }
        return .answer(HTTPResponse(status: status, headers: fields, body: Array(body.utf8)))
    }

    /// An error as AWS's JSON services give it.
    static func error(
        _ code: String,
        status: Int = 400,
        message: String = "no",
        headers: [String: String] = [:]
    ) -> Self {
        .json(#"{"__type":"\#(code)","message":"\#(message)"}"#, status: status, headers: headers)
    }

    /// A page that no AWS service wrote.
    static func page(_ status: Int, _ body: String = "<html><body>Bad luck</body></html>") -> Self {
        .json(body, status: status, requestID: nil, headers: ["Content-Type": "text/html"])
    }

    static func lost(_ code: TransportError.Code, sent: Sent) -> Self {
        .failure(TransportError(code: code, message: "it broke", sent: sent))
    }
}
