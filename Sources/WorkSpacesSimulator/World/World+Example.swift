// SPDX-License-Identifier: Apache-2.0

extension World {
    /// A world file to begin with: two accounts, one image shared between them, and one thing that goes wrong.
    public static let example = """
        accounts:
          "111122223333":
            access_key_id: AKIAOWNEREXAMPLE00
            secret_access_key: owner-secret
          "444455556666":
            access_key_id: AKIACALLEREXAMPLE0
            secret_access_key: caller-secret
        images:
          - region: us-east-1
            owner: "111122223333"
            id: wsi-0a1b2c3d4
            name: golden-win-2026-11
            shared_with: ["444455556666"]
        behaviour: {pending_polls: 1}
        faults:
          - {operation: CopyWorkspaceImage, call: 2, fault: throttle}
        """
}
