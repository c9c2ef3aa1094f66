// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CopyGate
import ImagePolicy

/// Which policy decides.
struct PolicyOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The policy file, YAML or JSON. [env: WSIGATE_POLICY]", valueName: "file"))
    var policy: String?

    func load() throws(GateError) -> Policy {
        guard let path = policy ?? Environment.value("WSIGATE_POLICY") else {
            throw GateError(
                .policyInvalid,
                "no policy is given, and nothing is copied without one",
                hint: "give --policy FILE or set WSIGATE_POLICY; start from policies/allowlist.yaml"
            )
        }
        return try PolicyFile.load(path)
    }
}
