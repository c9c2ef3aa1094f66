#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# The AWS CLI against the simulator, as somebody at a terminal would use it.
#
# Usage: awscli_drives_simulator.sh PATH-OF-wsigate-simulator
set -euo pipefail

binary=$1
folder=$(mktemp -d)
started=()
cleanup() {
    for id in "${started[@]}"; do kill "$id" 2>/dev/null || true; done
    rm -rf "$folder"
}
trap cleanup EXIT

export AWS_CONFIG_FILE=$folder/none AWS_SHARED_CREDENTIALS_FILE=$folder/none AWS_EC2_METADATA_DISABLED=true
export AWS_DEFAULT_OUTPUT=json AWS_PAGER='' AWS_MAX_ATTEMPTS=1 AWS_DEFAULT_REGION=us-east-1
unset AWS_PROFILE AWS_SESSION_TOKEN AWS_ENDPOINT_URL_WORKSPACES AWS_ENDPOINT_URL_STS

# serve NAME [LINE OF BEHAVIOUR]: starts a simulator and points the CLI at it.
serve() {
    {
        cat <<'WORLD'
accounts:
  "111122223333": {access_key_id: AKIAOWNEREXAMPLE00, secret_access_key: owner-secret}
  "444455556666": {access_key_id: AKIACALLEREXAMPLE0, secret_access_key: caller-secret}
images:
  - {region: us-east-1, owner: "111122223333", id: wsi-0a1b2c3d4, name: golden-win, shared_with: ["444455556666"]}
WORLD
        for number in $(seq 10001 10059); do
            echo "  - {region: us-east-1, owner: \"111122223333\", id: wsi-many$number, name: image-$number}"
        done
        echo "${2-}"
    } >"$folder/$1.yaml"
    "$binary" serve --world "$folder/$1.yaml" --listen 127.0.0.1:0 >"$folder/$1.out" &
    started+=($!)
    for _ in $(seq 100); do
        [ -s "$folder/$1.out" ] && break
        sleep 0.05
    done
    AWS_ENDPOINT_URL=$(sed -n 's/^listening on //p' "$folder/$1.out")
    export AWS_ENDPOINT_URL
}

as_owner() { AWS_ACCESS_KEY_ID=AKIAOWNEREXAMPLE00 AWS_SECRET_ACCESS_KEY=owner-secret "$@"; }
as_recipient() { AWS_ACCESS_KEY_ID=AKIACALLEREXAMPLE0 AWS_SECRET_ACCESS_KEY=caller-secret "$@"; }
with_wrong_secret() { AWS_ACCESS_KEY_ID=AKIAOWNEREXAMPLE00 AWS_SECRET_ACCESS_KEY=wrong "$@"; }
with_unknown_key() { AWS_ACCESS_KEY_ID=AKIANOBODYEXAMPLE0 AWS_SECRET_ACCESS_KEY=owner-secret "$@"; }

passed=0 failed=0

# expect WHAT TEXT COMMAND...: the command's output, errors included, contains the text.
expect() {
    local what=$1 text=$2 output
    shift 2
    output=$("$@" 2>&1) || true
    if [[ $output == *"$text"* ]]; then
        passed=$((passed + 1))
        echo "ok      $what"
    else
        failed=$((failed + 1))
        printf 'FAILED  %s\n  expected: %s\n  got: %s\n' "$what" "$text" "$output"
    fi
}

serve plain
expect 'the identity is the key'\''s account' '"Account": "444455556666"' as_recipient aws sts get-caller-identity
expect 'a recipient sees who owns an image' '"OwnerAccountId": "111122223333"' \
    as_recipient aws workspaces describe-workspace-images --image-ids wsi-0a1b2c3d4 --image-type SHARED
expect 'sixty images come over three pages' '60' \
    as_owner aws workspaces describe-workspace-images --query 'length(Images)'
expect 'the pages were three' '"DescribeWorkspaceImages":4' curl -s "$AWS_ENDPOINT_URL/_simulator/requests"
expect 'the owner sees whom an image is shared with' '"SharedAccountId": "444455556666"' \
    as_owner aws workspaces describe-workspace-image-permissions --image-id wsi-0a1b2c3d4
expect 'a copy is made' '"ImageId": "wsi-' \
    as_recipient aws workspaces copy-workspace-image --region eu-west-1 --name golden-copy \
    --source-image-id wsi-0a1b2c3d4 --source-region us-east-1 --tags Key=team,Value=desktop
expect 'the copy is there, and pending' '"State": "PENDING"' \
    as_recipient aws workspaces describe-workspace-images --region eu-west-1
expect 'the copy becomes available' '"State": "AVAILABLE"' \
    as_recipient aws workspaces describe-workspace-images --region eu-west-1
expect 'a name is used once' '(ResourceAlreadyExistsException) when calling the CopyWorkspaceImage' \
    as_recipient aws workspaces copy-workspace-image --region eu-west-1 --name golden-copy \
    --source-image-id wsi-0a1b2c3d4 --source-region us-east-1
expect 'a wrong secret is refused' '(InvalidSignatureException)' \
    with_wrong_secret aws workspaces describe-workspace-images
expect 'a wrong secret is refused by STS' '(SignatureDoesNotMatch)' with_wrong_secret aws sts get-caller-identity
expect 'an unknown key is refused' '(UnrecognizedClientException)' \
    with_unknown_key aws workspaces describe-workspace-images
expect 'an unknown key is refused by STS' '(InvalidClientTokenId)' with_unknown_key aws sts get-caller-identity
expect 'an operation it does not have is named' '(UnknownOperationException)' \
    as_owner aws workspaces describe-workspaces
expect 'two copies were asked for' '"CopyWorkspaceImage":2' curl -s "$AWS_ENDPOINT_URL/_simulator/requests"

serve skewed 'behaviour: {clock_offset: 6m}'
expect 'a clock six minutes behind is refused' 'Signature expired' as_owner aws workspaces describe-workspace-images
expect 'and by STS' '(SignatureDoesNotMatch)' as_owner aws sts get-caller-identity

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
