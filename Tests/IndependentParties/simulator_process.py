# SPDX-License-Identifier: Apache-2.0
"""Starts `wsigate-simulator serve` with a world, for the scripts beside this file."""

import contextlib
import os
import subprocess
import tempfile

OWNER = ("AKIAOWNEREXAMPLE00", "owner-secret", None)
RECIPIENT = ("AKIACALLEREXAMPLE0", "caller-secret", None)
STRANGER = ("ASIASTRANGEREXAMPL", "stranger-secret", "stranger-token/with+signs=")

BASE = """
accounts:
  "111122223333": {access_key_id: AKIAOWNEREXAMPLE00, secret_access_key: owner-secret}
  "444455556666": {access_key_id: AKIACALLEREXAMPLE0, secret_access_key: caller-secret}
  "777788889999":
    access_key_id: ASIASTRANGEREXAMPL
    secret_access_key: stranger-secret
    session_token: stranger-token/with+signs=
    arn: "arn:aws:sts::777788889999:assumed-role/ci/run-1"
images:
  - region: us-east-1
    owner: "111122223333"
    id: wsi-0a1b2c3d4
    name: golden-win-2026-11
    description: Golden Windows image
    shared_with: ["444455556666"]
    created: 2026-11-01T08:30:00Z
"""


def world(images=0, shared_with=0, more=""):
    """The base world with so many images besides the first, the second shared with so many accounts."""
    text = BASE
    for number in range(images):
        accounts = [str(500000000000 + index) for index in range(shared_with if number == 0 else 0)]
        shares = ", ".join(f'"{account}"' for account in accounts)
        text += (
            f'  - {{region: us-east-1, owner: "111122223333", id: wsi-many{number:05d}, '
            f"name: image-{number:05d}, shared_with: [{shares}]}}\n"
        )
    return text + more


@contextlib.contextmanager
def serving(binary, text):
    """The URL of a simulator that runs for as long as the block."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "world.yaml")
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        process = subprocess.Popen(
            [binary, "serve", "--world", path, "--listen", "127.0.0.1:0"], stdout=subprocess.PIPE, text=True
        )
        try:
            line = process.stdout.readline().strip()
            assert line.startswith("listening on http://127.0.0.1:"), line
            yield line.removeprefix("listening on ")
        finally:
            process.terminate()
            process.wait(timeout=10)
