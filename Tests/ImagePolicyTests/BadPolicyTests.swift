// SPDX-License-Identifier: Apache-2.0

import ImagePolicy
import StrictYAML
import Testing

struct BadPolicyTests {
    struct Bad: Sendable {
        let text: String
        let line: Int
        let column: Int
        let width: Int
        let fragment: String

        init(_ text: String, _ line: Int, _ column: Int, _ width: Int, _ fragment: String) {
            self.text = text
            self.line = line
            self.column = column
            self.width = width
            self.fragment = fragment
        }

        /// A policy whose one rule has one more line, the seventh, of four spaces and this.
        static func condition(_ line: String, _ column: Int, _ width: Int, _ fragment: String) -> Bad {
            Bad(header + minimalRule + "    \(line)\n", 7, column, width, fragment)
        }

        /// A policy that begins with other lines than ``header``.
        static func head(_ head: String, _ line: Int, _ column: Int, _ width: Int, _ fragment: String) -> Bad {
            Bad(head + minimalRule, line, column, width, fragment)
        }

        /// A policy with owners of its own, on line 6 from column 14 on.
        static func owners(_ owners: String, _ column: Int, _ width: Int, _ fragment: String) -> Bad {
            Bad(header + "allow:\n  - rule: r\n    owners: [\(owners)]\n", 6, column, width, fragment)
        }

        /// A policy with account definitions from line 5 on.
        static func accounts(_ lines: String, _ line: Int, _ column: Int, _ width: Int, _ fragment: String) -> Bad {
            Bad(header + "accounts:\n" + lines + minimalRule, line, column, width, fragment)
        }

        /// A policy with a deny rule whose first key is on line 8.
        static func deny(_ lines: String, _ line: Int, _ column: Int, _ width: Int, _ fragment: String) -> Bad {
            Bad(header + minimalRule + "deny:\n" + lines, line, column, width, fragment)
        }
    }

