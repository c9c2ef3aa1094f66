// SPDX-License-Identifier: Apache-2.0

/// Why there is no whole answer to a request.
public struct TransportError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The kinds of failure; more may come.
    public struct Code: Hashable, Sendable, CustomStringConvertible {
        /// The name, stable from release to release.
        public let description: String

        private init(_ description: String) { self.description = description }

        /// The URL is malformed, or of a scheme that is not spoken.
        public static let invalidURL = Code("InvalidURL")
        /// A header field would break the message.
        public static let invalidRequest = Code("InvalidRequest")
        /// `http` to another machine was not asked for.
        public static let plaintextRefused = Code("PlaintextRefused")
        /// The host, or the proxy, has no address.
        public static let nameResolution = Code("NameResolution")
        /// Nobody listens there.
        public static let connectionRefused = Code("ConnectionRefused")
        /// No connection came about for another reason.
        public static let connectionFailed = Code("ConnectionFailed")
        /// The proxy would not let the request through.
        public static let proxy = Code("Proxy")
        /// TLS failed: the certificate, the protocol version, the trust store.
        public static let tls = Code("TLS")
        /// Something took too long.
        public static let timeout = Code("Timeout")
        /// The connection ended before any of an answer came.
        public static let connectionClosed = Code("ConnectionClosed")
        /// The connection ended within an answer.
        public static let truncated = Code("Truncated")
        /// The answer is larger than is taken.
        public static let responseTooLarge = Code("ResponseTooLarge")
        /// The task was cancelled.
        public static let cancelled = Code("Cancelled")
        /// Anything else.
        public static let other = Code("Other")
    }

    /// What can be known of the request.
    public enum Sent: Hashable, Sendable {
        /// Not one byte of it left.
        case nothing
        /// Some or all of it left, and may have been acted on.
        case perhaps
    }

    /// The kind of failure.
    public let code: Code
    /// What happened, as a sentence without its period; it holds nothing of the request's fields or body.
    public let message: String
    /// Whether the request may have arrived.
    public let sent: Sent

    /// A failure.
    public init(_ code: Code, _ message: String, sent: Sent) {
        self.code = code
        self.message = message
        self.sent = sent
    }

    /// The message.
    public var description: String { message }
}
