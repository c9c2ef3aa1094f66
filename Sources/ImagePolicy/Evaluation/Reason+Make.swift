// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import GateModel

extension Reason {
    init(_ code: ReasonCode, _ message: String, hint: String, isBuiltIn: Bool = false) {
        self.init(code: code.rawValue, message: message, hint: hint, isBuiltIn: isBuiltIn)
    }

    static func missingField(_ field: String, _ code: ReasonCode) -> Reason {
        Reason(
            code,
            "AWS did not give the image's \(field), and the rule depends on it.",
            hint: "Look at the image with 'aws workspaces describe-workspace-images'."
        )
    }

    static func unknownField(_ field: String, value: String) -> Reason {
        Reason(
            .imageFieldUnknown,
            "The image's \(field) is \(value.quoted), which this wsigate does not know, and a rule depends on it.",
            hint: "Look for a newer wsigate that knows it."
        )
    }

    static func createdInFuture(_ created: Date, now: Date) -> Reason {
        Reason(
            .ageInFuture,
            "The image says it was created at \(created.rfc3339), which is after now (\(now.rfc3339)).",
            hint: "Check this machine's clock."
        )
    }

    static func sharingRefused(_ code: String, hint: String) -> Reason {
        Reason(.sharingRefused, "AWS refused to tell whom the image is shared with (\(code.quoted)).", hint: hint)
    }

    /// The reason as one that no policy lifts.
    var asBuiltIn: Reason { Reason(code: code, message: message, hint: hint, isBuiltIn: true) }
}
