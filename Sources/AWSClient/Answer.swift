// SPDX-License-Identifier: Apache-2.0

/// What a service answered, with what proves that it was asked.
public struct Answer<Value: Sendable>: Sendable {
    /// The answer.
    public let value: Value
    /// The request ID of each page, as CloudTrail shows it.
    public let requestIDs: [String]
    /// From the first request to the last page, retries and waits included.
    public let duration: Duration

    /// An answer.
    public init(value: Value, requestIDs: [String], duration: Duration) {
        self.value = value
        self.requestIDs = requestIDs
        self.duration = duration
    }
}
