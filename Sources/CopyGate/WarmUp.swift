// SPDX-License-Identifier: Apache-2.0

import Cryptography
import HTTPTransport

/// What every run of the gate pays once (setting up OpenSSL and libcurl), paid on another processor while the command
/// line and the policy are read.
public enum WarmUp {
    /// Begins, and returns at once. Nothing depends on it: what is not ready yet is made ready when it is needed.
    public static func begin() {
        Task.detached {
            _ = HMACSHA256.authenticate([], key: Array(SHA256.hash([]).bytes))
            HTTPTransport.prepare()
            _ = Ed25519PublicKey(bytes: [UInt8](repeating: 1, count: 32))?
                .isValidSignature([UInt8](repeating: 0, count: 64), for: [])
        }
    }
}
