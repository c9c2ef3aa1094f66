// SPDX-License-Identifier: Apache-2.0

/// A command of the tour, and how it has to end.
struct TourCommand: Hashable, Sendable {
    let program: String
    /// The arguments, as they stand on the lines of what is shown.
    let lines: [[String]]
    let expectedStatus: Int32
    /// What that exit status says; empty where nothing needs to be said.
    let meaning: String

    init(_ program: String, _ lines: [String]..., status: Int32 = 0, meaning: String = "") {
        self.program = program
        self.lines = lines
        expectedStatus = status
        self.meaning = meaning
    }

    var arguments: [String] { lines.flatMap(\.self) }

    /// The command as one would type it.
    var text: String {
        let lines = lines.map { words in words.map(ShellWord.quoted).joined(separator: " ") }
        return program + " " + lines.joined(separator: " \\\n    ")
    }
}
