// SPDX-License-Identifier: Apache-2.0

import COpenSSL

/// Comparison that does not tell by its duration where two values differ.
public enum ConstantTime {
    /// Whether both are the same bytes. The time depends on the lengths only.
    public static func areEqual(_ a: [UInt8], _ b: [UInt8]) -> Bool {
        unsafe a.count == b.count && CRYPTO_memcmp(a, b, a.count) == 0
    }
}
