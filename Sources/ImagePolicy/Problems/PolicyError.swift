// SPDX-License-Identifier: Apache-2.0

/// A policy file that is not valid, with everything that is wrong with it.
public struct PolicyError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The most problems that are reported of one file; a last one says how many more there are.
    public static let maximumProblems = 100

    /// The problems in file order; never empty.
    public let problems: [PolicyProblem]

    /// Every problem as ``PolicyProblem/rendered``, one below the other.
    public var description: String { problems.map(\.rendered).joined(separator: "\n") }
}
