// SPDX-License-Identifier: Apache-2.0

public import GateModel

extension ServiceFailure {
    /// Whether AWS put the request off because there were too many, and so did not do it.
    public var isThrottling: Bool { effect == .refused && ErrorCodes.throttling.contains(code) }

    /// Whether sending the request again cannot do the same thing twice and may succeed: it never left, or was put off.
    public var maySafelyBeRepeated: Bool { effect == .notSent || isThrottling }
}
