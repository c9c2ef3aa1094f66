// SPDX-License-Identifier: Apache-2.0

import AuditLog
import Testing

/// The error that the body throws; a failed expectation if it throws none.
func auditLogError(
    sourceLocation: SourceLocation = #_sourceLocation,
    _ body: () async throws -> Void
) async throws -> AuditLogError {
    let error = await #expect(throws: AuditLogError.self, sourceLocation: sourceLocation) { try await body() }
    return try #require(error, sourceLocation: sourceLocation)
}