    @Test(arguments: [
        // The file as YAML.
        Bad("", 1, 1, 1, "no value"),
        Bad("# nothing\n", 1, 1, 1, "no value"),
        Bad(header + minimalRule + "---\n" + header, 7, 1, 3, "second document"),
        Bad(header + "name: q\n" + minimalRule, 4, 1, 4, "'name' appears twice"),
        .condition("owners: [self]", 5, 6, "'owners' appears twice"),
        .condition("image_names: &n [a]", 18, 2, "anchors"),
        .condition("image_names: *n", 18, 2, "aliases"),
        .condition("image_names: [*-rc]", 19, 4, "aliases"),
        .condition("image_names: [*]", 19, 1, "cannot begin with '*'"),
        .condition("because: !x y", 14, 1, "tags"),
        .condition("<<: {because: x}", 5, 2, "merge"),
        .condition("because: a: b", 15, 1, "not expected here"),
        .condition("because: 'x", 14, 1, "never closed"),
        .condition("? [a]\n    : b", 7, 1, "key must be"),
        Bad(header + "allow:\n\t- rule: r\n", 5, 1, 1, "cannot begin"),
        Bad("\u{1B}[2J", 1, 1, 1, "U+001B"),
        Bad(header + "# \u{202E}\n" + minimalRule, 4, 3, 1, "U+202E"),

        // The policy's keys.
        Bad("[]", 1, 1, 2, "a policy must be a mapping of keys to values, not a list"),
        Bad("hello", 1, 1, 5, "not a text"),
        .head("name: p\nmode: enforce\n", 1, 1, 1, "lacks the key 'version'"),
        .head("version: 1\nmode: enforce\n", 1, 1, 1, "lacks the key 'name'"),
        .head("version: 1\nname: p\n", 1, 1, 1, "lacks the key 'mode'"),
        Bad(header, 1, 1, 1, "lacks the key 'allow'"),
        .head("version: 2\nname: p\nmode: enforce\n", 1, 10, 1, "version 2 of the policy format"),
        .head("version: '1'\nname: p\nmode: enforce\n", 1, 10, 3, "must be the number 1"),
        .head("version: one\nname: p\nmode: enforce\n", 1, 10, 3, "must be the number 1"),
        .head("version: 1.0\nname: p\nmode: enforce\n", 1, 10, 3, "version 1.0"),
        .head("version:\nname: p\nmode: enforce\n", 1, 9, 1, "must be the number 1"),
        .head("version: 1\nname: ''\nmode: enforce\n", 2, 7, 2, "must be 1 to 64"),
        .head("version: 1\nname: a b\nmode: enforce\n", 2, 7, 3, "must be 1 to 64"),
        .head("version: 1\nname: 7\nmode: enforce\n", 2, 7, 1, "as a number"),
        .head("version: 1\nname: true\nmode: enforce\n", 2, 7, 4, "as true or false"),
        .head("version: 1\nname:\nmode: enforce\n", 2, 6, 1, "'name' has no value"),
        .head("version: 1\nname: [p]\nmode: enforce\n", 2, 7, 3, "must be a text, not a list"),
        .head("version: 1\nname: p\nmode: enforced\n", 3, 7, 8, "'mode' must be enforce or audit"),
        .head("version: 1\nname: p\nmode: off\n", 3, 7, 3, "'mode' must be enforce or audit"),
        Bad(header + "contact: ' '\n" + minimalRule, 4, 10, 3, "'contact' is empty"),
        Bad(header + "contact: \"a\\e[2J\"\n" + minimalRule, 4, 10, 8, "control character"),
        Bad(header + "owner: x\n" + minimalRule, 4, 1, 5, "no key 'owner'"),
        Bad(header + "owners: [self]\n" + minimalRule, 4, 1, 6, "key of a rule"),
        Bad(header + minimalRule + "exceptions: []\n", 7, 1, 10, "not supported yet"),
        Bad(header + "allow: []\n", 4, 8, 2, "empty list"),
        Bad(header + "allow: {}\n", 4, 8, 2, "must be a list, not a mapping"),
        Bad(header + "allow: everything\n", 4, 8, 10, "must be a list, not a text"),
        Bad(header + "allow:\n", 4, 7, 1, "must be a list, not nothing"),
        Bad(header + "allow:\n  - yes-please\n", 5, 5, 10, "an allow rule must be a mapping"),

        // Names of accounts.
        .accounts("  a: 111122223333\n", 5, 6, 12, "needs quotes"),
        .accounts("  a: 012345678901\n", 5, 6, 12, "a leading zero is lost"),
        .accounts("  a: \"11112222333\"\n", 5, 6, 13, "is 11 digits"),
        .accounts("  a: \"1111-2222-3333\"\n", 5, 6, 16, "12 digits and 2 other characters"),
        .accounts("  a: [\"111122223333\"]\n", 5, 6, 16, "must be a text, not a list"),
        .accounts("  a: factory\n", 5, 6, 7, "an account ID is 12 digits"),
        .accounts("  self: \"111122223333\"\n", 5, 3, 4, "'self' always is the calling account"),
        .accounts("  \"111122223333\": \"111122223333\"\n", 5, 3, 14, "begin with a letter"),
        Bad(header + "accounts: {}\n" + minimalRule, 4, 11, 2, "'accounts' is empty"),
        Bad(header + "accounts: [a]\n" + minimalRule, 4, 11, 3, "must be a mapping of names"),

        // Rules.
        Bad(header + "allow:\n  - owners: [self]\n", 5, 5, 1, "an allow rule lacks the key 'rule'"),
        Bad(header + "allow:\n  - rule: r\n", 5, 5, 1, "an allow rule lacks the key 'owners'"),
        Bad(header + "allow:\n  - rule: a b\n    owners: [self]\n", 5, 11, 3, "must be 1 to 64"),
        Bad(header + minimalRule + "  - rule: r\n    owners: [self]\n", 7, 11, 1, "two rules named 'r'"),
        .condition("owner: [self]", 5, 5, "no key 'owner'"),
        .condition("imageNames: [a]", 5, 10, "no key 'imageNames'"),
        .condition("because: 12", 14, 2, "as a number"),
        .condition("because: ''", 14, 2, "'because' is empty"),
        .condition("expires: 2026-12-31", 5, 7, "belongs to exceptions"),

        // Owners.
        .owners("", 13, 2, "'owners' is an empty list"),
        .owners("111122223333", 14, 12, "needs quotes"),
        .owners("'*'", 14, 3, "is a pattern"),
        .owners("'1111*'", 14, 7, "is a pattern"),
        .owners("factory", 14, 7, "not defined under 'accounts'"),
        .owners("'1111222233334'", 14, 15, "is 13 digits"),
        .owners("'1111 2222 3333'", 14, 16, "12 digits and 2 other"),
        .owners("null", 14, 4, "has no value"),
        .owners("[self]", 14, 6, "must be a text, not a list"),
        .owners("self, selv", 20, 4, "not defined"),
        Bad(header + "allow:\n  - rule: r\n    owners: self\n", 6, 13, 4, "must be a list"),

        // Conditions.
        .condition("source_regions: []", 21, 2, "empty list"),
        .condition("source_regions: us-east-1", 21, 9, "must be a list, not a text"),
        .condition("source_regions: [us-east-1a]", 22, 10, "not the code of a Region"),
        .condition("source_regions: [US-EAST-1]", 22, 9, "not the code of a Region"),
        .condition("destination_regions: [virginia]", 27, 8, "not the code of a Region"),
        .condition("destination_regions: ['eu-????-1']", 27, 11, "not the code of a Region"),
        .condition("destination_accounts: [self]", 28, 4, "'self' is no constraint here"),
        .condition("destination_accounts: [444455556666]", 28, 12, "needs quotes"),
        .condition("image_ids: [wsi-short]", 17, 9, "not an image ID"),
        .condition("image_ids: ['wsi-*']", 17, 7, "not an image ID"),
        .condition("image_ids: [ami-0a1b2c3d4]", 17, 13, "not an image ID"),
        .condition("image_names: ['a b']", 19, 5, "can be no image's name"),
        .condition("image_names: ['']", 19, 2, "can be no image's name"),
        .condition("image_names: [2026]", 19, 4, "as a number"),
        .condition("copy_names: [größe]", 18, 5, "can be no image's name"),
        .condition("operating_systems: [windows]", 25, 7, "must be WINDOWS or LINUX"),
        .condition("operating_systems: [BSD]", 25, 3, "must be WINDOWS or LINUX"),
        .condition("tenancies: [SHARED]", 17, 6, "must be DEFAULT or DEDICATED"),
        .condition("max_age: 90", 14, 2, "a length of time"),
        .condition("max_age: 90 days", 14, 7, "a length of time"),
        .condition("max_age: 0d", 14, 2, "a length of time"),
        .condition("max_age: -1d", 14, 3, "a length of time"),
        .condition("max_age: 99999d", 14, 6, "a length of time"),
        .condition("max_age: 99999999999999999999d", 14, 21, "a length of time"),
        .condition("max_age: [90d]", 14, 5, "not a list"),
        .condition("min_age: P1D", 14, 3, "a length of time"),
        Bad(header + minimalRule + "    max_age: 1d\n    min_age: 48h\n", 8, 14, 3, "can never hold"),
        .condition("sharing: public", 14, 6, "must be listed or visible"),
        .condition("sharing: [listed]", 14, 8, "must be a text, not a list"),
        .condition("shared_only_with: ['*']", 24, 3, "is a pattern"),

        // Deny rules.
        Bad(header + minimalRule + "deny: []\n", 7, 7, 2, "empty list"),
        .deny("  - rule: d\n", 8, 5, 1, "needs at least one condition"),
        .deny("  - image_ids: [wsi-0a1b2c3d4]\n", 8, 5, 1, "a deny rule lacks the key 'rule'"),
        .deny("  - rule: r\n    image_ids: [wsi-0a1b2c3d4]\n", 8, 11, 1, "two rules named 'r'"),
        .deny("  - rule: d\n    max_age: 90d\n", 9, 5, 7, "would deny what meets it"),
        .deny("  - rule: d\n    sharing: listed\n", 9, 5, 7, "would deny what meets it"),
        .deny("  - rule: d\n    lifts: [x]\n", 9, 5, 5, "belongs to exceptions"),
        .deny("  - rule: d\n    owners: [evil]\n", 9, 14, 4, "not defined"),
    ])
    func `is refused with its place, its extent and words`(_ bad: Bad) {
        let problems = problems(of: bad.text)
        let first = problems.first
        let found = "\(problems.map(\.rendered).joined(separator: "\n"))"
        #expect(problems.count == 1, "\(found)")
        #expect(first?.position?.line == bad.line && first?.position?.column == bad.column, "\(found)")
        #expect(first?.width == bad.width, "\(found)")
        #expect(first?.message.contains(bad.fragment) == true, "\(found)")
    }

