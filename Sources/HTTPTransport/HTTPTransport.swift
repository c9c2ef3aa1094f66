// SPDX-License-Identifier: Apache-2.0

/// HTTP/1.1 over TLS 1.2 or later by libcurl, on one thread of its own.
///
/// The thread starts with the first request, or before it by ``start()``. When the transport goes, the thread ends and closes its connections;
/// a process that exits need not wait for it.
///
/// Specification: <https://curl.se/libcurl/c/libcurl-multi.html>
public final class HTTPTransport: HTTPSending {
    private let queue = CommandQueue()

    /// Costs nothing until the first request.
    public init() {}

    deinit {
        queue.stop()
    }

    /// Sets libcurl up, which the first request would do otherwise; opens nothing.
    public static func prepare() { TransferLoop.prepare() }

    /// Starts the thread, which the first request would wait for otherwise; opens nothing.
    ///
    /// If that fails, the first request tries again and tells why.
    public func start() { try? TransferLoop.start(serving: queue) }

    /// Sends the request and returns the complete answer; redirects are not followed.
    ///
    /// An ordinary request may go out again on a new connection if one used before turns out dead: see
    /// ``HTTPRequest/freshConnection``.
    ///
    /// - Throws: ``TransportError``. Cancelling the task ends the exchange and throws code `cancelled`.
    public func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
        let prepared = try PreparedRequest(request)
        try TransferLoop.start(serving: queue)
        let id = queue.newIdentifier()
        let result = await exchange(prepared, id: id)
        // After the handler is gone no cancellation can come any more.
        queue.forget(id)
        return try result.get()
    }

    private func exchange(_ request: PreparedRequest, id: UInt64) async -> Result<HTTPResponse, TransportError> {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                queue.add(Order(id: id, request: request, continuation: continuation))
            }
        } onCancel: {
            queue.cancel(id)
        }
    }
}
