// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import GateModel

/// The state of the simulated Amazon WorkSpaces, in every Region, and what its operations do to it.
///
/// Each operation is a function in a file of its own, from the input's members to the output's.
struct WorkSpacesService: Sendable {
    let behaviour: Behaviour
    /// Every image of every account, in the order in which they came to be.
    private(set) var images: [StoredImage]
    private var indexes: [ImageID: Int]

    init(_ world: World, start: Date) {
        behaviour = world.behaviour
        images = world.images.map { $0.stored(at: start) }
        indexes = Dictionary(images.indices.map { (world.images[$0].image.id, $0) }) { first, _ in first }
    }

    mutating func perform(
        _ operation: Operation,
        _ input: JSONObject,
        caller: Caller,
        now: Date
    ) throws(ServiceError) -> JSONObject {
        switch operation {
        case .describeImages: try describeImages(input, caller: caller)
        case .describeImagePermissions: try describeImagePermissions(input, caller: caller)
        case .copyImage: try copyImage(input, caller: caller, now: now)
        case .describeTags: try describeTags(input, caller: caller)
        case .getCallerIdentity: throw .unknownOperation(operation.rawValue)
        }
    }

    /// The image of that id in a Region, whoever owns it.
    func image(_ id: ImageID, in region: Region) -> StoredImage? {
        guard let index = indexes[id], images[index].region == region else { return nil }
        return images[index]
    }

    func isTaken(_ id: ImageID) -> Bool { indexes[id] != nil }

    mutating func add(_ image: StoredImage) {
        indexes[image.id] = images.count
        images.append(image)
    }

    /// Counts one look at an image, which brings a pending copy closer to its end.
    mutating func countPoll(of id: ImageID) {
        guard let index = indexes[id], images[index].pendingPolls > 0 else { return }
        images[index].pendingPolls -= 1
    }
}

extension ServiceError {
    static func unknownOperation(_ name: String) -> ServiceError {
        let known = Operation.allCases.map(\.rawValue).joined(separator: ", ")
        return ServiceError(
            "UnknownOperationException",
            "The simulator does not know the operation '\(name)'; it knows \(known).",
            origin: .front
        )
    }
}
