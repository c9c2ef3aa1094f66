// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import FoundationEssentials
import GateModel

/// A moment, or how long ago it was.
enum SinceArgument: ExpressibleByArgument {
    case moment(Date)
    case ago(Duration)

    init?(argument: String) {
        if let date = Date(rfc3339: argument) {
            self = .moment(date)
        } else if let age = DurationArgument(argument: argument) {
            self = .ago(age.duration)
        } else {
            return nil
        }
    }

    func date(before now: Date) -> Date {
        switch self {
        case .moment(let date): date
        case .ago(let age): now.addingTimeInterval(-Double(age.components.seconds))
        }
    }
}
