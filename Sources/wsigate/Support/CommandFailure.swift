// SPDX-License-Identifier: Apache-2.0

import CopyGate
import GateModel

/// A command that ends with an error, and how its user wants to read it.
struct CommandFailure: Error {
    let error: GateError
    let output: OutputOptions

    init(_ error: GateError, output: OutputOptions) {
        self.error = error
        self.output = output
    }

    /// Prints the error where it belongs and says how to exit.
    func report() -> Int32 {
        if output.isJSON { Console.result(JSONWriter.text(error.json)) }
        Console.error(ErrorText.render(error, style: output.errorStyle))
        return Interruption.exitStatus(for: error.code)
    }
}
