// SPDX-License-Identifier: Apache-2.0

import Foundation
import GateModel
import Testing

/// What a program that has ended left behind.
struct Finished {
    let status: Int32
    let output: String
    let errors: String

    /// The one JSON object on standard output.
    func json(_ location: SourceLocation = #_sourceLocation) throws -> JSONObject {
        let value = try JSONParser.parse(output.trimmingCharacters(in: .newlines))
        return try #require(value.object, sourceLocation: location)
    }

    /// The member at a path such as `error.code`.
    func json(at path: String) throws -> JSONValue? {
        try path.split(separator: ".").reduce(.object(json())) { $0?.object?[String($1)] }
    }
}
