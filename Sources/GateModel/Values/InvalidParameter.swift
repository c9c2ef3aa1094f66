// SPDX-License-Identifier: Apache-2.0

/// A parameter that AWS would reject, found before any call is made.
public struct InvalidParameter: Error, Hashable, Sendable {
    /// The parameter, named as the AWS CLI's flag without its dashes (`source-image-id`).
    public let parameter: String
    /// The value given.
    public let value: String
    /// The rule it breaks, as half a sentence that follows the parameter's name.
    public let rule: String
    /// A value that would do.
    public let example: String

    /// A broken rule.
    public init(parameter: String, value: String, rule: String, example: String) {
        self.parameter = parameter
        self.value = value
        self.rule = rule
        self.example = example
    }
}
