#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""wsigate against moto's WorkSpaces, STS and IAM: a service that is neither ours nor shaped by our reading of AWS's.

moto checks signatures with botocore's signer once it is told to; keys and session tokens are then IAM's.
It shows an account its own images only, so that what is shared is seen from the owner's side.

Usage: moto_is_read_by_wsigate.py PATH-OF-wsigate, or the folder that it is in
"""

import json
import logging
import os
import re
import subprocess
import sys
import tempfile
import traceback
import urllib.request
from datetime import timezone

import boto3
from botocore.config import Config
from moto.server import ThreadedMotoServer

BINARY = os.path.join(sys.argv[1], "wsigate") if os.path.isdir(sys.argv[1]) else sys.argv[1]
REGION = "us-east-1"
OWNER = "123456789012"  # moto's account for keys that it did not hand out
OTHER = "444455556666"
ANY_KEY = {"aws_access_key_id": "AKIAIOSFODNN7EXAMPLE", "aws_secret_access_key": "any-secret"}
EVERYTHING = {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "*", "Resource": "*"}}
POLICY = """
version: 1
name: moto
mode: enforce
allow:
  - rule: golden
    because: The test
    owners: [{owners}]
    {more}
"""


class Service:
    """A moto server, and AWS's own client of it."""

    def __init__(self):
        logging.getLogger("werkzeug").setLevel(logging.ERROR)
        self.server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
        self.server.start()
        host, port = self.server.get_host_and_port()
        self.url = f"http://{host}:{port}"

    def client(self, service, keys=None):
        config = Config(retries={"total_max_attempts": 1}, proxies={})
        return boto3.client(service, region_name=REGION, endpoint_url=self.url, config=config, **(keys or ANY_KEY))

    def post(self, path, body=b""):
        # moto reads the body only of what does not claim to be a form.
        headers = {"Content-Type": "application/octet-stream"}
        request = urllib.request.Request(self.url + path, data=body, headers=headers, method="POST")
        with urllib.request.urlopen(request) as answer:
            assert answer.status == 200

    def forget_everything(self):
        self.verify_signatures(False)
        self.post("/moto-api/reset")

    def verify_signatures(self, does):
        self.post("/moto-api/reset-auth", b"0" if does else b"inf")

    def image(self, name="golden-win", shared_with=(), keys=None):
        """An image, and what an image is made from first: network, directory, workspace."""
        ec2, workspaces = self.client("ec2", keys), self.client("workspaces", keys)
        network = ec2.create_vpc(CidrBlock="10.0.0.0/16")["Vpc"]["VpcId"]
        subnets = [
            ec2.create_subnet(VpcId=network, CidrBlock=f"10.0.{number}.0/24", AvailabilityZone=f"{REGION}{zone}")
            for number, zone in enumerate("ab")
        ]
        directory = self.client("ds", keys).create_directory(
            Name="corp.example.com",
            Password="Directory-Password-1",
            Size="Small",
            VpcSettings={"VpcId": network, "SubnetIds": [subnet["Subnet"]["SubnetId"] for subnet in subnets]},
        )["DirectoryId"]
        workspaces.register_workspace_directory(DirectoryId=directory)
        workspace = {"DirectoryId": directory, "UserName": "builder", "BundleId": "wsb-0a1b2c3d4"}
        workspace = workspaces.create_workspaces(Workspaces=[workspace])["PendingRequests"][0]["WorkspaceId"]
        image = workspaces.create_workspace_image(Name=name, Description="Golden image", WorkspaceId=workspace)["ImageId"]
        for account in shared_with:
            workspaces.update_workspace_image_permission(
                ImageId=image, AllowCopyImage=True, SharedAccountId=account
            )
        return image

    def user(self):
        """A user's key that may do everything."""
        iam = self.client("iam")
        iam.create_user(UserName="pipeline")
        iam.put_user_policy(UserName="pipeline", PolicyName="all", PolicyDocument=json.dumps(EVERYTHING))
        key = iam.create_access_key(UserName="pipeline")["AccessKey"]
        return {"aws_access_key_id": key["AccessKeyId"], "aws_secret_access_key": key["SecretAccessKey"]}

    def session(self, account):
        """The keys of a session in another account, token included, that may do everything."""
        role = {"RoleArn": f"arn:aws:iam::{account}:role/copier", "RoleSessionName": "run-1"}
        keys = self.client("sts").assume_role(**role)["Credentials"]
        keys = {
            "aws_access_key_id": keys["AccessKeyId"],
            "aws_secret_access_key": keys["SecretAccessKey"],
            "aws_session_token": keys["SessionToken"],
        }
        iam = self.client("iam", keys)
        iam.create_role(RoleName="copier", AssumeRolePolicyDocument=json.dumps(EVERYTHING))
        iam.put_role_policy(RoleName="copier", PolicyName="all", PolicyDocument=json.dumps(EVERYTHING))
        return keys


