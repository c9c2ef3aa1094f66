// SPDX-License-Identifier: Apache-2.0

import AuditLog
import GateModel
import ImagePolicy

/// The tags by which a copy says where it came from: after the copy AWS itself no longer knows.
public enum Provenance {
    /// How many of an image's tags they take.
    public static let tagCount = 4

    static func tags(for hearing: Hearing, decision: EntryID) -> [ImageTag] {
        [
            ImageTag(provenance: "decision", value: decision.description),
            ImageTag(provenance: "source-image", value: hearing.request.sourceImageID.description),
            ImageTag(provenance: "source-owner", value: hearing.evidence.image.ownerAccount ?? "unknown"),
            ImageTag(provenance: "policy-sha256", value: hearing.policy.reference.sha256),
        ]
    }
}
