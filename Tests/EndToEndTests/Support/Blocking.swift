// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Runs what blocks on a thread of its own: there are only as many threads for tasks as there are processors, and a
/// blocked one is one that every other test lacks.
func blocking<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value {
    await withCheckedContinuation { continuation in
        Thread.detachNewThread { continuation.resume(returning: body()) }
    }
}
