// SPDX-License-Identifier: Apache-2.0

public import GateModel

/// How to wait for the image that a copy makes.
public struct WatchOptions: Sendable {
    /// One look at the image.
    public struct Progress: Sendable {
        /// The image.
        public let imageID: ImageID
        /// Its state, `nil` while it is not seen yet.
        public let state: ImageState?
        /// Since the copy was accepted.
        public let waited: Duration
    }

    /// How long to wait at the most.
    public let timeout: Duration
    /// Told of each look.
    public let observer: @Sendable (Progress) -> Void

    /// How to wait.
    public init(timeout: Duration, observer: @escaping @Sendable (Progress) -> Void) {
        self.timeout = timeout
        self.observer = observer
    }
}
