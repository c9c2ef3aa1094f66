// SPDX-License-Identifier: Apache-2.0

import GateModel
import ImagePolicy
import Testing

struct ScaleTests {
    private static func account(_ number: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: 12 - digits.count) + digits
    }

    /// 1,000 rules of 50 owners each, the owner of ``Situation`` in the last alone.
    private static let large: String = {
        let rules = (0..<1000).map { rule in
            let owners = (0..<50).map { "\"\(account(rule * 50 + $0))\"" } + (rule == 999 ? ["\"111122223333\""] : [])
            return "  - {rule: r\(rule), owners: [\(owners.joined(separator: ","))], copy_names: [\"g*\"]}\n"
        }
        return header + "allow:\n" + rules.joined()
    }()

    @Test func `1,000 rules of 50 owners are read and evaluated`() throws {
        let start = ContinuousClock.now
        let policy = try parse(Self.large)
        #expect(try Situation().decide(policy).rule == "r999")
        let stranger = Situation().with { $0.image.ownerAccount = "999988887777" }
        for _ in 0..<20 { #expect(try stranger.decide(policy).reasons.map(\.code) == ["owner.not-allowed"]) }
        // Debug builds on a busy machine take a second or two.
        #expect(ContinuousClock.now - start < .seconds(60))
    }

    @Test func `the largest file there may be is read`() throws {
        let comment = "# " + String(repeating: "x", count: Policy.maximumBytes - (header + minimalRule).utf8.count - 2)
        #expect(problems(of: header + minimalRule + comment).isEmpty)
    }
}
