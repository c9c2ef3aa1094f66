// SPDX-License-Identifier: Apache-2.0

extension Duration {
    /// Rounded up and at most the 24 days that a C `int` can hold.
    var milliseconds: Int {
        guard self < .milliseconds(Int(Int32.max)) else { return Int(Int32.max) }
        let parts = components
        let fraction = (parts.attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
        return Int(parts.seconds) * 1000 + Int(fraction)
    }

    /// As a person says it: whole seconds as `10 s`, others as `200 ms`.
    var words: String {
        milliseconds.isMultiple(of: 1000) ? "\(milliseconds / 1000) s" : "\(milliseconds) ms"
    }
}
