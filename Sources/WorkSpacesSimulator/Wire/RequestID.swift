// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials

/// The identifiers that AWS gives to requests.
enum RequestID {
    static func generate() -> String { UUID().uuidString.lowercased() }
}
