// SPDX-License-Identifier: Apache-2.0

import AWSClient
import GateModel

/// What the gate asks of AWS for one request: the seam between the gate and the network.
protocol ImageService: Sendable {
    /// Who the destination's credentials belong to.
    func callerIdentity() async throws(AWSError) -> Answer<Identity>

    /// The images that the source Region shows for an id: every page.
    func describeSource(_ id: ImageID) async throws(AWSError) -> Answer<[DescribedImage]>

    /// Whom the source Region says the image is shared with: every page.
    func describeSharing(of id: ImageID) async throws(AWSError) -> Answer<SharingView>

    /// Whose view ``describeSharing(of:)`` is: `caller` or `owner`.
    var sharingSeenBy: String { get }

    /// The images that the destination Region shows for an id: every page.
    func describeDestination(_ id: ImageID) async throws(AWSError) -> Answer<[DescribedImage]>

    /// Makes the copy that was cleared. There is no other way to `CopyWorkspaceImage`.
    func copy(spending clearance: consuming Clearance) async -> CopyOutcome
}
