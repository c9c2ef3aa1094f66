// SPDX-License-Identifier: Apache-2.0

/// A place that keeps an audit log.
public protocol LogStore: Sendable {
    /// The name of the log.
    var origin: String { get }

    /// Appends entries, all or none, and returns where they stand once they are durable and signed.
    ///
    /// - Throws: ``AuditLogError``; then none of the entries counts as logged.
    func append(_ drafts: [EntryDraft]) async throws(AuditLogError) -> [LogPosition]
}
