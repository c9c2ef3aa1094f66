// SPDX-License-Identifier: Apache-2.0

/// Leads through the tour.
struct TourGuide {
    let narrator: TourNarrator
    let environment: TourEnvironment
    let programs: ExecutableFinder
    /// Called between steps.
    let pause: () -> Void

    /// Takes each step.
    ///
    /// - Throws: ``Failure`` that names the first step whose command did not end as it has to.
    func lead(through steps: [TourStep]) async throws(Failure) {
        for (number, step) in zip(1..., steps) {
            if number > 1 { pause() }
            narrator.heading(step.title, number: number, of: steps.count)
            narrator.paragraph(step.explanation)
            for command in step.commands { try await take(command, step: number) }
        }
    }

    private func take(_ command: TourCommand, step: Int) async throws(Failure) {
        narrator.command(command.text)
        let isColored = command.program == "wsigate" && narrator.style.isColored
        let answer = try await CommandAnswer.of(
            try programs.path(of: command.program),
            // What it prints goes through a pipe on its way to the terminal.
            command.arguments + (isColored ? ["--color", "always"] : []),
            in: environment.folder,
            environment: environment.variables
        )
        narrator.answer(answer, to: command)
        guard answer.status != command.expectedStatus else { return }
        throw Failure(
            "step \(step) of the demo did not end as it should",
            why: "'\(command.program) \(command.lines.first?.joined(separator: " ") ?? "")' ended with exit status "
                + "\(answer.status); \(command.expectedStatus) was expected",
            fix: "its answer above says why; run the demo again with --keep to look at its files, and report a bug"
        )
    }
}