    @Test(arguments: [
        ("    owner: [self]\n", "did you mean 'owners'?"),
        ("    source-regions: [us-east-1]\n", "did you mean 'source_regions'?"),
        ("    sourceRegions: [us-east-1]\n", "did you mean 'source_regions'?"),
        ("    becuase: x\n", "did you mean 'because'?"),
        ("    reason: x\n", "did you mean 'because'?"),
        ("    regions: [x]\n", "did you mean 'destination_regions'?"),
        ("    quux: 1\n", "the keys are rule, because, owners,"),
        ("    max_age: 90\n", "90d, 24h or 30m"),
        ("    source_regions: [us-east-1a]\n", "its Region is us-east-1"),
        ("    source_regions: [US-east-1]\n", "write it as us-east-1"),
        ("    operating_systems: [windows]\n", "did you mean 'WINDOWS'?"),
        ("    image_ids: ['wsi-*']\n", "use 'image_names'"),
        ("    image_names: golden-*\n", "image_names: [\"golden-*\"]"),
        ("    image_names: [*-rc]\n", "needs quotes: \"*-rc\""),
        ("    destination_accounts: [444455556666]\n", "write \"444455556666\""),
        ("    destination_accounts: [\"4444-5555-6666\"]\n", "write \"444455556666\""),
    ])
    func `says what was probably meant`(_ line: String, _ fix: String) {
        let problem = problems(of: header + minimalRule + line).first
        #expect(problem?.fix?.contains(fix) == true, "\(problem as Any)")
    }

