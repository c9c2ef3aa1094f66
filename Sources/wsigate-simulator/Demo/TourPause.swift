// SPDX-License-Identifier: Apache-2.0

/// The wait between two steps.
enum TourPause {
    static func wait(style: TourStyle) {
        Console.output(style.dim("Press Enter to go on."))
        _ = readLine()
    }
}
