// SPDX-License-Identifier: Apache-2.0

public import StrictYAML

/// One thing that is wrong with a policy file.
public struct PolicyProblem: Hashable, Sendable {
    /// The file, as the user named it.
    public let fileName: String
    /// Where it is; `nil` for what concerns the file as a whole.
    public let position: SourcePosition?
    /// What is wrong.
    public let message: String
    /// What to write instead, where that can be said.
    public let fix: String?
    /// The line, or where it is long the part around the place, with characters made harmless one by one.
    public let sourceLine: String?
    /// How many characters of ``sourceLine`` come before the place.
    public let indent: Int
    /// How many characters of it the problem covers, at least 1.
    public let width: Int

    /// `file:line:column: message`, the line, a caret and tildes under the place, and the fix.
    public var rendered: String {
        let place = position.map { "\(fileName):\($0)" } ?? fileName
        var lines = ["\(place): \(message)"]
        if let sourceLine {
            lines.append("  \(sourceLine)")
            lines.append("  " + String(repeating: " ", count: indent) + "^" + String(repeating: "~", count: width - 1))
        }
        if let fix { lines.append("  fix: \(fix)") }
        return lines.joined(separator: "\n")
    }
}
