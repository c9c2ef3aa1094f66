// SPDX-License-Identifier: Apache-2.0

/// What can go wrong with a call.
enum FaultKind: String, CaseIterable, Sendable {
    // Answered without being carried out.
    case throttle
    case error
    case error500 = "error-500"
    case error503 = "error-503"
    case accessDenied = "access-denied"
    case notFound = "not-found"
    case expiredToken = "expired-token"
    case redirect
    case closeBefore = "close-before"

    // Carried out, and then not answered, or not in full.
    case closeAfter = "close-after"
    case error500After = "error-500-after"
    case truncate
    case delay

    // Carried out, and answered with something else.
    case garbage
    case oversized
    case emptyObject = "empty-object"
    case duplicateKeys = "duplicate-keys"
    case repeatToken = "repeat-token"
    case emptyPage = "empty-page"
    case emptyList = "empty-list"
    case secondImage = "second-image"
    case wrongImage = "wrong-image"
    case unknownState = "unknown-state"

    /// Whether the fault means anything for an operation.
    func applies(to operation: Operation) -> Bool {
        switch self {
        case .emptyObject, .duplicateKeys, .notFound: operation.service == .workSpaces
        case .repeatToken, .emptyPage, .emptyList:
            operation == .describeImages || operation == .describeImagePermissions
        case .wrongImage: operation == .describeImages || operation == .describeImagePermissions
        case .secondImage, .unknownState: operation == .describeImages
        default: true
        }
    }
}
