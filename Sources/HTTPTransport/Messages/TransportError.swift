// SPDX-License-Identifier: Apache-2.0

/// Why there is no complete answer.
public struct TransportError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What kind of failure it was.
    public let code: Code
    /// What happened, with host, port and times; never a header, a body, a path or a query.
    public let message: String
    /// Whether the request may have been executed all the same.
    public let sent: Sent

    /// Makes an error, also for those who stand in for the transport.
    public init(code: Code, message: String, sent: Sent) {
        self.code = code
        self.message = message
        self.sent = sent
    }

    /// The message.
    public var description: String { message }
}

extension TransportError {
    /// The kinds of failure; more may come.
    public struct Code: Hashable, Sendable, CustomStringConvertible {
        /// A stable name.
        public let description: String

        private init(_ description: String) {
            self.description = description
        }

        /// The URL is not one, has a user name in it or another scheme than `https` and `http`.
        public static let invalidURL = Code("invalidURL")
        /// Method, header, body or time-out is not fit to send.
        public static let invalidRequest = Code("invalidRequest")
        /// `http` to another host, without leave.
        public static let plaintextRefused = Code("plaintextRefused")
        /// The host has no address, or none could be found out.
        public static let nameResolution = Code("nameResolution")
        /// Nobody listens on that port.
        public static let connectionRefused = Code("connectionRefused")
        /// No connection for another reason.
        public static let connectionFailed = Code("connectionFailed")
        /// The proxy was not found or did not let the request through.
        public static let proxy = Code("proxy")
        /// No secure connection: certificate, version or handshake.
        public static let tls = Code("tls")
        /// Too long a silence, or too long altogether, before the answer's head was complete.
        public static let timeout = Code("timeout")
        /// The connection ended before the answer's head was complete.
        public static let connectionClosed = Code("connectionClosed")
        /// The answer's head came, and its body not to the end: connection lost or time-out.
        public static let truncated = Code("truncated")
        /// The answer is larger than accepted.
        public static let responseTooLarge = Code("responseTooLarge")
        /// The task was cancelled, or the transport went away.
        public static let cancelled = Code("cancelled")
        /// This system has no libcurl that can be loaded.
        public static let libraryMissing = Code("libraryMissing")
        /// Anything else.
        public static let other = Code("other")
    }
}
