// SPDX-License-Identifier: Apache-2.0

import AWSClient
import GateModel

/// Looks at a new image, ever less often, until it is AVAILABLE or ERROR.
struct CopyWatch {
    let service: any ImageService
    let clock: GateClock
    let options: WatchOptions

    /// The look that ended the waiting, and why.
    private enum Look {
        case goOn(DescribedImage?)
        case settled(DescribedImage)
        case failed(String)
    }

    /// Waits; `nil` if the task was cancelled meanwhile.
    func verify(_ id: ImageID, report: GateReport) async -> CopyVerification? {
        let start = clock.instant()
        var interval = Duration.seconds(1)
        var last: DescribedImage?
        while !Task.isCancelled {
            await clock.pause(interval)
            guard !Task.isCancelled else { return nil }
            let look = await look(at: id)
            let waited = start.duration(to: clock.instant())
            switch look {
            case .settled(let image): return settle(id, image, Self.problems(of: image, report), waited)
            case .failed(let problem): return settle(id, last, [problem], waited)
            case .goOn(let image): last = image ?? last
            }
            options.observer(.init(imageID: id, state: last?.state, waited: waited))
            guard waited < options.timeout else { return settle(id, last, [Self.timedOut(last, waited)], waited) }
            interval = min(interval * 3 / 2, .seconds(30), options.timeout - waited + .milliseconds(1))
        }
        return nil
    }

    private func settle(
        _ id: ImageID,
        _ image: DescribedImage?,
        _ problems: [String],
        _ waited: Duration
    ) -> CopyVerification {
        CopyVerification(imageID: id, image: image, problems: problems, waited: waited)
    }

    private func look(at id: ImageID) async -> Look {
        do throws(AWSError) {
            let images = try await service.describeDestination(id).value
            // Just after a copy the image may not be listed yet; that is not a verdict.
            guard let image = images.first(where: { $0.imageID == id.description }) else { return .goOn(nil) }
            return image.state == .pending ? .goOn(image) : .settled(image)
        } catch {
            // Time-outs and throttling pass; a refusal will be the same next time.
            return error.code == .unavailable || error.code == .cancelled ? .goOn(nil) : .failed(error.message)
        }
    }

    private static func problems(of image: DescribedImage, _ report: GateReport) -> [String] {
        var problems: [String] = []
        if image.state != .available {
            let details = ([image.errorCode, image.errorMessage].compactMap(\.self) + image.errorDetails)
            problems.append(
                "the copy ended in state \(image.state?.description ?? "(none)")"
                    + (details.isEmpty ? "" : ": " + details.joined(separator: "; "))
            )
        }
        if image.ownerAccount != report.identity.account.description {
            problems.append("its owner is \(image.ownerAccount ?? "not given"), not \(report.identity.account)")
        }
        if image.name != report.request.name?.description {
            problems.append("its name is \(image.name.map { "'\($0)'" } ?? "not given")")
        }
        return problems
    }

    private static func timedOut(_ image: DescribedImage?, _ waited: Duration) -> String {
        "it was still \(image?.state?.description ?? "not visible") after \(waited.components.seconds) s"
    }
}
