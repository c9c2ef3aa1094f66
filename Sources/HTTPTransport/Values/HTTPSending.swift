// SPDX-License-Identifier: Apache-2.0

/// Something that sends requests: the network, or a test.
public protocol HTTPSending: Sendable {
    /// Sends a request and reads the whole answer, whatever its status.
    ///
    /// - Throws: ``TransportError`` when there is no whole answer; it says whether the request may have arrived.
    func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse
}
