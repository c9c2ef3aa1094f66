// SPDX-License-Identifier: Apache-2.0

import AWSClient
import GateModel

/// AWS itself, or whatever the configured endpoints lead to.
struct LiveImageService: ImageService {
    let identity: SecurityTokenService
    let source: WorkSpaces
    let sharing: WorkSpaces
    let sharingSeenBy: String
    let destination: WorkSpaces
    let maximumCopyAttempts: Int

    func callerIdentity() async throws(AWSError) -> Answer<Identity> {
        try await identity.callerIdentity()
    }

    func describeSource(_ id: ImageID) async throws(AWSError) -> Answer<[DescribedImage]> {
        try await source.describeImages(ids: [id])
    }

    func describeSharing(of id: ImageID) async throws(AWSError) -> Answer<SharingView> {
        try await sharing.describeImagePermissions(of: id)
    }

    func describeDestination(_ id: ImageID) async throws(AWSError) -> Answer<[DescribedImage]> {
        try await destination.describeImages(ids: [id])
    }

    func copy(spending clearance: consuming Clearance) async -> CopyOutcome {
        let destination = destination
        return await CopyOperation.run(spending: clearance, maximumAttempts: maximumCopyAttempts) { body in
            // A task of its own: an interruption must not break off a copy that is under way, whose outcome would
            // then be unknown.
            await Task { await destination.sendOnce(CopyOperation.name, body) }.value
        }
    }
}
