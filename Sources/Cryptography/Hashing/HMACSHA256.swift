// SPDX-License-Identifier: Apache-2.0

/// HMAC with SHA-256, [RFC 2104](https://www.rfc-editor.org/rfc/rfc2104).
public enum HMACSHA256 {
    /// The authentication code of a message under a key of any length.
    ///
    /// Check a code that came from outside with ``ConstantTime/areEqual(_:_:)``.
    public static func authenticate(_ message: [UInt8], key: [UInt8]) -> SHA256Digest {
        unsafe message.withUnsafeBytes { message in
            unsafe key.withUnsafeBytes { key in
                unsafe MACContext.authenticate(message, key: key)
            }
        }
    }
}
