// SPDX-License-Identifier: Apache-2.0

import HTTPTransport
import Testing

@Suite struct FailureTests {
    let transport = HTTPTransport()

    @Test func aPortWithoutListenerRefuses() async {
        let port = LoopbackServer.unusedPort()
        let error = await transport.failure(of: HTTPRequest(method: "POST", url: "http://127.0.0.1:\(port)/"))
        #expect(error?.code == .connectionRefused)
        #expect(error?.sent == .nothing)
        #expect(error?.message.contains("127.0.0.1:\(port)") == true)
    }

    @Test func aHostWithoutAddressIsNamed() async {
        let request = HTTPRequest(method: "GET", url: "https://no-such-host.invalid/", bypassesProxy: true)
        let error = await transport.failure(of: request)
        #expect(error?.code == .nameResolution)
        #expect(error?.sent == .nothing)
        #expect(error?.message.contains("no-such-host.invalid") == true)
    }

    @Test func aServerThatClosesUnreadMayHaveGotTheRequest() async {
        let server = LoopbackServer { connection, _ in connection.awaitBytes() }
        defer { server.stop() }
        let error = await transport.failure(of: HTTPRequest(method: "POST", url: server.url(), freshConnection: true))
        #expect(error?.code == .connectionClosed)
        #expect(error?.sent == .perhaps)
        #expect(server.arrived == LoopbackServer.Counts(connections: 1, requests: 0))
    }

    @Test(arguments: [
        "", "HTTP/1.1", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\nContent-Le", "HTTP/1.1 100 Continue\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n",
    ])
    func anAnswerWithoutACompleteHeadIsNone(text: String) async {
        let server = LoopbackServer(Scripts.writes(text))
        defer { server.stop() }
        let error = await transport.failure(of: HTTPRequest(method: "POST", url: server.url(), freshConnection: true))
        #expect(error?.code == .connectionClosed)
        #expect(error?.sent == .perhaps)
        #expect(server.arrived.requests == 1)
    }

    @Test(arguments: [
        "Content-Length: 5\r\n\r\nabc", "Content-Length: 5\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\n5\r\nabc",
        "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n", "Transfer-Encoding: chunked\r\n\r\nnonsense\r\n",
    ])
    func aBodyThatEndsEarlyIsTruncated(rest: String) async {
        let server = LoopbackServer(Scripts.writes("HTTP/1.1 200 OK\r\n" + rest))
        defer { server.stop() }
        let error = await transport.failure(of: HTTPRequest(method: "GET", url: server.url()))
        #expect(error?.code == .truncated)
        #expect(error?.sent == .perhaps)
    }

    @Test(arguments: ["hello, this is no HTTP\r\n\r\n", "SSH-2.0-OpenSSH_9.2\r\n"])
    func whatIsNotHTTPIsRefused(text: String) async {
        let server = LoopbackServer(Scripts.writes(text))
        defer { server.stop() }
        let error = await transport.failure(of: HTTPRequest(method: "GET", url: server.url()))
        #expect(error?.code == .other)
        #expect(error?.sent == .perhaps)
    }

    @Test(arguments: [
        "Content-Length: 11\r\n\r\n01234567890", "Transfer-Encoding: chunked\r\n\r\nb\r\n01234567890\r\n0\r\n\r\n",
        "\r\n01234567890",
    ])
    func anAnswerLargerThanAcceptedIsRefused(rest: String) async throws {
        let server = LoopbackServer(Scripts.writes("HTTP/1.1 200 OK\r\n" + rest))
        defer { server.stop() }
        let request = HTTPRequest(method: "GET", url: server.url(), maximumResponseBytes: 10)
        let error = await transport.failure(of: request)
        #expect(error?.code == .responseTooLarge)
        #expect(error?.message.contains("10 bytes") == true)
        let exact = HTTPRequest(method: "GET", url: server.url(), maximumResponseBytes: 11)
        let response = try await transport.send(exact)
        #expect(response.body.count == 11)
    }

    @Test func anEndlessHeadIsRefused() async {
        let line = "X-Filler: " + String(repeating: "x", count: 1000) + "\r\n"
        let text = "HTTP/1.1 200 OK\r\n" + String(repeating: line, count: 400)
        let server = LoopbackServer(Scripts.writes(text))
        defer { server.stop() }
        let error = await transport.failure(of: HTTPRequest(method: "GET", url: server.url()))
        #expect(error?.code == .responseTooLarge)
    }

    @Test func noErrorShowsWhatTheCallerSent() async throws {
        let secrets = "s3cr3t"
        let scripts = [Scripts.writes(""), Scripts.writes("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n" + secrets)]
        for script in scripts {
            let server = LoopbackServer(script)
            defer { server.stop() }
            let request = HTTPRequest(
                method: "POST",
                url: server.url("/\(secrets)?\(secrets)"),
                headers: ["Authorization": secrets],
                body: Array(secrets.utf8)
            )
            let error = try #require(await transport.failure(of: request))
            #expect(!String(reflecting: error).contains(secrets))
        }
    }
}
