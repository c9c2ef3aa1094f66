// SPDX-License-Identifier: Apache-2.0

import AWSClient
import FoundationEssentials
import GateModel

extension Gate {
    /// Asks who we are and what the image is, all three at the same time.
    func hear(
        _ request: CopyRequest,
        for purpose: Hearing.Purpose,
        provenance: Bool
    ) async throws(GateError) -> Hearing {
        let service = service
        async let identity = outcome { () throws(AWSError) in try await service.callerIdentity() }
        async let images = outcome { () throws(AWSError) in try await service.describeSource(request.sourceImageID) }
        async let sharing = outcome { () throws(AWSError) in
            try await service.describeSharing(of: request.sourceImageID)
        }
        let caller = try await get(identity).value
        let evidence = try assemble(try await get(images), try await get(sharing), request, seenBy: caller.account)
        guard !Task.isCancelled else { throw .interrupted }
        return Hearing(
            purpose: purpose,
            request: request,
            identity: caller,
            evidence: evidence,
            policy: policy,
            provenance: provenance,
            clock: clock
        )
    }

    private func assemble(
        _ images: Answer<[DescribedImage]>,
        _ sharing: Answer<SharingView>,
        _ request: CopyRequest,
        seenBy account: AccountID
    ) throws(GateError) -> Evidence {
        Evidence(
            image: try theOne(images.value, request, seenBy: account),
            sharing: sharing.value,
            sharingSeenBy: service.sharingSeenBy,
            describeImages: .init(requestIDs: images.requestIDs, duration: images.duration),
            describePermissions: .init(requestIDs: sharing.requestIDs, duration: sharing.duration),
            gatheredAt: clock.now()
        )
    }

    private func theOne(
        _ images: [DescribedImage],
        _ request: CopyRequest,
        seenBy account: AccountID
    ) throws(GateError) -> DescribedImage {
        guard let image = images.first else {
            throw GateError(
                .evidenceUnavailable,
                "AWS shows account \(account) no image \(request.sourceImageID) in \(request.sourceRegion)",
                hint: "check the id and --source-region; a shared image is seen only in the Region it is shared in, "
                    + "and its owner must have shared it with \(account)"
            )
        }
        guard images.count == 1 else {
            throw GateError(
                .evidenceUnavailable,
                "AWS described \(images.count) images when asked for \(request.sourceImageID) alone",
                hint: "nothing was copied; an endpoint that is not AWS's may be configured (--endpoint-url)"
            )
        }
        return image
    }
}

/// A typed-throwing call as a value, because `async let` forgets the type of what it throws.
private func outcome<Value: Sendable>(
    _ body: @Sendable () async throws(AWSError) -> Value
) async -> Result<Value, AWSError> {
    do { return .success(try await body()) } catch { return .failure(error) }
}

private func get<Value>(_ result: Result<Value, AWSError>) throws(GateError) -> Value {
    do { return try result.get() } catch { throw GateError(error) }
}
