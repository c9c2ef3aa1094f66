// SPDX-License-Identifier: Apache-2.0

/// The bytes that pairs of hexadecimal digits stand for; the test ends if they are not.
func bytes(_ hexadecimal: String) -> [UInt8] {
    let digits = Array(hexadecimal.utf8).map { digit in
        guard let value = Character(Unicode.Scalar(digit)).hexDigitValue else { fatalError("not hexadecimal") }
        return UInt8(value)
    }
    precondition(digits.count.isMultiple(of: 2), "half a byte")
    return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
}
