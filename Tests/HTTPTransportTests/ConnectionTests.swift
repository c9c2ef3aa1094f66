// SPDX-License-Identifier: Apache-2.0

import HTTPTransport
import Testing

@Suite struct ConnectionTests {
    let transport = HTTPTransport()

    private func post(_ server: LoopbackServer, fresh: Bool = false) -> HTTPRequest {
        HTTPRequest(method: "POST", url: server.url(), body: Array("copy".utf8), freshConnection: fresh)
    }

    @Test func ordinaryRequestsShareAConnection() async throws {
        let server = LoopbackServer(Scripts.echo)
        defer { server.stop() }
        for _ in 0..<5 { _ = try await transport.send(post(server)) }
        #expect(server.arrived == LoopbackServer.Counts(connections: 1, requests: 5))
    }

    @Test func aFreshConnectionIsNeitherAnOldOneNorKept() async throws {
        let server = LoopbackServer { connection, number in
            while connection.readRequest() != nil { connection.answer("\(number)") }
        }
        defer { server.stop() }
        var connections: [String] = []
        for isFresh in [true, false, true, true, false] {
            let response = try await transport.send(post(server, fresh: isFresh))
            connections.append(String(decoding: response.body, as: UTF8.self))
        }
        #expect(connections == ["1", "2", "3", "4", "2"])
    }

    /// The trap itself: if libcurl ever stops doing this, `freshConnection` may be looked at again.
    @Test(arguments: [Scripts.dropsSecond, Scripts.resetsSecond])
    func onAWarmConnectionLibcurlSendsAPostAgainUnseen(script: @escaping LoopbackServer.Script) async throws {
        let server = LoopbackServer(script)
        defer { server.stop() }
        _ = try await transport.send(post(server))
        let response = try await transport.send(post(server))
        #expect(response.body == Array("connection 2".utf8))
        #expect(server.arrived.requests == 3)
    }

    @Test(arguments: [true, false])
    func onAFreshConnectionAPostArrivesOnce(resets: Bool) async throws {
        let server = LoopbackServer { connection, number in
            guard connection.readRequest() != nil else { return }
            if number == 1 {
                // Stays open, so that only the request's own terms keep it from being used.
                connection.answer("warm")
                guard connection.readRequest() != nil else { return }
            }
            if resets { connection.reset() }
        }
        defer { server.stop() }
        _ = try await transport.send(post(server))
        let error = await transport.failure(of: post(server, fresh: true))
        #expect(error?.code == .connectionClosed)
        #expect(error?.sent == .perhaps)
        #expect(server.arrived == LoopbackServer.Counts(connections: 2, requests: 2))
    }

    @Test func aTransportThatGoesClosesItsConnections() async throws {
        let (closed, report) = AsyncStream<Void>.makeStream()
        let server = LoopbackServer { connection, _ in
            while let request = connection.readRequest() { connection.answer(request.body) }
            report.finish()
        }
        defer { server.stop() }
        try await send(post(server))
        for await _ in closed {}
    }

    private func send(_ request: HTTPRequest) async throws {
        let passing = HTTPTransport()
        _ = try await passing.send(request)
    }
}
