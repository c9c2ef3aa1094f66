// SPDX-License-Identifier: Apache-2.0

extension AuditKey {
    /// Where the key of a log is when nobody says otherwise: `DIR.key` beside the log's folder.
    public static func defaultPath(forLogAt directory: String) -> String {
        directory.trimmingSlashes + ".key"
    }
}
