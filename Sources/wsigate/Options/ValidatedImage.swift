// SPDX-License-Identifier: Apache-2.0

import GateModel

/// The image options that keep AWS's rules; only the destination is still to be found.
struct ValidatedImage {
    let id: ImageID
    let sourceRegion: Region
    let name: ImageName?
    let description: ImageDescription?
    let tags: [ImageTag]
    let reservedTags: Int

    /// The request, once the destination is known.
    func request(to destination: Region) throws(InvalidParameter) -> CopyRequest {
        try CopyRequest(
            sourceImageID: id,
            sourceRegion: sourceRegion,
            destinationRegion: destination,
            name: name,
            description: description,
            tags: tags,
            reservedTags: reservedTags
        )
    }
}
