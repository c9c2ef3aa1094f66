// SPDX-License-Identifier: Apache-2.0

import HTTPTransport
import Testing

@Suite struct CancellationTests {
    let transport = HTTPTransport()

    @Test func aTaskCancelledBeforehandSendsNothing() async {
        let server = LoopbackServer(Scripts.echo)
        defer { server.stop() }
        let (gate, opener) = AsyncStream<Void>.makeStream()
        let task = Task { [transport] in
            for await _ in gate {}
            return await transport.failure(of: HTTPRequest(method: "POST", url: server.url()))
        }
        task.cancel()
        opener.finish()
        let error = await task.value
        #expect(error?.code == .cancelled)
        #expect(error?.sent == .nothing)
        #expect(server.arrived.connections == 0)
    }

    @Test(arguments: ["", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nabc"])
    func oneCancelledAfterTheRequestWasReadMayHaveHadItsEffect(text: String) async {
        let (arrivals, report) = AsyncStream<Void>.makeStream()
        let server = LoopbackServer { connection, _ in
            _ = connection.readRequest()
            connection.write(text)
            report.finish()
            connection.stall()
        }
        defer { server.stop() }
        let error = await cancelling(HTTPRequest(method: "POST", url: server.url()), after: arrivals)
        #expect(error?.code == .cancelled)
        #expect(error?.sent == .perhaps)
    }

    @Test func oneCancelledInTheHandshakeSentNothing() async {
        let (arrivals, report) = AsyncStream<Void>.makeStream()
        let server = LoopbackServer { connection, _ in
            report.finish()
            connection.stall()
        }
        defer { server.stop() }
        let request = HTTPRequest(method: "POST", url: "https://127.0.0.1:\(server.port)/")
        let error = await cancelling(request, after: arrivals)
        #expect(error?.code == .cancelled)
        #expect(error?.sent == .nothing)
    }

    @Test func oneCancelledAmidHundredsOfOthersEndsAlone() async throws {
        let server = LoopbackServer { connection, _ in
            while let request = connection.readRequest() {
                if request.body.hasPrefix("stall") { return connection.stall() }
                connection.answer(request.body)
            }
        }
        defer { server.stop() }
        let tasks = (0..<400).map { number in
            let body = number.isMultiple(of: 2) ? "stall \(number)" : "echo \(number)"
            let request = HTTPRequest(method: "POST", url: server.url(), body: Array(body.utf8))
            return Task { [transport] in try await transport.send(request).body == request.body }
        }
        for number in stride(from: 0, to: tasks.count, by: 2) { tasks[number].cancel() }
        var answered = 0
        var cancelled = 0
        for (number, task) in tasks.enumerated() {
            switch await task.result {
            case .success(let isRight): answered += isRight && !number.isMultiple(of: 2) ? 1 : 0
            case .failure(let error as TransportError): cancelled += error.code == .cancelled ? 1 : 0
            case .failure: break
            }
        }
        #expect(answered == 200)
        #expect(cancelled == 200)
        let after = try await transport.send(HTTPRequest(method: "POST", url: server.url(), body: [0x78]))
        #expect(after.body == [0x78])
    }

    /// Cancelling races with the answer here: whichever wins, there is exactly one result.
    @Test func cancellingAtAnyMomentGivesOneResult() async {
        let server = LoopbackServer(Scripts.echo)
        defer { server.stop() }
        for round in 0..<300 {
            let request = HTTPRequest(method: "POST", url: server.url(), body: Array("x".utf8))
            let task = Task { [transport] in await transport.failure(of: request) }
            for _ in 0..<(round % 40) { await Task.yield() }
            task.cancel()
            let error = await task.value
            #expect(error == nil || error?.code == .cancelled)
        }
    }

    private func cancelling(_ request: HTTPRequest, after arrivals: AsyncStream<Void>) async -> TransportError? {
        let task = Task { [transport] in await transport.failure(of: request) }
        for await _ in arrivals {}
        task.cancel()
        return await task.value
    }
}
