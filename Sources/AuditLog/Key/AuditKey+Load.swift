// SPDX-License-Identifier: Apache-2.0

import Cryptography
import Glibc

extension AuditKey {
    private static let variablePrefix = "env:"
    // An Ed25519 key in PKCS#8 takes 119 bytes; attributes and comments around the block are allowed for.
    private static let maximumByteCount = 16 * 1024

    /// Reads a key: one unencrypted PKCS#8 block in PEM.
    ///
    /// - Parameters:
    ///   - reference: A file, or `env:NAME` for an environment variable. A file must be open to its owner only.
    ///   - environment: The environment variables.
    /// - Throws: ``AuditLogError`` with `bad-key`.
    public static func load(from reference: String, environment: [String: String]) throws(AuditLogError) -> AuditKey {
        guard reference.hasPrefix(variablePrefix) else {
            return try AuditKey(pem: Secret(try bytes(ofFile: reference)), reference: reference)
        }
        let name = String(reference.dropFirst(variablePrefix.count))
        guard let text = environment[name], !text.isEmpty else {
            throw AuditLogError(
                .badKey,
                "the audit key is to come from the environment variable \(name), which is not set",
                hint: "Set it to the PEM text of the Ed25519 private key, or name a file instead."
            )
        }
        return try AuditKey(pem: Secret(Array(text.utf8)), reference: reference)
    }

    private init(pem: consuming Secret, reference: String) throws(AuditLogError) {
        do throws(CryptographyError) {
            self.init(try Ed25519PrivateKey(pem: pem), reference: reference)
        } catch {
            throw AuditLogError(.badKey, "the audit key \(reference) is of no use: \(error.message)", hint: error.hint)
        }
    }

    private static func bytes(ofFile path: String) throws(AuditLogError) -> [UInt8] {
        do throws(SystemCallError) {
            // Not to hang on a FIFO.
            let file = try FileDescriptor(opening: path, O_RDONLY | O_NONBLOCK)
            let status = try file.status()
            if let refusal = refusal(of: status, path) { throw refusal }
            return try file.bytes(status.byteCount, at: 0)
        } catch {
            throw AuditLogError(.badKey, "cannot read the audit key \(path): \(error.words)", hint: hint(error, path))
        }
    }

    /// Why a file is not taken for a key.
    private static func refusal(of status: FileStatus, _ path: String) -> SystemCallError? {
        if !status.isRegular { return SystemCallError("fstat", number: EINVAL, note: "it is not a regular file") }
        if status.mode & 0o077 != 0 {
            let mode = String(status.mode & 0o777, radix: 8)
            return SystemCallError("fstat", number: EPERM, note: "others than its owner have access, mode \(mode)")
        }
        guard status.byteCount <= maximumByteCount else {
            return SystemCallError("fstat", number: EFBIG, note: "it has more than \(maximumByteCount) bytes")
        }
        return nil
    }

    private static func hint(_ error: SystemCallError, _ path: String) -> String {
        switch error.number {
        case EPERM: "Run 'chmod 600 \(path)', and make a new key if somebody may have read this one."
        case ENOENT: "Check the path; 'wsigate audit init' makes a key. A variable is named as env:NAME."
        case EACCES: "Let this user own the file: the key is read by its owner only."
        default: "Name a PEM file with an Ed25519 private key in PKCS#8."
        }
    }
}
