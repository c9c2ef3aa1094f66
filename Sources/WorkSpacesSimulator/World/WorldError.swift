// SPDX-License-Identifier: Apache-2.0

/// Why a world file cannot be used.
public struct WorldError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file, as it was named to ``World/parse(_:fileName:)``.
    public let fileName: String
    /// The line, counted from 1.
    public let line: Int
    /// The column, counted from 1 in characters.
    public let column: Int
    /// What is wrong, and what would be right.
    public let message: String

    init(line: Int, column: Int, _ message: String) {
        self.init(fileName: "", line: line, column: column, message: message)
    }

    private init(fileName: String, line: Int, column: Int, message: String) {
        self.fileName = fileName
        self.line = line
        self.column = column
        self.message = message
    }

    func naming(_ fileName: String) -> WorldError {
        WorldError(fileName: fileName, line: line, column: column, message: message)
    }

    /// `file:line:column: message`, as compilers write it.
    public var description: String { "\(fileName):\(line):\(column): \(message)" }
}
