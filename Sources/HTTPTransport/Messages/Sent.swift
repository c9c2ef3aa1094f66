// SPDX-License-Identifier: Apache-2.0

/// What of a failed request may have reached the server.
public enum Sent: Hashable, Sendable {
    /// Not a byte of the request left: it was not executed.
    case nothing
    /// Some or all of it left: it may have been executed.
    case perhaps
}
