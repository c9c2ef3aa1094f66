// SPDX-License-Identifier: Apache-2.0

import AuditLog
import FoundationEssentials
import GateModel

/// Entries as the gate writes them, with fixed identifiers and times.
enum Drafts {
    static let start = Date(timeIntervalSince1970: 1_795_441_598)
    static let run = id(0xFFFF)

    static func id(_ number: Int) -> EntryID {
        let digits = String(number, radix: 16)
        let padded = String(repeating: "0", count: 12 - digits.count) + digits
        guard let id = EntryID("01a0b1c2-d3e4-7f50-8123-\(padded)") else { fatalError("not an identifier") }
        return id
    }

    static func draft(_ number: Int, _ type: EntryType, _ fields: JSONObject) -> EntryDraft {
        EntryDraft(
            id: id(number),
            time: start.addingTimeInterval(Double(number)),
            type: type,
            run: run,
            tool: "wsigate/0.1.0",
            fields: fields
        )
    }

    static func plain(_ number: Int) -> EntryDraft {
        draft(number, .decision, JSONObject(members: [.init(name: "verdict", value: "deny")]))
    }

    static func decision(
        _ number: Int,
        verdict: String = "allow",
        carryOut: Bool = true,
        image: String = "wsi-0a1b2c3d4"
    ) -> EntryDraft {
        draft(
            number,
            .decision,
            JSONObject(members: [
                .init(
                    name: "request",
                    value: [
                        "source_image_id": .string(image), "source_region": "us-east-1",
                        "destination_region": "eu-central-1", "name": "golden-win",
                    ]
                ),
                .init(name: "evidence", value: ["image": ["owner_account": "111122223333"]]),
                .init(name: "verdict", value: .string(verdict)),
                .init(name: "rule", value: "golden-windows"),
                .init(name: "reasons", value: verdict == "deny" ? [["code": "owner.not-allowed"]] : []),
                .init(name: "carry_out", value: .bool(carryOut)),
            ])
        )
    }

    static func outcome(_ number: Int, of decision: Int, result: String = "copied", image: String? = nil) -> EntryDraft
    {
        draft(
            number,
            .outcome,
            JSONObject(members: [
                .init(name: "decision", value: .string(id(decision).description)),
                .init(name: "result", value: .string(result)),
                .init(name: "image_id", value: .optional(image)),
            ])
        )
    }
}
