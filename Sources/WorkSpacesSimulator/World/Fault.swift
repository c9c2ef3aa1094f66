// SPDX-License-Identifier: Apache-2.0

/// Something that goes wrong with one call of an operation, or with every call.
struct Fault: Hashable, Sendable {
    let operation: Operation
    /// The number of the call, counted from 1 for each operation; `nil` for every call.
    let call: Int?
    let kind: FaultKind
    /// How long `delay` holds the answer back.
    var seconds = 0.0
    /// What `error` answers.
    var error: ServiceError?

    func strikes(_ operation: Operation, call number: Int) -> Bool {
        self.operation == operation && (call == nil || call == number)
    }
}
