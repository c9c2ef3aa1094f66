// SPDX-License-Identifier: Apache-2.0

import ImagePolicy
import StrictYAML
import Testing

struct RenderingTests {
    @Test func `shows file, place, line, caret and fix`() {
        let found = problems(of: header + "allow:\n  - rule: r\n    owners: [012345678901]\n")
        #expect(
            found.first?.rendered == """
                policy.yaml:6:14: an account ID needs quotes: without them YAML reads '012345678901' as a number, \
                and a leading zero is lost
                      owners: [012345678901]
                               ^~~~~~~~~~~~
                  fix: write "012345678901"
                """
        )
    }

    @Test func `the caret stands under the place after characters of several bytes`() {
        let found = problems(of: header + "contact: größe 😀\n" + "allow: [{rule: 'é', owners: [self]}]\n")
        let lines = found.first?.rendered.split(separator: "\n") ?? []
        #expect(found.first?.position?.description == "5:16")
        #expect(lines.dropFirst().first == "  allow: [{rule: 'é', owners: [self]}]")
        #expect(lines.dropFirst(2).first == "                 ^~~")
    }

    @Test func `a tab is shown as one space, and what drives a terminal not at all`() {
        let found = problems(of: "{\t\"version\": 1, \"name\": \"p\u{200B}\"}")
        let problem = found.first { $0.message.contains("'p") }
        #expect(problem?.sourceLine == "{ \"version\": 1, \"name\": \"p\u{FFFD}\"}")
        #expect(problem?.message.contains("'p\u{FFFD}'") == true)
        #expect(problems(of: "a: \u{9B}2J").first?.sourceLine == "a: \u{FFFD}2J")
    }

    @Test func `a long line is cut around the place`() {
        let ids = String(repeating: "wsi-0a1b2c3d4, ", count: 50)
        let found = problems(of: header + minimalRule + "    image_ids: [\(ids)bad, \(ids)]\n")
        let problem = found.first
        #expect(problem?.position?.column == 767)
        #expect(problem?.sourceLine?.hasPrefix("…") == true && problem?.sourceLine?.hasSuffix("…") == true)
        #expect(problem?.sourceLine?.count == 102)
        #expect(problem?.sourceLine?.dropFirst(problem?.indent ?? 0).hasPrefix("bad,") == true)
    }

    @Test func `the underline ends with the shown part of the line`() {
        let long = String(repeating: "x", count: 300)
        let found = problems(of: header + minimalRule + "    \(long): 1\n")
        #expect(found.first?.width == 96)
        #expect(found.first?.message.count ?? 0 < 150)
    }

    @Test func `lines are counted alike with every line ending`() {
        for ending in ["\n", "\r\n", "\r"] {
            let text = (header + minimalRule + "    max_age: soon\n").replacing("\n", with: ending)
            let problem = problems(of: text).first
            #expect(problem?.position?.description == "7:14")
            #expect(problem?.sourceLine == "    max_age: soon")
        }
    }

    @Test func `a byte order mark is not shown and takes no column`() {
        let problem = problems(of: "\u{FEFF}[]").first
        #expect(problem?.rendered.hasPrefix("policy.yaml:1:1: ") == true)
        #expect(problem?.sourceLine == "[]")
    }

    @Test func `the file's name cannot drive a terminal`() {
        let error = #expect(throws: PolicyError.self) {
            try Policy.parse([], fileName: "a\u{1B}[2J\nb", sha256: "00")
        }
        #expect(error?.problems.first?.fileName == "a\u{FFFD}[2J\u{FFFD}b")
    }

    @Test func `the description is every problem`() {
        let error = #expect(throws: PolicyError.self) { try parse("version: 1\n") }
        #expect(error?.description.split(separator: "\n").filter { $0.contains("lacks the key") }.count == 3)
    }
}
