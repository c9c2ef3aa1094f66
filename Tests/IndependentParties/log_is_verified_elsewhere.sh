#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# The audit log and its key in the hands of programs that are not ours: Go's sumdb packages and the openssl CLI.
#
# Usage: log_is_verified_elsewhere.sh FOLDER-OF-THE-BINARIES PATH-OF-verify_log
set -uo pipefail

wsigate=$1/wsigate
simulator=$1/wsigate-simulator
verify_log=$2
folder=$(mktemp -d)
log=$folder/log
passed=0
failed=0
server=""
trap 'kill $server 2>/dev/null; rm -rf "$folder"' EXIT

# expect STATUS NAME COMMAND…: the command ends with the status (0, or anything else for "fails").
expect() {
    local want=$1 name=$2
    shift 2
    local got=0
    "$@" >"$folder/out" 2>&1 || got=$?
    if { [ "$want" = fails ] && [ "$got" -ne 0 ]; } || [ "$want" = "$got" ]; then
        passed=$((passed + 1))
        echo "ok      $name"
    else
        failed=$((failed + 1))
        echo "FAILED  $name: exit status $got instead of $want"
        cat "$folder/out"
    fi
}

cat >"$folder/world.yaml" <<'E2'
accounts:
  "111122223333": {access_key_id: AKIAOWNEREXAMPLE00, secret_access_key: owner-secret}
  "444455556666": {access_key_id: AKIACALLEREXAMPLE0, secret_access_key: caller-secret}
images:
  - {region: us-east-1, owner: "111122223333", id: wsi-0a1b2c3d4, name: golden, shared_with: ["444455556666"]}
  - {region: us-east-1, owner: "444455556666", id: wsi-9z8y7x6w5, name: ours, answers: {Description: "Ünïcödé, <&> \u2028 \u001b"}}
E2
cat >"$folder/policy.yaml" <<'E2'
version: 1
name: test
mode: enforce
allow:
  - {rule: golden, owners: ["111122223333"]}
E2
"$simulator" serve --world "$folder/world.yaml" --listen 127.0.0.1:0 >"$folder/url" &
server=$!
until [ -s "$folder/url" ]; do kill -0 $server || exit 1; sleep 0.05; done
export AWS_ENDPOINT_URL=$(sed 's/.* //' "$folder/url") AWS_REGION=eu-central-1
export AWS_ACCESS_KEY_ID=AKIACALLEREXAMPLE0 AWS_SECRET_ACCESS_KEY=caller-secret
export AWS_CONFIG_FILE=/dev/null AWS_SHARED_CREDENTIALS_FILE=/dev/null
unset AWS_PROFILE AWS_SESSION_TOKEN
export WSIGATE_POLICY=$folder/policy.yaml WSIGATE_AUDIT_LOG=$log

# A key that openssl made, and the log that it signs.
openssl genpkey -algorithm ed25519 -out "$folder/log.key" 2>/dev/null && chmod 600 "$folder/log.key"
expect 0 "a key of openssl's is taken" "$wsigate" audit init "$log" --origin example.com/elsewhere
expect 0 "an empty log is accepted by Go" "$verify_log" "$log"

cp "$log/checkpoint" "$folder/first"
sizes=("0 $(sed -n 3p "$log/checkpoint")")
for number in 1 2 3 4 5 6 7; do
    expect 0 "copy $number" "$wsigate" copy --source-image-id wsi-0a1b2c3d4 --source-region us-east-1 --name "copy-$number"
    expect 2 "denial $number" "$wsigate" check --source-image-id wsi-9z8y7x6w5 --source-region us-east-1
    size=$(sed -n 2p "$log/checkpoint")
    expect 0 "Go accepts the log of $size entries" "$verify_log" "$log"
    sizes+=("$size $(sed -n 3p "$log/checkpoint")")
done
for pair in "${sizes[@]:1}"; do
    expect 0 "Go proves that the log of ${pair%% *} entries is a prefix" "$verify_log" "$log" ${pair}
done
expect fails "Go refuses a prefix that never was" "$verify_log" "$log" 3 "$(sed -n 3p "$log/checkpoint")"

# The signature, checked by openssl over the note's text.
head -n 3 "$log/checkpoint" >"$folder/text"
sed -n '5s/^— [^ ]* //p' "$log/checkpoint" | base64 -d | tail -c 64 >"$folder/signature"
openssl pkey -in "$folder/log.key" -pubout -out "$folder/public.pem" 2>/dev/null
expect 0 "openssl verifies the checkpoint's signature" \
    openssl pkeyutl -verify -rawin -pubin -inkey "$folder/public.pem" -in "$folder/text" -sigfile "$folder/signature"
"$wsigate" audit init "$folder/other" --origin example.com/other --quiet
expect 0 "openssl reads a key of ours" openssl pkey -in "$folder/other.key" -noout
expect 6 "another log's key is refused" "$wsigate" check --source-image-id wsi-0a1b2c3d4 --source-region us-east-1 \
    --audit-key "$folder/other.key"

# What one of the two refuses, the other does too.
tamper() {
    rm -rf "$folder/copy" && cp -a "$log" "$folder/copy"
    local name=$1
    shift
    (cd "$folder/copy" && eval "$*")
    cmp -s "$log/journal.jsonl" "$folder/copy/journal.jsonl" && cmp -s "$log/checkpoint" "$folder/copy/checkpoint" &&
        { failed=$((failed + 1)); echo "FAILED  $name changed nothing"; }
    expect fails "Go refuses $name" "$verify_log" "$folder/copy"
    expect 6 "wsigate refuses $name" "$wsigate" audit verify "$folder/copy"
}
tamper "a changed byte" "sed -i '4s/wsi-0a1b2c3d4/wsi-0a1b2c3d5/' journal.jsonl"
tamper "a missing line" "sed -i 7d journal.jsonl"
tamper "a missing end" "sed -i '\$d' journal.jsonl"
tamper "two lines swapped" "sed -i '5{h;d};6G' journal.jsonl"
tamper "a line twice" "sed -i 3p journal.jsonl"
tamper "another size" "sed -i '2s/.*/20/' checkpoint"
tamper "the signature of another checkpoint" "sed -i 5d checkpoint; sed -n 5p '$folder/first' >>checkpoint"
tamper "a signature cut short" "sed -i '5s/.\$//' checkpoint"

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
