// SPDX-License-Identifier: Apache-2.0

/// How much of an answer is sent before the connection is closed.
enum Completeness: Hashable, Sendable {
    /// All of it, and the connection stays open.
    case whole
    /// Half of the body, under a Content-Length for the whole of it.
    case truncated
    /// Not a byte.
    case nothing
}

/// An answer, and how it is brought to the client.
struct Delivery: Sendable {
    let requestID: String
    /// The `Date` of the answer.
    let date: String
    var answer: Answer
    var completeness = Completeness.whole
    /// Seconds that it is held back.
    var delay = 0.0
}
