// SPDX-License-Identifier: Apache-2.0

/// Watches one transfer's times; libcurl's own watch of silence knows whole seconds only.
struct Watch {
    /// Which limit was passed.
    enum Limit: Hashable { case connect, silence, total }

    /// What grows as long as the exchange goes on.
    struct Activity: Hashable {
        var isConnected = false
        var sentBytes = 0
        var receivedBytes = 0
    }

    private let request: HTTPRequest
    private let start: ContinuousClock.Instant
    private var activity = Activity()
    private var lastProgress: ContinuousClock.Instant

    init(_ request: HTTPRequest, now: ContinuousClock.Instant) {
        self.request = request
        start = now
        lastProgress = now
    }

    mutating func observe(_ newActivity: Activity, now: ContinuousClock.Instant) {
        guard newActivity != activity else { return }
        activity = newActivity
        lastProgress = now
    }

    /// When the next limit is reached, and which.
    var deadline: (time: ContinuousClock.Instant, limit: Limit) {
        let phase: (time: ContinuousClock.Instant, limit: Limit) =
            activity.isConnected
            ? (lastProgress.advanced(by: request.readTimeout), .silence)
            : (start.advanced(by: request.connectTimeout), .connect)
        guard let total = request.totalTimeout else { return phase }
        let end = start.advanced(by: total)
        return end < phase.time ? (end, .total) : phase
    }

    /// The limit in words.
    func words(_ limit: Limit) -> String {
        switch limit {
        case .connect: "no connection after \(request.connectTimeout.words)"
        case .silence: "nothing for \(request.readTimeout.words)"
        case .total: "not finished after \((request.totalTimeout ?? .zero).words)"
        }
    }
}
