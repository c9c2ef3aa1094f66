// SPDX-License-Identifier: Apache-2.0

import Cryptography
import Glibc

extension AuditKey {
    /// The key of a log that is to be made: the one that is named, else `DIR.key` beside the log's folder.
    ///
    /// A file that exists is used, and one that doesn't is made. A place inside the folder is refused: whoever may
    /// write the log would have its key at hand, and backups of the log would carry it.
    ///
    /// - Throws: ``AuditLogError`` with `bad-key` or `invalid`.
    public static func obtain(
        _ reference: String? = nil,
        forLogAt directory: String,
        environment: [String: String]
    ) throws(AuditLogError) -> AuditKey {
        let reference = reference ?? defaultPath(forLogAt: directory)
        guard !reference.isInside(directory) else {
            throw AuditLogError(
                .invalid,
                "the audit key \(reference) would lie inside the log's own folder",
                hint: "Keep it elsewhere, such as \(directory.trimmingSlashes).key."
            )
        }
        let isThere = unsafe reference.hasPrefix("env:") || access(reference, F_OK) == 0
        return isThere ? try load(from: reference, environment: environment) : try create(at: reference)
    }

    /// Makes a key and writes it, durably, to a new file that only its owner may read.
    ///
    /// - Throws: ``AuditLogError`` with `exists` if there is something at the path already.
    public static func create(at path: String) throws(AuditLogError) -> AuditKey {
        let key = try generate()
        do throws(SystemCallError) {
            try write(key.pem, to: path)
            return AuditKey(key.key, reference: path, isNew: true)
        } catch {
            guard error.number != EEXIST else {
                throw AuditLogError(
                    .exists,
                    "there is a file at \(path) already",
                    hint: "Name another path for the key."
                )
            }
            throw error.cannot("write the audit key", path)
        }
    }

    private static func generate() throws(AuditLogError) -> (key: Ed25519PrivateKey, pem: SharedSecret) {
        do throws(CryptographyError) {
            let key = try Ed25519PrivateKey.generate()
            return (key, SharedSecret(bytes: try key.pem().withBytes { pem in pem.indices.map { pem[$0] } }))
        } catch {
            throw AuditLogError(.io, "cannot make an audit key: \(error.message)", hint: error.hint)
        }
    }

    private static func write(_ pem: SharedSecret, to path: String) throws(SystemCallError) {
        let file = try FileDescriptor(opening: path, O_WRONLY | O_CREAT | O_EXCL, mode: 0o600)
        var bytes = pem.utf8Bytes
        defer { Secret.wipe(&bytes) }
        do throws(SystemCallError) {
            try file.write(bytes)
            try file.synchronize()
            try FileDescriptor(opening: path.parentFolder, O_RDONLY | O_DIRECTORY).synchronize()
        } catch {
            _ = unsafe unlink(path)
            throw error
        }
    }
}

extension String {
    var trimmingSlashes: String {
        let trimmed = reversed().drop { $0 == "/" }.reversed()
        return trimmed.isEmpty ? self : String(trimmed)
    }

    var parentFolder: String {
        guard let slash = trimmingSlashes.lastIndex(of: "/") else { return "." }
        return slash == startIndex ? "/" : String(trimmingSlashes[..<slash])
    }

    /// Whether this path's folder is the named one, or below it.
    fileprivate func isInside(_ folder: String) -> Bool {
        guard let outer = folder.canonicalPath, let inner = parentFolder.canonicalPath else {
            return hasPrefix(folder.trimmingSlashes + "/")
        }
        return inner == outer || inner.hasPrefix(outer + "/")
    }

    private var canonicalPath: String? {
        guard let path = unsafe realpath(self, nil) else { return nil }
        defer { unsafe free(path) }
        return unsafe String(cString: path)
    }
}
