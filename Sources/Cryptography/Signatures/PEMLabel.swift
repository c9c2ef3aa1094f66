// SPDX-License-Identifier: Apache-2.0

/// What a PEM block says it holds, [RFC 7468 section 4](https://www.rfc-editor.org/rfc/rfc7468#section-4).
enum PEMLabel: Hashable {
    case privateKey
    case encryptedPrivateKey
    case publicKey
    case other

    /// The labels of all blocks, in order.
    static func all(in bytes: borrowing Span<UInt8>) -> [PEMLabel] {
        var labels: [PEMLabel] = []
        for index in bytes.indices where hasPrefix("-----BEGIN ", in: bytes, at: index) {
            labels.append(PEMLabel(in: bytes, at: index))
        }
        return labels
    }

    // Compared in place, so that no copy of a private key is left in memory.
    private init(in bytes: borrowing Span<UInt8>, at index: Int) {
        if Self.hasPrefix("-----BEGIN PRIVATE KEY-----", in: bytes, at: index) {
            self = .privateKey
        } else if Self.hasPrefix("-----BEGIN ENCRYPTED PRIVATE KEY-----", in: bytes, at: index) {
            self = .encryptedPrivateKey
        } else if Self.hasPrefix("-----BEGIN PUBLIC KEY-----", in: bytes, at: index) {
            self = .publicKey
        } else {
            self = .other
        }
    }

    private static func hasPrefix(_ prefix: String, in bytes: borrowing Span<UInt8>, at index: Int) -> Bool {
        var index = index
        for character in prefix.utf8 {
            guard index < bytes.count, bytes[index] == character else { return false }
            index += 1
        }
        return true
    }
}
