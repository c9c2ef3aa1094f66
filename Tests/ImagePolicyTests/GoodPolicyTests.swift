// SPDX-License-Identifier: Apache-2.0

import GateModel
import ImagePolicy
import Testing

struct GoodPolicyTests {
    @Test(arguments: [
        header + minimalRule,
        header + minimalRule + "    because: x\n",
        header + minimalRule + "    because: >\n      several\n      lines\n",
        header + minimalRule + "    source_regions: [us-east-1, us-gov-west-1, 'cn-*', eusc-de-east-1]\n",
        header + minimalRule + "    destination_regions: ['*', \"*-west-?\"]\n".replacing("-?", with: "-*"),
        header + minimalRule + "    destination_accounts: [\"012345678901\"]\n",
        header + minimalRule + "    image_ids: [wsi-0a1b2c3d4, 'wsi-\(String(repeating: "z", count: 63))']\n",
        header + minimalRule + "    image_names: ['*', a?c, \"(x)/y_z.1-*\"]\n",
        header + minimalRule + "    copy_names:\n      - golden-*\n      - copy\n",
        header + minimalRule + "    operating_systems: [WINDOWS, LINUX]\n    tenancies: [DEFAULT, DEDICATED]\n",
        header + minimalRule + "    max_age: 36500d\n    min_age: 1m\n",
        header + minimalRule + "    max_age: 24h\n    min_age: 1440m\n",
        header + minimalRule + "    max_age: '90d'\n    sharing: \"visible\"\n",
        header + minimalRule + "    shared_only_with: [self, \"444455556666\"]\n",
        header + minimalRule + "  - {rule: s, owners: [self], sharing: listed}\n",
        header + minimalRule + "deny:\n  - rule: d\n    owners: [\"999988887777\"]\n",
        header + "accounts: {a: \"000000000001\", B-2.x_: '000000000002'}\nallow: [{rule: r, owners: [a, B-2.x_]}]\n",
        minimalRule + "mode: audit\nname: '7'\nversion: 1\ncontact: \"#größe 😀\"\n",
        "---\n%\n".replacing("%\n", with: "") + header + minimalRule + "...\n",
        "%YAML 1.2\n---\n" + header + minimalRule,
        "\u{FEFF}" + header + minimalRule,
        (header + minimalRule).replacing("\n", with: "\r\n"),
        #"{"version":1,"name":"p","mode":"enforce","allow":[{"rule":"r","owners":["111122223333"]}]}"#,
        "{\n\t\"version\": 1,\n\t\"name\": \"p\",\n\t\"mode\": \"audit\",\n\t\"allow\": [\n\t\t{\n\t\t\t\"rule\": \"r\",\n"
            + "\t\t\t\"owners\": [\"111122223333\"],\n\t\t\t\"copy_names\": [\"a\\/b\", \"\\u0061*\"]\n\t\t}\n\t]\n}\n",
    ])
    func `is taken`(_ text: String) {
        #expect(problems(of: text).map(\.rendered) == [])
    }

    @Test func `says what it is`() throws {
        let text =
            "version: 1\nname: golden\nmode: audit\ncontact: desk\n" + minimalRule
            + "deny: [{rule: d, owners: [self]}]\n"
        let policy = try Policy.parse(Array(text.utf8), fileName: "f", sha256: "ab")
        #expect(policy.reference == PolicyReference(name: "golden", sha256: "ab", mode: .audit))
        #expect(policy.contact == "desk")
        #expect(policy.allowRules == ["r"])
        #expect(policy.denyRules == ["d"])
    }

    @Test func `lines of a reason become one`() throws {
        let text =
            header + minimalRule
            + "deny:\n  - rule: d\n    because: |\n      one\n      two\n    owners: ['111122223333']\n"
        let decision = try Situation().decide(text)
        #expect(decision.reasons.first?.message == "The deny rule 'd' applies: one two.")
    }
}
