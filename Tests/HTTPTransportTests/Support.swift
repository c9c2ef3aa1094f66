// SPDX-License-Identifier: Apache-2.0

import HTTPTransport

extension HTTPSending {
    /// Sends, and returns the failure; `nil` for an answer.
    func failure(of request: HTTPRequest) async -> TransportError? {
        do throws(TransportError) {
            _ = try await send(request)
            return nil
        } catch {
            return error
        }
    }
}

/// Scripts that several tests use.
enum Scripts {
    /// Answers every request with its own body.
    static let echo: LoopbackServer.Script = { connection, _ in
        while let request = connection.readRequest() { connection.answer(request.body) }
    }

    /// Answers the first request of each connection and drops the connection at the second.
    static let dropsSecond: LoopbackServer.Script = { connection, number in
        guard connection.readRequest() != nil else { return }
        connection.answer("connection \(number)")
        _ = connection.readRequest()
    }

    /// As ``dropsSecond``, with a reset.
    static let resetsSecond: LoopbackServer.Script = { connection, number in
        dropsSecond(connection, number)
        connection.reset()
    }

    /// Reads one request and never answers.
    static let stalls: LoopbackServer.Script = { connection, _ in
        _ = connection.readRequest()
        connection.stall()
    }

    /// Reads one request, writes the text and closes.
    static func writes(_ text: String) -> LoopbackServer.Script {
        { connection, _ in
            _ = connection.readRequest()
            connection.write(text)
        }
    }

    /// Reads one request, writes the text and stalls.
    static func writesAndStalls(_ text: String) -> LoopbackServer.Script {
        { connection, _ in
            _ = connection.readRequest()
            connection.write(text)
            connection.stall()
        }
    }
}
