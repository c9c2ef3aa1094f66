// SPDX-License-Identifier: Apache-2.0

/// Who can send a request: ``HTTPTransport``, or a stand-in for it.
public protocol HTTPSending: Sendable {
    /// Sends the request once and returns the complete answer, whatever its status.
    ///
    /// - Throws: ``TransportError`` when there is no complete answer; it says whether anything was sent.
    func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse
}
