// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Tidies up when the tour is broken off.
struct TourInterruption {
    private let sources: [any DispatchSourceSignal]

    /// From now on SIGINT and SIGTERM call the handler and then end the process, with 130 and 143.
    init(handler: @escaping @Sendable () -> Void) {
        sources = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                handler()
                exit(128 + number)
            }
            source.resume()
            return source
        }
    }

    /// Goes back to not handling them.
    func end() { sources.forEach { $0.cancel() } }
}
