// SPDX-License-Identifier: Apache-2.0

/// What became of a cleared copy.
public enum CopyOutcome: Hashable, Sendable {
    /// AWS accepted it; the new image is being made.
    case copied(imageID: ImageID, requestID: String?)
    /// Nothing was copied: AWS refused, or the request never left.
    case refused(ServiceFailure)
    /// It was sent and no answer says what became of it: the copy may exist.
    case unknown(ServiceFailure)

    /// The word the audit log uses.
    public var result: String {
        switch self {
        case .copied: "copied"
        case .refused: "refused"
        case .unknown: "unknown"
        }
    }
}
