// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import wsigate_simulator

/// What the tour is made of.
struct DemoTourTests {
    @Test func theStepsTellTheStory() {
        let statuses = Tour.steps.map { $0.commands.map(\.expectedStatus) }
        #expect(statuses == [[0], [0, 0], [0], [2], [4], [0], [0], [0, 6]])
        #expect(Tour.steps.flatMap(\.commands).map(\.program).filter { $0 != "wsigate" } == ["cat", "sed"])
    }

    @Test(arguments: Tour.steps)
    func aStepSaysWhatHappensInAFewLines(step: TourStep) {
        #expect(step.explanation.hasSuffix("."))
        #expect(TourPage(width: 100).lines(step.explanation).count <= 4)
        for line in step.commands.flatMap({ $0.text.split(separator: "\n") }) { #expect(line.count <= 72) }
    }

    @Test func aCommandIsShownAsOneWouldTypeIt() {
        let command = TourCommand("wsigate", ["copy", "--name", "it's here"], ["--wait"])
        #expect(command.text == "wsigate copy --name 'it'\\''s here' \\\n    --wait")
        #expect(command.arguments == ["copy", "--name", "it's here", "--wait"])
    }

    @Test func nothingOfTheUsersReachesACommand() {
        let environment = TourEnvironment(folder: "/tour", port: 4599, libraryPath: nil)
        #expect(
            environment.variables.keys.sorted() == [
                "AWS_ACCESS_KEY_ID", "AWS_CONFIG_FILE", "AWS_EC2_METADATA_DISABLED", "AWS_ENDPOINT_URL", "AWS_REGION",
                "AWS_SECRET_ACCESS_KEY", "AWS_SHARED_CREDENTIALS_FILE", "HOME", "PATH",
            ]
        )
        #expect(environment.variables["HOME"] == "/tour")
        #expect(!environment.setUp.joined().contains(TourWorld.secretAccessKey))
    }

    @Test func wsigateIsLookedForBesideTheProgramAndThenInAbsoluteFolders() {
        let finder = ExecutableFinder(own: "/own", path: ".:/one::bin:/two")
        #expect(finder.folders == ["/own", "/one", "/two"])
        #expect(throws: Failure.self) { try finder.path(of: "wsigate") }
    }

    @Test(
        arguments: [
            ("short", ["short"]),
            ("", [""]),
            ("why: one two three four", ["why: one two", "     three", "     four"]),
            ("  a  b c d e f g h i", ["  a  b c d e", "     f g h i"]),
            ("1. one two three", ["1. one two", "   three"]),
            ("one two three four", ["one two", "three four"]),
            ("averyveryverylongword and more", ["averyveryverylongword", "and more"]),
            ("    one two   three", ["    one two", "    three"]),
            ("\u{1B}[31mone two\u{1B}[0m", ["\u{1B}[31mone two\u{1B}[0m"]),
            ("\u{1B}[31mone two three\u{1B}[0m", ["\u{1B}[31mone two\u{1B}[0m", "\u{1B}[31mthree\u{1B}[0m"]),
        ]
    )
    func longLinesGoOnBelowTheirBeginning(text: String, lines: [String]) {
        #expect(TourPage(width: 12).lines(text) == lines)
    }

    @Test func theMarginCounts() {
        #expect(TourPage(width: 12).lines("one two three", margin: "  | ") == ["  | one two", "  | three"])
    }
}
