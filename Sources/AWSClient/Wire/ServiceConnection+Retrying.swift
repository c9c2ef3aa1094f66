// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import GateModel
import HTTPTransport

extension ServiceConnection {
    /// The answer to a call that may be repeated: tried until it succeeds, fails for good, or attempts, quota or
    /// patience run out.
    func answer(to call: ServiceCall) async throws(AttemptFailure) -> HTTPResponse {
        let invocation = UUID().uuidString.lowercased()
        let limit = context.settings.maxAttempts
        var lastCost: Int?
        var number = 1
        while true {
            let attempt = Attempt(invocation: invocation, number: number, limit: limit)
            switch await exchange(call, attempt) {
            case .success(let response):
                await context.quota.give(lastCost ?? 1)
                return response
            case .failure(let failure):
                lastCost = try await pause(after: failure, attempt)
                number += 1
            }
        }
    }

    /// Waits before the next attempt and returns what it took from the quota, or throws the failure if there is no
    /// next attempt.
    private func pause(after failure: AttemptFailure, _ attempt: Attempt) async throws(AttemptFailure) -> Int {
        guard let kind = failure.retry else { throw failure.after(attempt.number) }
        guard attempt.number < attempt.limit, await context.quota.take(kind.cost) else {
            throw failure.after(attempt.number)
        }
        let delay = RetryDelay.delay(
            retry: attempt.number - 1,
            kind: kind,
            random: context.surroundings.random(),
            asked: failure.retryAfter
        )
        do {
            try await context.surroundings.sleep(delay)
        } catch {
            throw failure.cancelled
        }
        return kind.cost
    }
}

extension AttemptFailure {
    /// The failure with the number of attempts in its words, if there were several.
    fileprivate func after(_ attempts: Int) -> AttemptFailure {
        guard attempts > 1 else { return self }
        return AttemptFailure(failure, error.code, "\(error.message) (after \(attempts) attempts)", hint: error.hint)
    }

    /// The failure of a call whose task was cancelled while it waited.
    fileprivate var cancelled: AttemptFailure {
        AttemptFailure(
            failure,
            .cancelled,
            "\(failure.operation) was cancelled before its next attempt; the last one failed: \(error.message)",
            hint: "Run it again."
        )
    }
}
