// SPDX-License-Identifier: Apache-2.0

import CopyGate
import GateModel

/// The line that tells how a copy is coming along, on a terminal only.
enum WatchProgressLine {
    static func show(_ progress: WatchOptions.Progress) {
        let state = progress.state?.description ?? "not visible yet"
        Console.status("copying \(progress.imageID): \(state), \(elapsed(progress.waited))")
    }

    private static func elapsed(_ duration: Duration) -> String {
        let seconds = Int(duration.components.seconds)
        return seconds < 60 ? "\(seconds) s" : "\(seconds / 60) min \(seconds % 60) s"
    }
}
