// SPDX-License-Identifier: Apache-2.0

import Cryptography
public import FoundationEssentials

/// The identifier of an entry or of a run: a UUID of version 7, which begins with the time.
///
/// Specification: <https://www.rfc-editor.org/rfc/rfc9562#section-5.7>
public struct EntryID: Hashable, Sendable, CustomStringConvertible {
    private let high: UInt64
    private let low: UInt64

    /// A new identifier: 48 bits of milliseconds since 1970, then 74 random ones.
    ///
    /// The random part is the operating system's: seeding OpenSSL's generator would cost a short run a millisecond.
    public static func generate(now: Date) -> EntryID {
        var generator = SystemRandomNumberGenerator()
        return EntryID(milliseconds: now.timeIntervalSince1970 * 1000, random: (generator.next(), generator.next()))
    }

    private init(milliseconds: Double, random: (UInt64, UInt64)) {
        let time = UInt64(min(max(milliseconds, 0), 0xFFFF_FFFF_FFFF))
        high = time << 16 | 0x7000 | random.0 & 0x0FFF
        low = 0x8000_0000_0000_0000 | random.1 & 0x3FFF_FFFF_FFFF_FFFF
    }

    /// `nil` unless the text is a UUID of version 7 in lower case, as ``description`` writes it.
    public init?(_ text: String) {
        var digits: [UInt64] = []
        for (position, byte) in text.utf8.enumerated() {
            if [8, 13, 18, 23].contains(position) {
                guard byte == UInt8(ascii: "-") else { return nil }
            } else {
                guard let digit = byte.lowerCaseHexadecimalValue else { return nil }
                digits.append(digit)
            }
        }
        guard digits.count == 32, digits[12] == 7, digits[16] >> 2 == 0b10 else { return nil }
        high = digits[..<16].reduce(0) { $0 << 4 | $1 }
        low = digits[16...].reduce(0) { $0 << 4 | $1 }
    }

    /// The identifier in lower case, such as `0192a4f0-7c1e-7d52-9f0e-3b6d2f1c8a47`.
    public var description: String {
        let digits = Hexadecimal.encode([high, low].flatMap(\.bigEndianBytes))
        var text = ""
        for (position, digit) in digits.enumerated() {
            if [8, 12, 16, 20].contains(position) { text.append("-") }
            text.append(digit)
        }
        return text
    }
}

extension UInt64 {
    var bigEndianBytes: [UInt8] {
        stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: self >> UInt64($0)) }
    }
}

extension UInt8 {
    fileprivate var lowerCaseHexadecimalValue: UInt64? {
        switch self {
        case 0x30...0x39: UInt64(self - 0x30)
        case 0x61...0x66: UInt64(self - 0x61 + 10)
        default: nil
        }
    }
}
