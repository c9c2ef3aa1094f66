// SPDX-License-Identifier: Apache-2.0

/// A request on its way to the loop, and who waits for its result.
struct Order: Sendable {
    let id: UInt64
    let request: PreparedRequest
    let continuation: CheckedContinuation<Result<HTTPResponse, TransportError>, Never>
}
