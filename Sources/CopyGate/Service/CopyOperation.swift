// SPDX-License-Identifier: Apache-2.0

import AWSClient
import GateModel

/// The one place that makes a `CopyWorkspaceImage` request, and it takes a ``Clearance`` to get here.
///
/// Specification: <https://docs.aws.amazon.com/workspaces/latest/api/API_CopyWorkspaceImage.html>
enum CopyOperation {
    static let name = "CopyWorkspaceImage"

    /// Sends one request on a fresh connection and says what came of it.
    typealias Send = @Sendable (JSONValue) async -> Result<Answer<JSONObject>, ServiceFailure>

    /// Sends the copy, again only while nothing can have been executed: not one byte left, or AWS throttled it.
    static func run(
        spending clearance: consuming Clearance,
        maximumAttempts: Int,
        pause: @Sendable (Int) async -> Void = backOff,
        send: Send
    ) async -> CopyOutcome {
        let body = body(for: clearance)
        var attempt = 1
        while true {
            guard !clearance.hasExpired() else { return .refused(expired(clearance)) }
            guard !Task.isCancelled else { return .refused(interrupted) }
            let outcome = outcome(of: await send(body))
            guard case .refused(let failure) = outcome, mayBeRepeated(failure), attempt < maximumAttempts else {
                return outcome
            }
            await pause(attempt)
            attempt += 1
        }
    }

    private static func body(for clearance: borrowing Clearance) -> JSONValue {
        let request = clearance.request
        var body: JSONObject = .init(members: [
            .init(name: "Name", value: .string(clearance.name.description)),
            .init(name: "SourceImageId", value: .string(request.sourceImageID.description)),
            .init(name: "SourceRegion", value: .string(request.sourceRegion.description)),
        ])
        body["Description"] = request.description.map { .string($0.description) }
        let tags = request.tags + clearance.provenanceTags
        if !tags.isEmpty {
            body["Tags"] = .array(tags.map { ["Key": .string($0.key), "Value": .string($0.value)] })
        }
        return .object(body)
    }

    private static func outcome(of result: Result<Answer<JSONObject>, ServiceFailure>) -> CopyOutcome {
        switch result {
        case .success(let answer):
            guard let id = answer.value.present("ImageId")?.string.flatMap(ImageID.init) else {
                return .unknown(unreadable(answer.requestIDs.last))
            }
            return .copied(imageID: id, requestID: answer.requestIDs.last)
        case .failure(let failure):
            return failure.effect == .unknown ? .unknown(failure) : .refused(failure)
        }
    }

    private static func mayBeRepeated(_ failure: ServiceFailure) -> Bool {
        failure.effect == .notSent || (failure.effect == .refused && failure.isThrottling)
    }

    @Sendable private static func backOff(after attempt: Int) async {
        let ceiling = min(20_000, 500 << min(attempt, 6))
        try? await Task.sleep(for: .milliseconds(Int.random(in: ceiling / 2...ceiling)))
    }
}

extension CopyOperation {
    private static func unreadable(_ requestID: String?) -> ServiceFailure {
        ServiceFailure(
            operation: name,
            code: "Answer.WithoutImageId",
            message: "AWS accepted the copy, but its answer names no image",
            requestID: requestID,
            effect: .unknown
        )
    }

    private static func expired(_ clearance: borrowing Clearance) -> ServiceFailure {
        ServiceFailure(
            operation: name,
            code: "Clearance.Expired",
            message: "more than \(Clearance.lifetime.components.seconds) s passed since the image was checked",
            effect: .notSent
        )
    }

    private static var interrupted: ServiceFailure {
        ServiceFailure(
            operation: name,
            code: "Interrupted",
            message: "interrupted before the copy was sent",
            effect: .notSent
        )
    }
}
