// SPDX-License-Identifier: Apache-2.0

import GateModel

/// What AWS's model of the service demands of a text, with the words in which AWS says so.
///
/// Specification: <https://docs.aws.amazon.com/workspaces/latest/api/API_CopyWorkspaceImage.html>
struct ParameterConstraint: Sendable {
    /// The constraint, as it follows `failed to satisfy constraint: `.
    let words: String
    let isMet: @Sendable (String) -> Bool

    static let imageID = Self(words: "Member must satisfy regular expression pattern: wsi-[0-9a-z]{9,63}$") {
        ImageID($0) != nil
    }

    static let imageName = Self(
        words: #"Member must satisfy regular expression pattern: ^[a-zA-Z0-9_./()\\-]+$ and have length from 1 to 64"#
    ) { text in
        (1...64).contains(text.unicodeScalars.count) && text.utf8.allSatisfy { isNameByte($0) || $0 == 0x5C }
    }

    static let imageDescription = Self(
        words: "Member must satisfy regular expression pattern: ^[a-zA-Z0-9_./() -]+$ and have length from 1 to 256"
    ) { text in
        (1...256).contains(text.unicodeScalars.count) && text.utf8.allSatisfy { isNameByte($0) || $0 == 0x20 }
    }

    static let region = Self(words: "Member must satisfy regular expression pattern: ^[-0-9a-z]{1,31}$") { text in
        (1...31).contains(text.utf8.count)
            && text.utf8.allSatisfy { $0 == 0x2D || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
    }

    static let nextToken = length(1...2048)
    static let tagKey = length(1...127)
    static let tagValue = length(0...255)
    static let resourceID = length(1...2048)

    static let imageType = Self(words: "Member must satisfy enum value set: [OWNED, SHARED]") {
        $0 == "OWNED" || $0 == "SHARED"
    }

    private static func length(_ range: ClosedRange<Int>) -> Self {
        Self(words: "Member must have length from \(range.lowerBound) to \(range.upperBound)") {
            range.contains($0.unicodeScalars.count)
        }
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            || "_./()-".utf8.contains(byte)
    }
}
