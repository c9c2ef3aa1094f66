// SPDX-License-Identifier: Apache-2.0

import GateModel

/// The requests that came, counted for each operation, and the latest of them one by one.
struct RequestJournal: Sendable {
    /// How many records are kept; the counts go on.
    static let capacity = 10_000

    private(set) var counts: [String: Int] = [:]
    private var records: [RequestRecord] = []

    /// The number of a call of an operation, this one included.
    mutating func count(_ operation: String) -> Int {
        counts[operation, default: 0] += 1
        return counts[operation, default: 0]
    }

    mutating func add(_ record: RequestRecord) {
        if records.count >= 2 * Self.capacity { records.removeFirst(Self.capacity) }
        records.append(record)
    }

    var json: JSONObject {
        var object = JSONObject()
        object["counts"] = .object(
            JSONObject(
                members: counts.sorted { $0.key < $1.key }.map {
                    JSONObject.Member(name: $0.key, value: .integer($0.value))
                }
            )
        )
        object["requests"] = .array(records.suffix(Self.capacity).map(\.json))
        return object
    }
}
