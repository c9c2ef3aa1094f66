// SPDX-License-Identifier: Apache-2.0

/// Why a subcommand ends without having done its work.
struct Failure: Error, CustomStringConvertible {
    let description: String

    init(_ what: String, why: String, fix: String) {
        description = "\(what)\n  why: \(why)\n  fix: \(fix)"
    }
}
