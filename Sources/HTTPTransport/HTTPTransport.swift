// SPDX-License-Identifier: Apache-2.0

/// HTTP/1.1 over libcurl: TLS 1.2 or newer, no redirects, no cookies, no credentials of libcurl's own.
///
/// Connections are kept and used again, but for requests that ask for a fresh one. The first request starts a thread,
/// which ends with this value; requests still on their way are then cancelled.
///
/// See <https://curl.se/libcurl/c/libcurl-multi.html>.
public final class HTTPTransport: HTTPSending {
    private let loop = TransferLoop()

    /// A transport with no connections yet.
    public init() {}

    deinit { loop.post(.stop) }

    /// Sends a request and reads the whole answer, whatever its status. Cancelling the task ends the transfer.
    ///
    /// - Throws: ``TransportError`` when there is no whole answer; it says whether the request may have arrived.
    public func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
        let transfer = try Transfer(request)
        let loop = loop
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { loop.post(.add(transfer, $0)) }
        } onCancel: {
            loop.post(.cancel(transfer))
        }
        return try result.get()
    }
}
