// SPDX-License-Identifier: Apache-2.0

import StrictYAML

/// The fields of one mapping in a world file, all of them known.
struct WorldFields {
    private let node: YAMLNode
    private let subject: String
    private var values: [String: YAMLNode] = [:]

    /// - Parameters:
    ///   - node: The mapping.
    ///   - subject: What it is, with its article, for messages.
    ///   - allowed: Every key it may have, in the order in which a message lists them.
    init(_ node: YAMLNode, of subject: String, allowed: [String]) throws(WorldError) {
        self.node = node
        self.subject = subject
        for (key, value) in try node.members(of: subject) {
            let name = try key.text("a key of \(subject)")
            guard allowed.contains(name) else {
                throw key.problem(
                    "'\(name)' is not a key of \(subject); its keys are \(allowed.joined(separator: ", "))"
                )
            }
            values[name] = value
        }
    }

    subscript(name: String) -> YAMLNode? { values[name] }

    func required(_ name: String) throws(WorldError) -> YAMLNode {
        guard let value = values[name] else { throw node.problem("\(subject) needs the key '\(name)'") }
        return value
    }

    /// Refuses a second key that says the same as the first in another way.
    func exclude(_ name: String, besides other: String) throws(WorldError) {
        guard let value = values[name], values[other] != nil else { return }
        throw value.problem("\(subject) has '\(name)' or '\(other)', not both")
    }
}
