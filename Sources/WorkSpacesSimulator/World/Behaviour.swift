// SPDX-License-Identifier: Apache-2.0

import GateModel

/// How the simulated service behaves where AWS's documentation leaves it open, or where a test needs it otherwise.
struct Behaviour: Sendable {
    /// What an account that an image is shared with gets from `DescribeWorkspaceImagePermissions`.
    enum RecipientPermissions: String, CaseIterable, Sendable {
        case list
        case accessDenied = "access-denied"
        case notFound = "not-found"
    }

    /// What copies end as.
    enum CopyEnd: String, CaseIterable, Sendable {
        case available = "AVAILABLE"
        case error = "ERROR"
    }

    /// The most items on a page; AWS's own limit is 25.
    var pageSize = 25
    /// How many times a copy is described as PENDING before it is what it ends as.
    var pendingPolls = 1
    var recipientPermissions = RecipientPermissions.list
    /// AWS's default quota: <https://docs.aws.amazon.com/workspaces/latest/adminguide/workspaces-limits.html>
    var imagesPerRegion = 40
    var copiesEndIn = CopyEnd.available
    /// What answers about copies say otherwise than is true.
    var copyAnswers = AnswerOverrides()
    /// Seconds that each answer is held back.
    var latency = 0.0
    /// Seconds that the simulator's clock is ahead of the computer's.
    var clockOffset = 0.0
}
