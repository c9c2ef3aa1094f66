// SPDX-License-Identifier: Apache-2.0

/// The services behind the simulator's one port, named as in a signature's credential scope.
enum ServiceName: String, CaseIterable, Sendable {
    case workSpaces = "workspaces"
    case securityTokenService = "sts"
}
