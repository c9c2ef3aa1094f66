// SPDX-License-Identifier: Apache-2.0

import GateModel

/// Where AWS itself makes no copy.
///
/// Specification: <https://docs.aws.amazon.com/workspaces/latest/adminguide/copy-custom-image.html>
enum RegionChecks {
    /// At most one reason: what crosses a partition's border needs no further one.
    static func reasons(_ facts: Facts) -> [Reason] {
        let source = facts.request.sourceRegion
        let destination = facts.request.destinationRegion
        guard source != destination else { return [] }
        if source.partition != destination.partition { return [partition(source, destination)] }
        if source.partition == .govCloud { return [govCloud(source, destination)] }
        return [source, destination].contains { $0.description == "cn-northwest-1" } ? [ningxia] : []
    }

    private static func partition(_ source: Region, _ destination: Region) -> Reason {
        Reason(
            .regionPartition,
            "\(source) is in the partition \(source.partition) and \(destination) in \(destination.partition); "
                + "images cannot be copied between partitions.",
            hint: "Choose a destination in \(source.partition), or build the image again in \(destination.partition).",
            isBuiltIn: true
        )
    }

    private static func govCloud(_ source: Region, _ destination: Region) -> Reason {
        Reason(
            .regionGovCloud,
            "A copy from \(source) to \(destination) is a cross-Region copy in GovCloud (US), which AWS makes only "
                + "through Support.",
            hint: "Ask AWS Support to copy the image.",
            isBuiltIn: true
        )
    }

    private static let ningxia = Reason(
        .regionNingxia,
        "In China (Ningxia), cn-northwest-1, images can be copied within the Region only.",
        hint: "Build the image again in the destination Region.",
        isBuiltIn: true
    )
}
