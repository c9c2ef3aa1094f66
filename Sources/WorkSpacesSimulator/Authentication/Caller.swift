// SPDX-License-Identifier: Apache-2.0

import GateModel

/// Who signed a request, for which Region and which service.
struct Caller: Sendable {
    let account: Account
    let region: Region
    let service: ServiceName
}
