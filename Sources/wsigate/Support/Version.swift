// SPDX-License-Identifier: Apache-2.0

/// The release.
enum Version {
    /// The number alone.
    static let number = "0.1.0"
    /// What `--version` prints.
    static let text = "wsigate \(number)"
    /// What log entries and the User-Agent carry.
    static let tool = "wsigate/\(number)"
}
