// SPDX-License-Identifier: Apache-2.0

import GateModel
import ImagePolicy

/// All that a decision is made from.
struct Hearing: Sendable {
    /// What an allow would lead to.
    enum Purpose: Sendable {
        /// Nothing.
        case check
        /// A copy.
        case copy
    }

    let purpose: Purpose
    let request: CopyRequest
    let identity: Identity
    let evidence: Evidence
    let policy: Policy
    /// Whether the copy gets the tags that record where it came from.
    let provenance: Bool
    let clock: GateClock
}
