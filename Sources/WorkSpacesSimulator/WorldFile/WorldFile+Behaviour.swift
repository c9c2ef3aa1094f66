// SPDX-License-Identifier: Apache-2.0

import StrictYAML

extension WorldFile {
    static func behaviour(_ node: YAMLNode) throws(WorldError) -> Behaviour {
        let fields = try WorldFields(
            node,
            of: "behaviour",
            allowed: [
                "page_size", "pending_polls", "recipient_permissions", "images_per_region", "copies_end_in",
                "copy_answers", "latency", "clock_offset",
            ]
        )
        var behaviour = Behaviour()
        try setNumbers(&behaviour, fields)
        if let node = fields["recipient_permissions"] {
            behaviour.recipientPermissions = try node.choice("recipient_permissions")
        }
        if let node = fields["copies_end_in"] { behaviour.copiesEndIn = try node.choice("copies_end_in") }
        if let node = fields["copy_answers"] { behaviour.copyAnswers = try answerOverrides(node) }
        return behaviour
    }

    private static func setNumbers(_ behaviour: inout Behaviour, _ fields: WorldFields) throws(WorldError) {
        if let node = fields["page_size"] { behaviour.pageSize = try node.integer("page_size", in: 1...25) }
        if let node = fields["pending_polls"] {
            behaviour.pendingPolls = try node.integer("pending_polls", in: 0...1_000_000)
        }
        if let node = fields["images_per_region"] {
            behaviour.imagesPerRegion = try node.integer("images_per_region", in: 0...1_000_000)
        }
        if let node = fields["latency"] { behaviour.latency = try node.seconds("latency") }
        if let node = fields["clock_offset"] { behaviour.clockOffset = try clockOffset(node) }
    }

    private static func clockOffset(_ node: YAMLNode) throws(WorldError) -> Double {
        let text = try node.text("clock_offset")
        let isBehind = text.hasPrefix("-")
        guard let seconds = WorldDuration.seconds(String(text.dropFirst(isBehind ? 1 : 0))) else {
            throw node.problem("clock_offset is a duration such as 10m, or -10m for a clock that is behind")
        }
        return isBehind ? -seconds : seconds
    }
}
