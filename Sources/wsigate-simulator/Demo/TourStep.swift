// SPDX-License-Identifier: Apache-2.0

/// A stop of the tour.
struct TourStep: Hashable, Sendable {
    let title: String
    /// What happens, and why it matters.
    let explanation: String
    let commands: [TourCommand]
}
