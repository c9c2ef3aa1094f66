// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// A command that waits for others: a signal cancels its task, and it ends by itself then.
protocol InterruptibleCommand: AsyncParsableCommand, Sendable {}
