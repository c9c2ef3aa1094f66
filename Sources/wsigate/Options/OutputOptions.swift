// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// How results and messages are shown.
struct OutputOptions: ParsableArguments {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    enum Color: String, ExpressibleByArgument, CaseIterable {
        case auto, always, never
    }

    @Option(help: "text for people, json for programs: one object on standard output. [env: WSIGATE_OUTPUT]")
    var output: Format?

    @Flag(help: "Print nothing but errors.")
    var quiet = false

    @Flag(help: "Print a line on standard error for each request to AWS and its answer, without secrets.")
    var debug = false

    @Option(help: "Colours on a terminal: auto, always or never. [env: NO_COLOR]")
    var color: Color = .auto

    mutating func validate() throws {
        if output == nil, let name = Environment.value("WSIGATE_OUTPUT") {
            guard let format = Format(rawValue: name) else {
                throw ValidationError("WSIGATE_OUTPUT must be text or json; it is '\(name)'")
            }
            output = format
        }
    }

    var isJSON: Bool { output == .json }
    var errorStyle: TextStyle { style(terminal: Console.errorIsTerminal) }
    var resultStyle: TextStyle { style(terminal: Console.resultIsTerminal) }

    private func style(terminal: Bool) -> TextStyle {
        switch color {
        case .always: TextStyle(isColored: true)
        case .never: TextStyle(isColored: false)
        case .auto: TextStyle(isColored: terminal && Environment.value("NO_COLOR") == nil)
        }
    }

    /// What the user most likely wants, when the command line could not be read.
    static func guess(from arguments: [String]) -> OutputOptions {
        let named = zip(arguments, arguments.dropFirst()).contains { $0 == "--output" && $1 == "json" }
        let json = named || arguments.contains("--output=json") || Environment.value("WSIGATE_OUTPUT") == "json"
        var options = OutputOptions.parseOrDefault()
        options.output = json ? .json : .text
        return options
    }

    private static func parseOrDefault() -> OutputOptions {
        (try? OutputOptions.parse([])) ?? OutputOptions()
    }
}
