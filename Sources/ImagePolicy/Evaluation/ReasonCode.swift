// SPDX-License-Identifier: Apache-2.0

/// Every code that a decision's reasons carry. Codes stay the same from release to release; new ones may come.
public enum ReasonCode: String, CaseIterable, Sendable {
    // Built-in checks: no policy lifts them, in any mode.

    /// AWS names no owner of the image.
    case imageOwnerMissing = "image.owner-missing"
    /// The owner that AWS names is not 12 digits.
    case imageOwnerMalformed = "image.owner-malformed"
    /// AWS described another image than the one asked for.
    case imageIDMismatch = "image.id-mismatch"
    /// The image is not AVAILABLE.
    case imageState = "image.state"
    /// AWS reports an error of the image.
    case imageError = "image.error"
    /// A field that a rule depends on has a value that this release does not know.
    case imageFieldUnknown = "image.field-unknown"
    /// Source and destination are in different partitions.
    case regionPartition = "region.partition"
    /// A copy into or out of China (Ningxia), which AWS does not make.
    case regionNingxia = "region.ningxia"
    /// A cross-Region copy in GovCloud (US), which only AWS Support makes.
    case regionGovCloud = "region.govcloud"

    // Deny rules.

    /// A deny rule applies.
    case denyRuleApplies = "deny-rule.applies"
    /// A deny rule may apply: a fact that it depends on is missing or unknown.
    case denyRuleUndecided = "deny-rule.undecided"

    // Conditions of allow rules.

    /// `owners`: no allow rule, or not this one, names the owner.
    case owner = "owner.not-allowed"
    /// `owners`: the owner is not known.
    case ownerUnknown = "owner.unknown"
    /// `source_regions`.
    case sourceRegion = "source-region.not-allowed"
    /// `destination_regions`.
    case destinationRegion = "destination-region.not-allowed"
    /// `destination_accounts`.
    case destinationAccount = "destination-account.not-allowed"
    /// `image_ids`.
    case imageID = "image-id.not-allowed"
    /// `image_names`.
    case imageName = "image-name.not-allowed"
    /// `image_names`: AWS gives no name.
    case imageNameMissing = "image-name.missing"
    /// `copy_names`.
    case copyName = "copy-name.not-allowed"
    /// `copy_names`: a check without a name.
    case copyNameMissing = "copy-name.missing"
    /// `operating_systems`.
    case operatingSystem = "operating-system.not-allowed"
    /// `operating_systems`: AWS gives none.
    case operatingSystemMissing = "operating-system.missing"
    /// `tenancies`.
    case tenancy = "tenancy.not-allowed"
    /// `tenancies`: AWS gives none.
    case tenancyMissing = "tenancy.missing"
    /// `max_age`.
    case tooOld = "age.too-old"
    /// `min_age`.
    case tooYoung = "age.too-young"
    /// `max_age`, `min_age`: AWS does not say when the image was created.
    case ageUnknown = "age.unknown"
    /// `max_age`, `min_age`: the image was created in the future.
    case ageInFuture = "age.in-future"
    /// `sharing`: the permission list does not name the calling account.
    case sharingNotListed = "sharing.not-listed"
    /// `sharing`, `shared_only_with`: AWS refuses the permission list.
    case sharingRefused = "sharing.refused"
    /// `shared_only_with`: the permission list names others.
    case sharedWithOthers = "sharing.others"
}
