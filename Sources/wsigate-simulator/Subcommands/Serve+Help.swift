// SPDX-License-Identifier: Apache-2.0

import WorkSpacesSimulator

extension WsigateSimulator.Serve {
    /// What there is to know, for somebody who has no world file yet. Lines of at most 78 characters are not broken.
    static let help = """
        It prints one line, 'listening on http://ADDRESS:PORT', and answers from then
        on. Stop it with Ctrl-C. Point a client at it with the key of an account:

          export AWS_ENDPOINT_URL=http://127.0.0.1:PORT AWS_REGION=us-east-1
          export AWS_ACCESS_KEY_ID=AKIACALLEREXAMPLE0
          export AWS_SECRET_ACCESS_KEY=caller-secret

        A WORLD FILE (YAML or JSON):

        \(indented(World.example))

        ITS KEYS (any other is an error that names its line):

          accounts   access_key_id, secret_access_key, session_token, arn
          images     region, owner, id, name, description, shared_with,
                     operating_system (WINDOWS, LINUX), tenancy (DEFAULT,
                     DEDICATED), state (AVAILABLE, PENDING, ERROR), created
                     (a time) or age (90d), error_code, error_message,
                     error_details ([{code, message}]), tags ({key: value}),
                     answers ({State: MELTING, Name: null}: what is answered
                     instead of the truth, or left out), owner_account_id
                     (short for answers of OwnerAccountId)
          behaviour  page_size, pending_polls, recipient_permissions (list,
                     access-denied, not-found), images_per_region,
                     copies_end_in (AVAILABLE, ERROR), copy_answers, latency
                     (50ms), clock_offset (10m, -10m)
          faults     operation, call (its number from 1, or every), fault

        FAULTS:

          not carried out   throttle, error-500, error-503, access-denied,
                            not-found, expired-token, redirect, close-before,
                            error (with code, message, status)
          carried out, and  close-after, error-500-after, truncate,
          not answered      delay (with seconds)
          carried out, and  garbage, oversized, empty-object, duplicate-keys,
          answered wrongly  repeat-token, empty-page, empty-list, second-image,
                            wrong-image, unknown-state

        WHAT CAME: curl http://127.0.0.1:PORT/_simulator/requests
        counts the requests of each operation and lists them; no secrets in it.
        """

    private static func indented(_ text: String) -> String {
        text.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n")
    }
}
