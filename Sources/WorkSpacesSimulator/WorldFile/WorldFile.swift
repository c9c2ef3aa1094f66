// SPDX-License-Identifier: Apache-2.0

import GateModel
import StrictYAML

/// The reader of world files; each of its extensions reads one part.
enum WorldFile {
    static func world(from bytes: [UInt8]) throws(WorldError) -> World {
        let fields = try WorldFields(
            try document(bytes),
            of: "a world",
            allowed: ["accounts", "images", "behaviour", "faults"]
        )
        let accounts = try accounts(try fields.required("accounts"))
        return World(
            accounts: accounts,
            images: try fields["images"].map { node throws(WorldError) in try images(node, accounts: accounts) } ?? [],
            behaviour: try fields["behaviour"].map(behaviour) ?? Behaviour(),
            faults: try fields["faults"].map(faults) ?? []
        )
    }

    private static func document(_ bytes: [UInt8]) throws(WorldError) -> YAMLNode {
        do {
            return try StrictYAML.parse(bytes)
        } catch {
            throw WorldError(line: error.position.line, column: error.position.column, error.message)
        }
    }
}
