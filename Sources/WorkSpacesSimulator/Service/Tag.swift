// SPDX-License-Identifier: Apache-2.0

import GateModel

/// A tag on an image.
struct Tag: Hashable, Sendable {
    let key: String
    let value: String

    var json: JSONValue { ["Key": .string(key), "Value": .string(value)] }
}
