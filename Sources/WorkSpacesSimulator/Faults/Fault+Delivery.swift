// SPDX-License-Identifier: Apache-2.0

extension Fault {
    /// More than any client should be willing to read.
    private static let oversize = 16 << 20

    /// What happens to an answer on its way.
    func afflict(_ delivery: inout Delivery) {
        switch kind {
        case .closeBefore, .closeAfter: delivery.completeness = .nothing
        case .truncate: delivery.completeness = .truncated
        case .delay: delivery.delay += seconds
        case .garbage: delivery.answer.body = Array("<<< not what you asked for \u{1} >>>".utf8)
        case .oversized:
            let padding = max(0, Self.oversize - delivery.answer.body.count)
            delivery.answer.body += [UInt8](repeating: UInt8(ascii: " "), count: padding)
        case .redirect:
            delivery.answer.status = 307
            delivery.answer.location = "https://elsewhere.invalid/"
        default: break
        }
    }

    /// Whether the operation is left undone.
    var preventsExecution: Bool {
        switch kind {
        case .throttle, .error, .error500, .error503, .accessDenied, .notFound, .expiredToken, .redirect, .closeBefore:
            true
        default: false
        }
    }
}
