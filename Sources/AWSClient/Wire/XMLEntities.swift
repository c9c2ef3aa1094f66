// SPDX-License-Identifier: Apache-2.0

/// The five named entities of XML and its character references.
enum XMLEntities {
    private static let named: [Substring: Character] = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]

    /// The text with every entity replaced; `nil` if one is unknown or not closed.
    static func decode(_ text: String) -> String? {
        let parts = text.split(separator: "&", omittingEmptySubsequences: false)
        var decoded = String(parts[0])
        for part in parts.dropFirst() {
            guard let end = part.firstIndex(of: ";"), let character = character(part[..<end]) else { return nil }
            decoded.append(character)
            decoded += part[part.index(after: end)...]
        }
        return decoded
    }

    private static func character(_ entity: Substring) -> Character? {
        guard entity.hasPrefix("#") else { return named[entity] }
        let isHexadecimal = entity.hasPrefix("#x")
        let digits = entity.dropFirst(isHexadecimal ? 2 : 1)
        guard digits.allSatisfy(\.isHexDigit), let code = UInt32(digits, radix: isHexadecimal ? 16 : 10), code > 0
        else { return nil }
        return Unicode.Scalar(code).map(Character.init)
    }
}
