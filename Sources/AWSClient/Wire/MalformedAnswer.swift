// SPDX-License-Identifier: Apache-2.0

/// What is wrong with an answer, as half a sentence.
struct MalformedAnswer: Error, Hashable, Sendable {
    let message: String

    init(_ message: String) {
        self.message = message
    }
}
