// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import GateModel

/// An image that is there when the simulator starts.
struct SeedImage: Sendable {
    /// When an image was made.
    enum Creation: Hashable, Sendable {
        case at(Date)
        case before(seconds: Double)
    }

    /// A week before the start: old enough for a minimum age, young enough for a maximum age.
    static let defaultCreation = Creation.before(seconds: 7 * 86400)

    var image: StoredImage
    var creation: Creation

    init(image: StoredImage, creation: Creation = defaultCreation) {
        self.image = image
        self.creation = creation
    }

    /// The image at the simulator's start.
    func stored(at start: Date) -> StoredImage {
        var image = image
        image.created =
            switch creation {
            case .at(let date): date
            case .before(let seconds): start.addingTimeInterval(-seconds)
            }
        return image
    }
}