    @Test func `a name that is nearly defined is asked for`() {
        let text = header + "accounts:\n  image-factory: '111122223333'\n"
        let found = problems(of: text + "allow:\n  - rule: r\n    owners: [image-factroy]\n")
        #expect(found.first?.fix == "did you mean 'image-factory'?")
    }

    @Test func `a key that is misspelled is not missed as well`() {
        let found = problems(of: header + "allow:\n  - rule: r\n    onwers: [self]\n")
        #expect(found.map(\.message) == ["an allow rule has no key 'onwers'"])
    }

    @Test func `everything wrong is reported, in file order`() {
        let text = """
            version: 1
            name: a b
            mode: enforced
            name: c
            accounts:
              factory: 111122223333
            deny:
              - rule: d
                image_ids: []
            allow:
              - rule: r
                owners: [factory, stranger]
                max_age: soon
                colour: red
            """
        let found = problems(of: text)
        #expect(found.compactMap { $0.position?.line } == [2, 3, 4, 6, 9, 12, 13, 14])
        #expect(found.first { $0.position?.line == 12 }?.message.contains("'stranger'") == true)
    }

    @Test func `a file over 1 MiB is refused unread`() {
        let text = header + minimalRule + "# " + String(repeating: "x", count: Policy.maximumBytes)
        let found = problems(of: text)
        #expect(found.count == 1)
        #expect(found.first?.position == nil)
        #expect(found.first?.rendered.hasPrefix("policy.yaml: the file is 10486") == true)
    }

    @Test func `bytes that are not UTF-8 are refused where they are`() {
        let bytes = Array((header + "contact: é").utf8) + [0xFF] + Array(("\n" + minimalRule).utf8)
        let error = #expect(throws: PolicyError.self) {
            try Policy.parse(bytes, fileName: "policy.yaml", sha256: "00")
        }
        #expect(error?.problems.first?.position?.description == "4:11")
        #expect(error?.problems.first?.message.contains("UTF-8") == true)
    }

    @Test func `after a hundred problems the rest is counted`() {
        let text = header + minimalRule + (0..<150).map { "    x\($0): 1\n" }.joined()
        let found = problems(of: text)
        #expect(found.count == 101)
        #expect(found.last?.message == "50 more problems are not shown")
    }
}
