// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import HTTPTransport

@Suite struct CommandQueueTests {
    private let request = HTTPRequest(method: "GET", url: "https://example.com/")

    @Test func aCancellationThatOvertakesItsOrderStillMeetsIt() async throws {
        let queue = CommandQueue()
        let prepared = try PreparedRequest(request)
        let id = queue.newIdentifier()
        let result = await withCheckedContinuation { continuation in
            queue.cancel(id)
            let early = queue.drain()
            #expect(early.orders.isEmpty && early.abandoned.isEmpty)
            queue.add(Order(id: id, request: prepared, continuation: continuation))
            let commands = queue.drain()
            #expect(commands.orders.isEmpty)
            #expect(commands.abandoned.map(\.id) == [id])
            continuation.resume(returning: .success(HTTPResponse(status: 204)))
        }
        #expect(try result.get().status == 204)
    }

    @Test func stoppingIsNotForgottenByDraining() {
        let queue = CommandQueue()
        queue.stop()
        for _ in 0..<2 {
            let commands = queue.drain()
            #expect(commands.stops)
        }
    }
}
