// SPDX-License-Identifier: Apache-2.0

/// The addresses that only the computer itself can reach.
public enum LoopbackAddress {
    /// Whether a host is `localhost`, `::1`, or an IPv4 address out of 127.0.0.0/8.
    public static func contains(_ host: String) -> Bool {
        if host == "localhost" || host == "::1" { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
        return parts.count == 4 && parts.allSatisfy { $0 != nil } && parts[0] == 127
    }
}
