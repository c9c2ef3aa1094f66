// SPDX-License-Identifier: Apache-2.0

import HTTPTransport
import Testing

@Suite struct ExchangeTests {
    let transport = HTTPTransport()

    @Test(arguments: ["POST", "PUT", "DELETE"])
    func aBodyArrivesAsGivenAndTheAnswerComesBack(method: String) async throws {
        let server = LoopbackServer { connection, _ in
            guard let request = connection.readRequest() else { return }
            connection.answer(request.head + request.body, headers: "X-Request-Id: 7\r\n")
        }
        defer { server.stop() }
        let headers: HTTPHeaders = ["X-Amz-Target": "A.B", "X-Empty": "", "Content-Type": "application/x-amz-json-1.1"]
        let request = HTTPRequest(
            method: method,
            url: server.url("/a/../b?c=%20"),
            headers: headers,
            body: Array("payload".utf8)
        )
        let response = try await transport.send(request)
        #expect(response.status == 200)
        #expect(response.headers["x-rEQUEST-id"] == "7")
        let sent = String(decoding: response.body, as: UTF8.self)
        let expected = [
            "\(method) /a/../b?c=%20 HTTP/1.1", "Host: 127.0.0.1:\(server.port)", "X-Amz-Target: A.B", "X-Empty:",
            "Content-Type: application/x-amz-json-1.1", "Content-Length: 7", "", "payload",
        ]
        #expect(Set(sent.split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)) == Set(expected))
    }

    @Test(arguments: ["GET", "DELETE"])
    func withoutBodyNothingButTheHostIsAdded(method: String) async throws {
        let server = LoopbackServer { connection, _ in
            guard let request = connection.readRequest() else { return }
            connection.answer(request.head)
        }
        defer { server.stop() }
        let response = try await transport.send(HTTPRequest(method: method, url: server.url()))
        let head = "\(method) / HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\n\r\n"
        #expect(String(decoding: response.body, as: UTF8.self) == head)
    }

    @Test func aHostAndALengthOfTheCallersStandAlone() async throws {
        let server = LoopbackServer { connection, _ in
            guard let request = connection.readRequest() else { return }
            connection.answer(request.head)
        }
        defer { server.stop() }
        let headers: HTTPHeaders = ["host": "workspaces.eu-west-1.amazonaws.com", "content-length": "1"]
        let request = HTTPRequest(method: "POST", url: server.url(), headers: headers, body: [0x78])
        let response = try await transport.send(request)
        let lines = String(decoding: response.body, as: UTF8.self).lowercased().split(separator: "\r\n")
        #expect(lines.filter { $0.hasPrefix("host:") } == ["host: workspaces.eu-west-1.amazonaws.com"])
        #expect(lines.filter { $0.hasPrefix("content-length:") } == ["content-length: 1"])
    }

    @Test func anEmptyPostHasALength() async throws {
        let server = LoopbackServer { connection, _ in
            guard let request = connection.readRequest() else { return }
            connection.answer(request.head)
        }
        defer { server.stop() }
        let response = try await transport.send(HTTPRequest(method: "POST", url: server.url()))
        #expect(String(decoding: response.body, as: UTF8.self).contains("\r\nContent-Length: 0\r\n"))
    }

    @Test func theAnswerToHeadHasNoBody() async throws {
        let server = LoopbackServer(Scripts.writes("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n"))
        defer { server.stop() }
        let response = try await transport.send(HTTPRequest(method: "HEAD", url: server.url(), maximumResponseBytes: 9))
        #expect(response.headers["content-length"] == "99")
        #expect(response.body.isEmpty)
    }

    @Test(arguments: [301, 302, 303, 307, 308, 400, 404, 429, 500, 503])
    func everyStatusIsAnAnswerAndNoRedirectIsFollowed(status: Int) async throws {
        let server = LoopbackServer { connection, _ in
            while let request = connection.readRequest() {
                connection.answer(request.body, status: "\(status) Words", headers: "Location: /elsewhere\r\n")
            }
        }
        defer { server.stop() }
        let response = try await transport.send(
            HTTPRequest(method: "POST", url: server.url(), body: Array("x".utf8))
        )
        #expect(response.status == status)
        #expect(response.body == Array("x".utf8))
        #expect(server.arrived.requests == 1)
    }

    @Test func interimAnswersTrailersAndFoldedLinesAreToldApart() async throws {
        let text =
            "HTTP/1.1 103 Early Hints\r\nLink: a\r\n\r\nHTTP/1.1 200 OK\r\nX-Fold: one\r\n  two \r\nSet: 1\r\nSet: 2\r\n"
            + "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\nTrailer-Field: t\r\n\r\n"
        let server = LoopbackServer(Scripts.writes(text))
        defer { server.stop() }
        let response = try await transport.send(HTTPRequest(method: "GET", url: server.url()))
        #expect(response.status == 200)
        #expect(response.body == Array("abcde".utf8))
        #expect(response.headers["link"] == nil)
        #expect(response.headers["trailer-field"] == nil)
        #expect(response.headers["x-fold"] == "one two")
        #expect(response.headers.all.filter { $0.name == "Set" }.map(\.value) == ["1", "2"])
    }

    @Test func aLargeBodyGoesOutAndComesBackWhole() async throws {
        let server = LoopbackServer(Scripts.echo)
        defer { server.stop() }
        let body = (0..<(3 << 20)).map { UInt8(ascii: "a") + UInt8($0 % 23) }
        let response = try await transport.send(HTTPRequest(method: "PUT", url: server.url(), body: body))
        #expect(response.body == body)
    }

    @Test func twoHundredRequestsAtOnceEachGetTheirOwnAnswer() async throws {
        let server = LoopbackServer(Scripts.echo)
        defer { server.stop() }
        let wrong = try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 0..<200 {
                group.addTask { [transport] in
                    let body = Array("number \(number)".utf8)
                    let request = HTTPRequest(method: "POST", url: server.url(), body: body)
                    return try await transport.send(request).body == body
                }
            }
            return try await group.reduce(into: 0) { wrong, isRight in wrong += isRight ? 0 : 1 }
        }
        #expect(wrong == 0)
        #expect(server.arrived.requests == 200)
    }
}
