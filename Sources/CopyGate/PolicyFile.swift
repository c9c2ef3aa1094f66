// SPDX-License-Identifier: Apache-2.0

import Cryptography
import Glibc
public import ImagePolicy

/// Reads policies from files.
public enum PolicyFile {
    /// The policy in a file, bound to the digest of exactly the bytes that were read.
    ///
    /// - Throws: ``GateError`` `policyInvalid`, with every problem and where it is.
    public static func load(_ path: String) throws(GateError) -> Policy {
        let bytes = try read(path)
        do throws(PolicyError) {
            return try Policy.parse(bytes, fileName: path, sha256: SHA256.hash(bytes).hex)
        } catch {
            throw GateError(
                .policyInvalid,
                "\(error)",
                hint: "correct the file, then check it with: wsigate policy validate \(path)"
            )
        }
    }

    private static func read(_ path: String) throws(GateError) -> [UInt8] {
        do throws(FileError) {
            return try SmallFile.read(path, maximumBytes: Policy.maximumBytes)
        } catch {
            throw GateError(
                .policyInvalid,
                "the policy \(path) cannot be read: \(error.reason)",
                hint: "give the path of a policy file with --policy or WSIGATE_POLICY"
            )
        }
    }
}
