// SPDX-License-Identifier: Apache-2.0

import COpenSSL

/// Random bytes that cannot be foretold.
public enum SecureRandom {
    /// Bytes from OpenSSL's generator, which the operating system seeds.
    ///
    /// See <https://docs.openssl.org/3.0/man3/RAND_bytes/>.
    /// - Throws: ``CryptographyError/Code/invalidArgument`` if the count is negative or above 2³¹ − 1, and
    ///   ``CryptographyError/Code/libraryFailure`` if there is no entropy.
    public static func bytes(count: Int) throws(CryptographyError) -> [UInt8] {
        guard let length = Int32(exactly: count), length >= 0 else {
            throw CryptographyError(
                .invalidArgument,
                "\(count) random bytes were asked for",
                hint: "Ask for 0 to \(Int32.max) bytes."
            )
        }
        var bytes = [UInt8](repeating: 0, count: count)
        guard unsafe RAND_bytes(&bytes, length) == 1 else {
            throw .libraryFailure("The random generator failed")
        }
        return bytes
    }
}
