// SPDX-License-Identifier: Apache-2.0

import COpenSSL

/// The error queue that OpenSSL keeps for each thread.
///
/// See <https://docs.openssl.org/3.0/man3/ERR_get_error/>. An entry left behind would be read as the reason of
/// a later, unrelated failure, in libcurl's TLS too, so every operation here leaves the queue empty.
enum ErrorQueue {
    /// Removes all entries and returns the reasons, oldest first.
    static func drain() -> [String] {
        var reasons: [String] = []
        while case let code = ERR_get_error(), code != 0 {
            reasons.append(reason(of: code))
        }
        return reasons
    }

    /// Removes all entries.
    static func clear() {
        ERR_clear_error()
    }

    private static func reason(of code: UInt) -> String {
        guard let text = unsafe ERR_reason_error_string(code) else {
            return "error \(code)"
        }
        return unsafe String(cString: text)
    }
}
