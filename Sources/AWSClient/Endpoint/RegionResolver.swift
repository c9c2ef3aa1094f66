// SPDX-License-Identifier: Apache-2.0

import GateModel

/// Finds the Region to work in.
struct RegionResolver: Sendable {
    let environment: Environment
    let profile: Profile?
    let choice: ProfileChoice

    /// The first of: the option, `AWS_REGION`, `AWS_DEFAULT_REGION`, the profile's `region`.
    func region(explicit: String?) throws(AWSError) -> Region {
        if let explicit { return try checked(explicit, from: "--region") }
        for name in ["AWS_REGION", "AWS_DEFAULT_REGION"] {
            if let value = environment[name] { return try checked(value, from: name) }
        }
        if let setting = profile?.setting("region") {
            return try checked(setting.value, from: "region (\(setting.place))")
        }
        throw AWSError(
            .configuration,
            "No Region is given: neither --region, AWS_REGION, AWS_DEFAULT_REGION nor 'region' of the profile "
                + "'\(choice.name)' is set.",
            hint: "Add --region, such as --region us-east-1."
        )
    }

    private func checked(_ text: String, from source: String) throws(AWSError) -> Region {
        guard let region = Region(text) else {
            throw AWSError(
                .configuration,
                "\(source) is '\(PrintableText.line(text, limit: 64))', which is not a Region code.",
                hint: "Give a code of 1 to 31 lower-case letters, digits and hyphens, such as us-east-1."
            )
        }
        return region
    }
}
