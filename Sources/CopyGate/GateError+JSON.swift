// SPDX-License-Identifier: Apache-2.0

public import GateModel

extension GateError {
    /// The result object of `--output json` for an error without a report.
    public var json: JSONValue {
        [
            "success": false,
            "error": [
                "code": .string(code.rawValue),
                "message": .string(message),
                "hint": .string(hint),
                "reasons": [],
            ],
        ]
    }
}
