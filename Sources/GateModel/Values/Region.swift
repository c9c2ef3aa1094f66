// SPDX-License-Identifier: Apache-2.0

/// The code of an AWS Region, such as `eu-central-1`.
///
/// Any code of AWS's shape is taken, known or not: Regions are added more often than wsigate is released, and an
/// unknown one has no endpoint to copy to.
public struct Region: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The code.
    public let description: String

    /// `nil` unless the text is 1 to 31 lower-case letters, digits and inner hyphens, as `SourceRegion` requires.
    public init?(_ text: String) {
        let allowed = text.utf8.allSatisfy {
            (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) || $0 == UInt8(ascii: "-")
        }
        let hyphenated = text.hasPrefix("-") || text.hasSuffix("-")
        guard (1...31).contains(text.utf8.count), allowed, !hyphenated else { return nil }
        description = text
    }

    /// - Throws: ``InvalidParameter`` for the named parameter (`region` or `source-region`).
    public init(validating text: String, parameter: String) throws(InvalidParameter) {
        guard let region = Region(text) else {
            throw InvalidParameter(
                parameter: parameter,
                value: text,
                rule: "must be a Region code of 1 to 31 lower-case letters, digits and hyphens",
                example: "us-east-1"
            )
        }
        self = region
    }

    /// The partition it belongs to.
    public var partition: Partition { Partition(of: self) }

    /// Ordered as the codes read.
    public static func < (left: Region, right: Region) -> Bool { left.description < right.description }
}
