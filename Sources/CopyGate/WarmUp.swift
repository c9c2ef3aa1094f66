// SPDX-License-Identifier: Apache-2.0

import HTTPTransport

/// What every run of the gate pays once and what takes longest, paid on another processor while the command line, the
/// policy and the log are read: loading libcurl and setting it up.
public enum WarmUp {
    /// Begins, and returns at once. Nothing depends on it: what is not ready yet is made ready when it is needed.
    public static func begin() {
        Task.detached { HTTPTransport.prepare() }
    }
}
