// SPDX-License-Identifier: Apache-2.0

import Glibc

/// The variables of this process.
enum Environment {
    /// All of them.
    static let all: [String: String] = {
        var variables: [String: String] = [:]
        var entry = unsafe environ
        while let line = unsafe entry.pointee {
            let text = unsafe String(cString: line)
            if let equals = text.firstIndex(of: "=") {
                variables[String(text[..<equals])] = String(text[text.index(after: equals)...])
            }
            unsafe entry += 1
        }
        return variables
    }()

    /// The first of the named variables that is set to something.
    static func value(_ names: String...) -> String? {
        names.lazy.compactMap { all[$0] }.first { !$0.isEmpty }
    }
}
