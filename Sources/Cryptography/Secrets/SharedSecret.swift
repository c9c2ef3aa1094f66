// SPDX-License-Identifier: Apache-2.0

/// A secret that several values may hold, and that is overwritten when the last of them is gone.
///
/// However it is printed, interpolated, dumped or reflected upon, only `<redacted>` appears.
public final class SharedSecret: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    private let secret: Secret

    /// Takes the UTF-8 bytes of a text. The text itself, as any Swift string, is not overwritten.
    public init(_ text: String) {
        secret = Secret(Array(text.utf8))
    }

    /// Moves bytes in.
    public init(bytes: consuming [UInt8]) {
        secret = Secret(bytes)
    }

    /// A copy of the bytes, for signing; wipe it with ``Secret/wipe(_:)`` after use.
    public var utf8Bytes: [UInt8] {
        withBytes { unsafe $0.withUnsafeBytes { unsafe Array($0) } }
    }

    /// The secret as a text, to be put into a request; bytes that are not UTF-8 become U+FFFD.
    public func text() -> String {
        String(decoding: utf8Bytes, as: UTF8.self)
    }

    /// Shows the bytes to the closure, and throws what it throws.
    public func withBytes<R, E: Error>(_ body: (borrowing Span<UInt8>) throws(E) -> R) throws(E) -> R {
        try secret.withBytes(body)
    }

    /// Always `<redacted>`.
    public var description: String { "<redacted>" }

    /// Always `<redacted>`.
    public var debugDescription: String { "<redacted>" }

    /// Shows no part of the secret, not even its length.
    public var customMirror: Mirror {
        Mirror(self, children: [])
    }
}
