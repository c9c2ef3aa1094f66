// SPDX-License-Identifier: Apache-2.0

import HTTPTransport

/// What all calls of a session share.
struct CallContext: Sendable {
    let settings: CallSettings
    let credentials: CredentialCache
    let quota: RetryQuota
    let transport: any HTTPSending
    let surroundings: Surroundings
}
