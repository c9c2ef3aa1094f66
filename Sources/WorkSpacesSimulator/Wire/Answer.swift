// SPDX-License-Identifier: Apache-2.0

/// An answer as it goes over the wire, but for the fields that every answer has.
struct Answer: Hashable, Sendable {
    var status: Int
    var contentType: String
    var body: [UInt8]
    var location: String?
}
