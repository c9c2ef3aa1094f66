// SPDX-License-Identifier: Apache-2.0

import ImagePolicy
import Testing

struct MutationTests {
    private static let text = """
        version: 1
        name: p
        mode: enforce   # é
        accounts: {f: "111122223333"}
        allow:
          - rule: r
            owners: [f, self]
            image_names: ["a-*"]
            max_age: 9d
        deny:
          - {rule: d, image_ids: [wsi-0a1b2c3d4]}

        """

    @Test func `a byte changed, dropped or doubled gives a policy or problems, never a crash`() throws {
        let bytes = Array(Self.text.utf8)
        #expect(problems(of: Self.text).isEmpty)
        for index in bytes.indices {
            var dropped = bytes
            dropped.remove(at: index)
            try check(dropped)
            var doubled = bytes
            doubled.insert(bytes[index], at: index)
            try check(doubled)
            for byte: UInt8 in Array("\0\t\n\r \"'*&!%@`#:,-[]{}|>?0a\\~<".utf8) + [
                0x80, 0xC2, 0xE2, 0xFF, bytes[index] ^ 0x20,
            ] {
                var changed = bytes
                changed[index] = byte
                try check(changed)
            }
        }
    }

    @Test func `a file cut short gives a policy or problems`() throws {
        let bytes = Array(Self.text.utf8)
        for count in bytes.indices { try check(Array(bytes.prefix(count))) }
    }

    private func check(_ bytes: [UInt8]) throws {
        do throws(PolicyError) {
            let policy = try Policy.parse(bytes, fileName: "p", sha256: "00")
            _ = try? Situation().decide(policy)
        } catch {
            #expect(!error.problems.isEmpty)
            #expect(error.problems.allSatisfy { !$0.message.isEmpty && $0.width >= 1 && $0.indent >= 0 })
            #expect(!error.description.isEmpty)
        }
    }
}