class Gate:
    """wsigate in a folder of its own."""

    def __init__(self, service, folder):
        self.service, self.folder = service, folder

    def path(self, name):
        return os.path.join(self.folder, name)

    def run(self, *arguments, keys=None):
        """The exit code and the JSON of a command that sees nothing of this process's environment."""
        keys = keys or ANY_KEY
        environment = {name.upper(): value for name, value in keys.items()}
        environment |= {"AWS_ENDPOINT_URL": self.service.url, "HOME": self.folder, "WSIGATE_OUTPUT": "json"}
        done = subprocess.run([BINARY, *arguments], env=environment, capture_output=True, text=True, timeout=60)
        for secret in [keys["aws_secret_access_key"], keys.get("aws_session_token")]:
            assert not secret or secret not in done.stdout + done.stderr, "a secret is printed"
        try:
            return done.returncode, json.loads(done.stdout)
        except json.JSONDecodeError:
            raise AssertionError(f"exit {done.returncode}, no JSON: {done.stdout!r}, {done.stderr!r}") from None

    def check(self, image, *arguments, owners="self", more="", keys=None, region=REGION):
        with open(self.path("policy.yaml"), "w", encoding="utf-8") as file:
            file.write(POLICY.format(owners=owners, more=more))
        flags = ["--policy", self.path("policy.yaml"), "--source-image-id", image]
        flags += ["--source-region", region, "--region", "eu-west-1"]
        return self.run("check", *flags, *arguments, keys=keys)

    def log(self):
        code, made = self.run("audit", "init", self.path("log"), "--origin", "example.com/moto")
        assert code == 0, made
        return self.path("log")

    def entries(self):
        with open(self.path("log/journal.jsonl"), encoding="utf-8") as file:
            return [json.loads(line) for line in file]


def reason_codes(answer):
    return [reason["code"] for reason in answer["error"]["reasons"]]


def test_owner_state_and_name_are_what_boto3_sees(service, gate):
    image = service.image(shared_with=[OTHER])
    seen = service.client("workspaces").describe_workspace_images(ImageIds=[image])["Images"][0]
    code, answer = gate.check(image)
    assert code == 0 and answer["success"] is True, answer
    data = answer["data"]
    source = data["source"]
    assert source["owner_account"] == seen["OwnerAccountId"] == OWNER
    assert source["state"] == seen["State"] == "AVAILABLE"
    assert source["name"] == seen["Name"] == "golden-win"
    assert source["image_id"] == data["id"] == image
    # moto's time has microseconds; ours has seconds.
    assert source["created_at"] == seen["Created"].astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    assert data["destination"]["account"] == OWNER and data["destination"]["region"] == "eu-west-1"
    assert data["verdict"] == "allow" and data["carried_out"] is False and data["audit"] is None
    for operation in ["DescribeWorkspaceImages", "DescribeWorkspaceImagePermissions"]:
        assert len(data["request_ids"][operation]) == 1


def test_the_one_image_is_picked_out_of_many(service, gate):
    images = [service.image(name=f"image-{number}") for number in range(3)]
    for number, image in enumerate(images):
        code, answer = gate.check(image)
        assert code == 0 and answer["data"]["source"]["name"] == f"image-{number}", answer


def test_permissions_are_recorded_as_evidence(service, gate):
    third = "777788889999"
    image = service.image(shared_with=[OTHER, third])
    code, answer = gate.check(image, "--audit-log", gate.log())
    assert code == 0, answer
    audit = answer["data"]["audit"]
    assert (audit["origin"], audit["decision_index"], audit["size"]) == ("example.com/moto", 0, 1)
    [entry] = gate.entries()
    assert entry["type"] == "decision" and entry["id"] == audit["decision"] and entry["carry_out"] is False
    evidence = entry["evidence"]
    assert sorted(evidence["sharing"]["shared_with"]) == [OTHER, third]
    assert evidence["image"]["owner_account"] == OWNER and evidence["image"]["image_id"] == image
    assert entry["identity"]["account"] == OWNER
    operation = "DescribeWorkspaceImagePermissions"
    assert evidence[operation]["request_ids"] == answer["data"]["request_ids"][operation]
    service.client("workspaces").update_workspace_image_permission(
        ImageId=image, AllowCopyImage=False, SharedAccountId=third
    )
    assert gate.check(image, "--audit-log", gate.path("log"))[0] == 0
    assert gate.entries()[1]["evidence"]["sharing"]["shared_with"] == [OTHER]
    code, verified = gate.run("audit", "verify", gate.path("log"))
    assert code == 0 and verified["success"] is True, verified


