// SPDX-License-Identifier: Apache-2.0

import GateModel

/// An error that the service answers, with the code, the words and the status that AWS uses.
struct ServiceError: Error, Hashable, Sendable {
    /// Which part of AWS answers it, which shows in the `__type` of JSON answers.
    enum Origin: Hashable, Sendable {
        /// The service itself: the code stands alone.
        case service
        /// The layer before every service, which checks signatures and shapes: the code has a name space.
        case front
    }

    let code: String
    let message: String
    let status: Int
    let origin: Origin
    /// Members beside `__type` and `message`, such as `ResourceId` and `reason`.
    let members: JSONObject

    init(
        _ code: String,
        _ message: String,
        status: Int = 400,
        origin: Origin = .service,
        members: JSONObject = JSONObject()
    ) {
        self.code = code
        self.message = message
        self.status = status
        self.origin = origin
        self.members = members
    }
}
