// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import WorkSpacesSimulator

/// The reader of the file that `--world` names.
enum WorldFileLoader {
    static func load(_ path: String) throws(Failure) -> World {
        let bytes: [UInt8]
        do {
            bytes = Array(try Data(contentsOf: URL(filePath: path)))
        } catch {
            throw Failure(
                "cannot read the world file '\(path)'",
                why: "there is no such file, or it may not be read",
                fix: "check --world; 'wsigate-simulator serve --help' shows what such a file looks like"
            )
        }
        do {
            return try World.parse(bytes, fileName: path)
        } catch {
            throw Failure(
                "the world file is not valid",
                why: error.description,
                fix: "correct that line; 'wsigate-simulator serve --help' lists every key"
            )
        }
    }
}
