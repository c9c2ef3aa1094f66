// SPDX-License-Identifier: Apache-2.0

import Glibc
import HTTPTransport
import Testing

/// What needs a process of its own: its end, its signals and its environment.
@Suite struct ProcessTests {
    @Test func aProcessExitsNormallyAmidAnExchange() async {
        await #expect(processExitsWith: .exitCode(3)) {
            let (arrivals, report) = AsyncStream<Void>.makeStream()
            let server = LoopbackServer { connection, _ in
                _ = connection.readRequest()
                report.finish()
                connection.stall()
            }
            let transport = HTTPTransport()
            let task = Task { await transport.failure(of: HTTPRequest(method: "GET", url: server.url())) }
            for await _ in arrivals {}
            withExtendedLifetime(task) { exit(3) }
        }
    }

    @Test func writingToAClosedConnectionEndsNoProcess() async {
        await #expect(processExitsWith: .exitCode(0)) {
            signal(SIGPIPE, SIG_DFL)
            let server = LoopbackServer { connection, _ in connection.reset() }
            let body = [UInt8](repeating: 0x61, count: 8 << 20)
            for scheme in ["http", "https"] {
                let url = "\(scheme)://127.0.0.1:\(server.port)/"
                let error = await HTTPTransport().failure(of: HTTPRequest(method: "PUT", url: url, body: body))
                guard error != nil else { exit(1) }
            }
        }
    }

    @Test func aProxyThatSaysNoIsNamedAsSuch() async {
        await #expect(processExitsWith: .exitCode(0)) {
            let proxy = LoopbackServer { connection, _ in
                guard let request = connection.readRequest() else { return }
                connection.answer("", status: request.head.hasPrefix("CONNECT aws.invalid:443 ") ? "403 No" : "500 No")
            }
            setEnvironment("https_proxy", proxy.url())
            let error = await HTTPTransport().failure(of: HTTPRequest(method: "POST", url: "https://aws.invalid/"))
            guard error?.code == .proxy, error?.message.contains("answered 403") == true else { exit(1) }
        }
    }

    @Test func aProxyIsBypassedOnDemandAndForThisHost() async {
        await #expect(processExitsWith: .exitCode(0)) {
            let proxy = LoopbackServer(Scripts.echo)
            let server = LoopbackServer(Scripts.echo)
            for name in ["http_proxy", "https_proxy", "all_proxy"] { setEnvironment(name, proxy.url()) }
            let transport = HTTPTransport()
            let near = await transport.failure(of: HTTPRequest(method: "GET", url: server.url()))
            let far = HTTPRequest(method: "GET", url: "https://aws.invalid/", bypassesProxy: true)
            let unresolved = await transport.failure(of: far)
            guard near == nil, unresolved?.code == .nameResolution else { exit(1) }
            guard proxy.arrived.connections == 0 else { exit(2) }
        }
    }

    @Test func manyTransportsComeAndGo() async throws {
        let server = LoopbackServer(Scripts.echo)
        defer { server.stop() }
        for _ in 0..<50 {
            let response = try await HTTPTransport().send(HTTPRequest(method: "GET", url: server.url()))
            #expect(response.status == 200)
        }
        #expect(server.arrived == LoopbackServer.Counts(connections: 50, requests: 50))
    }
}

private func setEnvironment(_ name: String, _ value: String) {
    _ = unsafe setenv(name, value, 1)
}
