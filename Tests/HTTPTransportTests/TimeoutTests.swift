// SPDX-License-Identifier: Apache-2.0

import Glibc
import HTTPTransport
import Testing

@Suite struct TimeoutTests {
    let transport = HTTPTransport()

    private func request(_ server: LoopbackServer, body: [UInt8] = []) -> HTTPRequest {
        HTTPRequest(method: "POST", url: server.url(), body: body, readTimeout: .milliseconds(900))
    }

    @Test(arguments: [
        ("", "waiting for the answer"), ("HTTP/1.1 200 OK\r\nX-A: 1\r\n", "reading the head"),
        ("HTTP/1.1 102 Processing\r\n\r\n", "waiting for the answer"),
    ])
    func silenceBeforeTheBodyIsATimeout(text: String, phase: String) async {
        let server = LoopbackServer(Scripts.writesAndStalls(text))
        defer { server.stop() }
        let error = await transport.failure(of: request(server))
        #expect(error?.code == .timeout)
        #expect(error?.sent == .perhaps)
        #expect(
            error?.message == "nothing for 900 ms while \(phase) of the answer of 127.0.0.1:\(server.port)"
                || error?.message == "nothing for 900 ms while \(phase) of 127.0.0.1:\(server.port)"
        )
    }

    @Test func silenceInTheBodyTruncatesIt() async {
        let server = LoopbackServer(Scripts.writesAndStalls("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nabc"))
        defer { server.stop() }
        let error = await transport.failure(of: request(server))
        #expect(error?.code == .truncated)
        #expect(error?.message.hasSuffix("after 3 bytes of its body: nothing for 900 ms") == true)
    }

    @Test func aServerThatDoesNotReadIsSilent() async {
        let server = LoopbackServer { connection, _ in connection.waitUnread() }
        defer { server.stop() }
        let body = [UInt8](repeating: 0x61, count: 64 << 20)
        let error = await transport.failure(of: request(server, body: body))
        #expect(error?.code == .timeout)
        #expect(error?.message == "nothing for 900 ms while sending the request")
        #expect(error?.sent == .perhaps)
    }

    @Test func aSilentHandshakeIsNoConnectionAndSendsNothing() async {
        let server = LoopbackServer { connection, _ in connection.stall() }
        defer { server.stop() }
        let error = await transport.failure(
            of: HTTPRequest(
                method: "POST",
                url: "https://127.0.0.1:\(server.port)/",
                connectTimeout: .milliseconds(400)
            )
        )
        #expect(error?.code == .timeout)
        #expect(error?.sent == .nothing)
        #expect(error?.message == "no connection after 400 ms while setting up TLS with 127.0.0.1:\(server.port)")
    }

    @Test func aFullListenerIsNoConnectionAndSendsNothing() async {
        let listener = FullListener()
        defer { listener.close() }
        let request = HTTPRequest(
            method: "POST",
            url: "http://127.0.0.1:\(listener.port)/",
            connectTimeout: .milliseconds(400)
        )
        let error = await transport.failure(of: request)
        #expect(error?.code == .timeout)
        #expect(error?.sent == .nothing)
        #expect(error?.message == "no connection after 400 ms while connecting to 127.0.0.1:\(listener.port)")
    }

    /// The whole takes longer than the longest silence allowed.
    @Test func slowIsNotSilent() async throws {
        let server = LoopbackServer { connection, _ in
            _ = connection.readRequest()
            connection.drip(head: "HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n", count: 20)
        }
        defer { server.stop() }
        let request = HTTPRequest(method: "GET", url: server.url(), readTimeout: .milliseconds(900))
        let response = try await transport.send(request)
        #expect(response.body.count == 20)
    }

    @Test func theWholeExchangeMayBeLimited() async {
        let server = LoopbackServer { connection, _ in
            _ = connection.readRequest()
            connection.drip(head: "HTTP/1.1 200 OK\r\nContent-Length: 20000\r\n\r\n", count: 20000)
        }
        defer { server.stop() }
        let limited = HTTPRequest(method: "GET", url: server.url(), totalTimeout: .milliseconds(1500))
        let error = await transport.failure(of: limited)
        #expect(error?.code == .truncated)
        #expect(error?.message.hasSuffix("not finished after 1500 ms") == true)
        #expect(error?.sent == .perhaps)
    }

    @Test func aTimeoutOfOneLeavesOthersAlone() async throws {
        let server = LoopbackServer { connection, number in
            guard let request = connection.readRequest() else { return }
            request.body == "stall" ? connection.stall() : connection.answer(request.body)
        }
        defer { server.stop() }
        async let stalled = transport.failure(of: request(server, body: Array("stall".utf8)))
        for _ in 0..<20 {
            let response = try await transport.send(
                HTTPRequest(method: "POST", url: server.url(), body: Array("x".utf8))
            )
            #expect(response.body == Array("x".utf8))
        }
        let error = await stalled
        #expect(error?.code == .timeout)
    }
}
