// SPDX-License-Identifier: Apache-2.0

extension WsigateSimulator.Serve {
    /// The world file in short, for somebody who has none yet.
    static let help = """
        The one line on stdout is 'listening on http://ADDRESS:PORT'; from then on it answers. Stop it with Ctrl-C.

        Set these for the client, with the key of one of the world's accounts:
          AWS_ENDPOINT_URL=http://127.0.0.1:PORT  AWS_ACCESS_KEY_ID=...  AWS_SECRET_ACCESS_KEY=...

        A world file (YAML or JSON; a key it does not know is an error, with its line):

          accounts:
            "111122223333": {access_key_id: AKIAOWNEREXAMPLE00, secret_access_key: owner-secret}
            "444455556666": {access_key_id: AKIACALLEREXAMPLE0, secret_access_key: caller-secret}
          images:
            - {region: us-east-1, owner: "111122223333", id: wsi-0a1b2c3d4, name: golden-win,
               shared_with: ["444455556666"], operating_system: WINDOWS}
          behaviour: {page_size: 25, pending_polls: 1, recipient_permissions: list}
          faults:
            - {operation: CopyWorkspaceImage, call: 1, fault: close-after}

        accounts   also session_token, arn
        images     also description, tenancy, state, created or age (90d), error_code, error_message, error_details
                   [{code, message}], tags, answers {State: MELTING, Name: null} to answer other facts than the true
                   ones or leave them out; owner_account_id is short for answers {OwnerAccountId: ...}
        behaviour  page_size, pending_polls, recipient_permissions (list, access-denied, not-found),
                   images_per_region, copies_end_in (AVAILABLE, ERROR), copy_answers, latency (50ms),
                   clock_offset (10m, -10m)
        faults     call is the number of the operation's call from 1, or every. Not carried out: throttle, error
                   (with code, message, status), error-500, error-503, access-denied, not-found, expired-token,
                   redirect, close-before. Carried out: close-after, error-500-after, truncate, delay (with seconds),
                   garbage, oversized, empty-object, duplicate-keys, repeat-token, empty-page, empty-list,
                   second-image, wrong-image, unknown-state

        GET http://ADDRESS:PORT/_simulator/requests (from this computer) tells which requests came, as JSON.
        """
}
