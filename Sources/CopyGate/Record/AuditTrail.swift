// SPDX-License-Identifier: Apache-2.0

public import AuditLog

/// Where decisions and outcomes are made durable.
public protocol AuditTrail: Sendable {
    /// Appends the entries in order; returns only when they are durable.
    func append(_ drafts: [EntryDraft]) async throws(AuditLogError) -> [LogPosition]
}
