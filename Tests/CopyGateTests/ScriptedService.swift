// SPDX-License-Identifier: Apache-2.0

import AWSClient
import GateModel
import Synchronization

@testable import CopyGate

/// An AWS that answers as it is told and counts what it is asked.
final class ScriptedService: ImageService {
    struct Script: Sendable {
        var identity: Result<Identity, AWSError> = .success(Fixtures.identity)
        var images: Result<[DescribedImage], AWSError> = .success([Fixtures.image])
        var sharing: Result<SharingView, AWSError> = .success(.listed([Fixtures.caller.description]))
        /// What each sending of the copy comes to; the last one is repeated.
        var copies: [Result<JSONObject, ServiceFailure>] = [.success(Fixtures.copyAnswer)]
        /// What each look at the copy shows; the last one is repeated.
        var looks: [Result<[DescribedImage], AWSError>] = [.success([Fixtures.copiedImage])]
        /// Runs before a copy is sent.
        var beforeCopy: @Sendable () -> Void = {}
    }

    struct Record {
        var copyBodies: [JSONValue] = []
        var looks = 0
    }

    let script: Script
    let sharingSeenBy = "caller"
    private let state = Mutex(Record())

    init(_ script: Script = Script()) { self.script = script }

    var record: Record { state.withLock { $0 } }

    func callerIdentity() async throws(AWSError) -> Answer<Identity> { try answer(script.identity) }

    func describeSource(_ id: ImageID) async throws(AWSError) -> Answer<[DescribedImage]> { try answer(script.images) }

    func describeSharing(of id: ImageID) async throws(AWSError) -> Answer<SharingView> { try answer(script.sharing) }

    func describeDestination(_ id: ImageID) async throws(AWSError) -> Answer<[DescribedImage]> {
        let index = state.withLock { record in
            record.looks += 1
            return min(record.looks, script.looks.count) - 1
        }
        return try answer(script.looks[index])
    }

    func copy(spending clearance: consuming Clearance) async -> CopyOutcome {
        script.beforeCopy()
        return await CopyOperation.run(spending: clearance, maximumAttempts: 3, pause: { _ in }) { body in
            let index = self.state.withLock { record in
                record.copyBodies.append(body)
                return min(record.copyBodies.count, self.script.copies.count) - 1
            }
            return self.script.copies[index].map { Answer(value: $0, requestIDs: ["copy-1"], duration: .zero) }
        }
    }

    private func answer<Value: Sendable>(_ result: Result<Value, AWSError>) throws(AWSError) -> Answer<Value> {
        Answer(value: try result.get(), requestIDs: ["request-1"], duration: .milliseconds(5))
    }
}