def test_whom_else_it_is_shared_with_decides(service, gate):
    image = service.image(shared_with=[OTHER])
    assert gate.check(image, more=f'shared_only_with: ["{OTHER}"]')[0] == 0
    code, answer = gate.check(image, more='shared_only_with: ["777788889999"]')
    assert code == 2 and answer["error"]["code"] == "POLICY_DENIED" and answer["error"]["verdict"] == "deny", answer
    assert reason_codes(answer), answer


def test_another_owner_is_refused_and_recorded(service, gate):
    image = service.image()
    code, answer = gate.check(image, "--audit-log", gate.log(), owners='"111122223333"')
    assert code == 2 and "owner.not-allowed" in reason_codes(answer), answer
    assert answer["error"]["source"]["owner_account"] == OWNER
    [entry] = gate.entries()
    assert entry["verdict"] == "deny" and entry["carry_out"] is False
    assert [reason["code"] for reason in entry["reasons"]] == reason_codes(answer)


def test_an_image_that_is_not_there_is_no_evidence(service, gate):
    image = service.image()
    for arguments in [{"image": "wsi-0a1b2c3d4"}, {"image": image, "region": "us-west-2"}]:
        code, answer = gate.check(**arguments)
        assert code == 4 and answer["error"]["code"] == "EVIDENCE_UNAVAILABLE", answer
        assert arguments["image"] in answer["error"]["message"] and answer["error"]["hint"]


def test_an_image_of_another_account_is_not_seen(service, gate):
    image = service.image(shared_with=[OTHER])
    code, answer = gate.check(image, keys=service.session(OTHER))
    assert code == 4 and OTHER in answer["error"]["message"], answer


def test_our_signatures_are_botocores(service, gate):
    image, keys = service.image(name="signed"), service.user()
    service.verify_signatures(True)
    for attempt in range(5):  # other dates, other request bodies
        code, answer = gate.check(image, "--name", f"copy-{attempt}", keys=keys)
        assert code == 0 and answer["data"]["source"]["name"] == "signed", answer


def test_our_signatures_cover_session_tokens(service, gate):
    keys = service.session(OTHER)
    image = service.image(name="theirs", keys=keys)
    service.verify_signatures(True)
    code, answer = gate.check(image, keys=keys)
    assert code == 0 and answer["data"]["source"]["owner_account"] == OTHER, answer


def test_wrong_keys_are_refused(service, gate):
    image, user, session = service.image(), service.user(), service.session(OTHER)
    service.verify_signatures(True)
    wrong = [
        user | {"aws_secret_access_key": "wrong-secret"},
        user | {"aws_access_key_id": "AKIANOBODYEXAMPLE000"},
        session | {"aws_session_token": "another-token"},
        session | {"aws_secret_access_key": "wrong-secret"},
    ]
    log = gate.log()
    for keys in wrong:
        code, answer = gate.check(image, "--audit-log", log, keys=keys)
        assert code == 9 and answer["error"]["code"] == "CONFIGURATION_ERROR", answer
        assert re.search("SignatureDoesNotMatch|InvalidClientTokenId", answer["error"]["message"]), answer
    assert gate.entries() == [], "a decision is recorded that nobody could make"
    assert gate.check(image, "--audit-log", log, keys=user)[0] == 0


def test_a_key_that_may_not_look_has_no_evidence(service, gate):
    image, keys = service.image(), service.user()
    only = EVERYTHING | {"Statement": {"Effect": "Allow", "Action": "ec2:*", "Resource": "*"}}
    service.client("iam").put_user_policy(UserName="pipeline", PolicyName="all", PolicyDocument=json.dumps(only))
    service.verify_signatures(True)
    code, answer = gate.check(image, keys=keys)
    assert code == 4 and "AccessDenied" in answer["error"]["message"], answer


def main():
    service, failed = Service(), 0
    tests = [(name, test) for name, test in globals().items() if name.startswith("test_")]
    for name, test in tests:
        with tempfile.TemporaryDirectory() as folder:
            try:
                service.forget_everything()
                test(service, Gate(service, folder))
                print(f"ok      {name}")
            except Exception:  # a failed test is reported and counted, whatever broke it
                failed += 1
                print(f"FAILED  {name}")
                traceback.print_exc(file=sys.stdout)
    service.server.stop()
    print(f"{len(tests) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
