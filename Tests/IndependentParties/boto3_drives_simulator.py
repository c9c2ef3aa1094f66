#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""AWS's own SDK for Python against the simulator: would AWS's clients take it for AWS?

Usage: boto3_drives_simulator.py PATH-OF-wsigate-simulator
"""

import datetime
import json
import sys
import time
import traceback
import unittest.mock
import urllib.request

import boto3
import botocore.exceptions
from botocore.config import Config

import simulator_process as simulator

BINARY = sys.argv[1]
COPY = {"Name": "golden-copy", "SourceImageId": "wsi-0a1b2c3d4", "SourceRegion": "us-east-1"}


def client(url, account, region="us-east-1", service="workspaces", attempts=1, read_timeout=20):
    key, secret, token = account
    return boto3.client(
        service,
        region_name=region,
        endpoint_url=url,
        aws_access_key_id=key,
        aws_secret_access_key=secret,
        aws_session_token=token,
        config=Config(retries={"total_max_attempts": attempts}, read_timeout=read_timeout, proxies={}),
    )


def requests(url):
    with urllib.request.urlopen(url + "/_simulator/requests") as answer:
        return json.load(answer)


def refusal(call, **arguments):
    """The code and the HTTP status of the error that a call ends in."""
    try:
        answer = call(**arguments)
    except botocore.exceptions.ClientError as error:
        assert error.response["ResponseMetadata"]["RequestId"], "no request id"
        return error.response["Error"]["Code"], error.response["ResponseMetadata"]["HTTPStatusCode"]
    raise AssertionError(f"not refused: {answer}")


def breakage(call, **arguments):
    """The name of the exception that a call without a usable answer ends in."""
    try:
        answer = call(**arguments)
    except Exception as error:  # whatever it is, its name is what the test is about
        return type(error).__name__
    raise AssertionError(f"answered: {answer}")


def test_identity_is_the_keys_account():
    with simulator.serving(BINARY, simulator.world()) as url:
        identity = client(url, simulator.RECIPIENT, service="sts").get_caller_identity()
        assert identity["Account"] == "444455556666"
        assert identity["Arn"] == "arn:aws:iam::444455556666:user/simulator"
        assert identity["ResponseMetadata"]["RequestId"]
        session = client(url, simulator.STRANGER, service="sts").get_caller_identity()
        assert session["Arn"] == "arn:aws:sts::777788889999:assumed-role/ci/run-1"


def test_describe_images_as_owner_recipient_and_stranger():
    with simulator.serving(BINARY, simulator.world()) as url:
        image = client(url, simulator.RECIPIENT).describe_workspace_images(ImageIds=["wsi-0a1b2c3d4"])["Images"][0]
        assert image["OwnerAccountId"] == "111122223333"
        assert image["State"] == "AVAILABLE"
        assert image["OperatingSystem"] == {"Type": "WINDOWS"}
        assert image["RequiredTenancy"] == "DEFAULT"
        assert image["Created"] == datetime.datetime(2026, 11, 1, 8, 30, tzinfo=datetime.timezone.utc)
        assert client(url, simulator.STRANGER).describe_workspace_images()["Images"] == []
        assert client(url, simulator.OWNER, "eu-west-1").describe_workspace_images()["Images"] == []
        assert client(url, simulator.RECIPIENT).describe_workspace_images(ImageType="OWNED")["Images"] == []


def test_sixty_images_come_in_three_pages():
    with simulator.serving(BINARY, simulator.world(images=59)) as url:
        pages = list(client(url, simulator.OWNER).get_paginator("describe_workspace_images").paginate())
        assert [len(page["Images"]) for page in pages] == [25, 25, 10]
        assert len({image["ImageId"] for page in pages for image in page["Images"]}) == 60
        assert requests(url)["counts"] == {"DescribeWorkspaceImages": 3}


def test_sixty_permissions_come_in_three_pages():
    with simulator.serving(BINARY, simulator.world(images=1, shared_with=60)) as url:
        owner = client(url, simulator.OWNER)
        accounts, arguments, pages = [], {"ImageId": "wsi-many00000"}, 0
        while True:
            page = owner.describe_workspace_image_permissions(**arguments)
            accounts += [item["SharedAccountId"] for item in page["ImagePermissions"]]
            pages += 1
            if "NextToken" not in page:
                break
            arguments["NextToken"] = page["NextToken"]
        assert pages == 3 and len(set(accounts)) == 60


def test_permissions_for_owner_recipient_and_stranger():
    for behaviour, expected in [
        ("list", None), ("access-denied", "AccessDeniedException"), ("not-found", "ResourceNotFoundException"),
    ]:
        more = f"behaviour: {{recipient_permissions: {behaviour}}}"
        with simulator.serving(BINARY, simulator.world(more=more)) as url:
            image = {"ImageId": "wsi-0a1b2c3d4"}
            answer = client(url, simulator.OWNER).describe_workspace_image_permissions(**image)
            assert answer["ImagePermissions"] == [{"SharedAccountId": "444455556666"}]
            call = client(url, simulator.RECIPIENT).describe_workspace_image_permissions
            if expected:
                assert refusal(call, **image) == (expected, 400)
            else:
                assert call(**image)["ImagePermissions"] == [{"SharedAccountId": "444455556666"}]
            stranger = client(url, simulator.STRANGER).describe_workspace_image_permissions
            assert refusal(stranger, **image) == ("ResourceNotFoundException", 400)


def test_copy_tags_and_the_way_to_available():
    with simulator.serving(BINARY, simulator.world(more="behaviour: {pending_polls: 2}")) as url:
        europe = client(url, simulator.RECIPIENT, "eu-west-1")
        tags = [{"Key": "wsigate:source-owner", "Value": "111122223333"}, {"Key": "empty", "Value": ""}]
        image = europe.copy_workspace_image(**COPY, Description="A copy", Tags=tags)["ImageId"]
        states = [europe.describe_workspace_images(ImageIds=[image])["Images"][0] for _ in range(4)]
        assert [state["State"] for state in states] == ["PENDING", "PENDING", "AVAILABLE", "AVAILABLE"]
        assert states[0]["OwnerAccountId"] == "444455556666" and states[0]["Name"] == "golden-copy"
        age = datetime.datetime.now(datetime.timezone.utc) - states[0]["Created"]
        assert abs(age.total_seconds()) < 60
        assert europe.describe_tags(ResourceId=image)["TagList"] == tags
        assert client(url, simulator.RECIPIENT).describe_workspace_images(ImageType="OWNED")["Images"] == []


def test_copies_that_aws_would_refuse():
    more = "behaviour: {images_per_region: 1}"
    with simulator.serving(BINARY, simulator.world(more=more)) as url:
        europe = client(url, simulator.RECIPIENT, "eu-west-1")

        def copy(**changes):
            return refusal(europe.copy_workspace_image, **{**COPY, **changes})

        assert copy(Name="two words") == ("ValidationException", 400)
        assert copy(SourceImageId="wsi-short") == ("ValidationException", 400)
        assert copy(SourceImageId="wsi-unknown00") == ("ResourceNotFoundException", 400)
        assert copy(SourceRegion="us-west-2") == ("ResourceNotFoundException", 400)
        europe.copy_workspace_image(**COPY)
        assert copy() == ("ResourceAlreadyExistsException", 400)
        assert copy(Name="another") == ("ResourceLimitExceededException", 400)
        ningxia = client(url, simulator.RECIPIENT, "cn-northwest-1").copy_workspace_image
        arguments = {**COPY, "SourceRegion": "cn-north-1"}
        assert refusal(ningxia, **arguments) == ("OperationNotSupportedException", 400)
        stranger = client(url, simulator.STRANGER, "eu-west-1").copy_workspace_image
        assert refusal(stranger, **COPY) == ("ResourceNotFoundException", 400)


def test_modelled_errors_have_their_members():
    with simulator.serving(BINARY, simulator.world()) as url:
        china = client(url, simulator.RECIPIENT, "cn-northwest-1")
        try:
            china.copy_workspace_image(**{**COPY, "SourceRegion": "cn-north-1"})
            raise AssertionError("not refused")
        except china.exceptions.OperationNotSupportedException as error:
            assert error.response["reason"] == "CROSS_REGION_COPY_NOT_SUPPORTED"
            assert "Ningxia" in error.response["message"]


def test_wrong_keys_are_refused():
    key, secret, token = simulator.STRANGER
    expected = [
        ((key, "wrong", token), "InvalidSignatureException", "SignatureDoesNotMatch"),
        (("AKIANOBODYEXAMPLE0", secret, None), "UnrecognizedClientException", "InvalidClientTokenId"),
        ((key, secret, None), "UnrecognizedClientException", "InvalidClientTokenId"),
        ((key, secret, "another-token"), "UnrecognizedClientException", "InvalidClientTokenId"),
    ]
    with simulator.serving(BINARY, simulator.world()) as url:
        for account, workspaces_code, sts_code in expected:
            assert refusal(client(url, account).describe_workspace_images) == (workspaces_code, 400)
            assert refusal(client(url, account).copy_workspace_image, **COPY) == (workspaces_code, 400)
            assert refusal(client(url, account, service="sts").get_caller_identity) == (sts_code, 403)
        assert all(request["account"] is None for request in requests(url)["requests"])


def test_skewed_clocks_are_refused():
    for offset, is_fine in [("4m", True), ("-4m", True), ("6m", False), ("-6m", False)]:
        with simulator.serving(BINARY, simulator.world(more=f"behaviour: {{clock_offset: {offset}}}")) as url:
            images = client(url, simulator.OWNER).describe_workspace_images
            sts = client(url, simulator.OWNER, service="sts").get_caller_identity
            if is_fine:
                assert len(images()["Images"]) == 1 and sts()["Account"] == "111122223333"
            else:
                assert refusal(images) == ("InvalidSignatureException", 400)
                assert refusal(sts) == ("SignatureDoesNotMatch", 403)


def test_a_skewed_client_is_refused():
    late = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(minutes=10)
    with simulator.serving(BINARY, simulator.world()) as url:
        images = client(url, simulator.OWNER).describe_workspace_images
        with unittest.mock.patch("botocore.auth.get_current_datetime", lambda *_, **__: late.replace(tzinfo=None)):
            assert refusal(images) == ("InvalidSignatureException", 400)
        assert len(images()["Images"]) == 1


def test_parameters_out_of_range_are_refused():
    with simulator.serving(BINARY, simulator.world()) as url:
        owner = client(url, simulator.OWNER)
        images = owner.describe_workspace_images
        assert refusal(images, ImageIds=["ami-0a1b2c3d4"]) == ("ValidationException", 400)
        assert refusal(images, ImageIds=["wsi-0a1b2c3d4"] * 26) == ("ValidationException", 400)
        assert refusal(images, NextToken="nonsense") == ("InvalidParameterValuesException", 400)
        assert refusal(owner.describe_workspaces) == ("UnknownOperationException", 400)


def fault(name, operation="CopyWorkspaceImage", call="1", parameters=""):
    line = f"{{operation: {operation}, call: {call}, fault: {name}{parameters}}}"
    return simulator.world(more=f"faults: [{line}]")


def test_a_copy_whose_connection_closes_may_or_may_not_exist():
    for name, images in [("close-before", 0), ("close-after", 1), ("truncate", 1)]:
        with simulator.serving(BINARY, fault(name)) as url:
            europe = client(url, simulator.RECIPIENT, "eu-west-1")
            assert breakage(europe.copy_workspace_image, **COPY)
            assert requests(url)["counts"] == {"CopyWorkspaceImage": 1}
            assert len(europe.describe_workspace_images()["Images"]) == images, name


def test_a_client_that_retries_blindly_is_seen_to():
    with simulator.serving(BINARY, fault("close-after")) as url:
        europe = client(url, simulator.RECIPIENT, "eu-west-1", attempts=3)
        assert refusal(europe.copy_workspace_image, **COPY) == ("ResourceAlreadyExistsException", 400)
        assert requests(url)["counts"] == {"CopyWorkspaceImage": 2}


def test_a_delayed_answer_outlasts_a_clients_patience():
    with simulator.serving(BINARY, fault("delay", parameters=", seconds: 5")) as url:
        europe = client(url, simulator.RECIPIENT, "eu-west-1", read_timeout=1)
        assert breakage(europe.copy_workspace_image, **COPY) == "ReadTimeoutError"
        assert len(europe.describe_workspace_images()["Images"]) == 1


def test_errors_are_those_that_sdks_retry():
    for name in ["throttle", "error-500", "error-503"]:
        with simulator.serving(BINARY, fault(name, "DescribeWorkspaceImages")) as url:
            images = client(url, simulator.OWNER, attempts=3).describe_workspace_images
            assert len(images()["Images"]) == 1
            assert requests(url)["counts"] == {"DescribeWorkspaceImages": 2}


def test_an_answer_that_is_not_json_is_no_list():
    """botocore takes it for an answer without members: a gate built on it has to notice by itself."""
    with simulator.serving(BINARY, fault("garbage", "DescribeWorkspaceImages", "every")) as url:
        assert "Images" not in client(url, simulator.OWNER).describe_workspace_images()


def test_a_repeated_token_is_noticed():
    with simulator.serving(BINARY, fault("repeat-token", "DescribeWorkspaceImages", "every")) as url:
        pages = client(url, simulator.OWNER).get_paginator("describe_workspace_images").paginate()
        assert breakage(lambda: list(pages)) == "PaginationError"


def test_the_simulator_is_quick():
    with simulator.serving(BINARY, simulator.world()) as url:
        images = client(url, simulator.OWNER).describe_workspace_images
        images()
        start = time.monotonic()
        for _ in range(50):
            images()
        assert time.monotonic() - start < 5


def main():
    failed = 0
    tests = [(name, test) for name, test in sorted(globals().items()) if name.startswith("test_")]
    for name, test in tests:
        try:
            test()
            print(f"ok      {name}")
        except Exception:  # a failed test is reported and counted, whatever broke it
            failed += 1
            print(f"FAILED  {name}")
            traceback.print_exc()
    print(f"{len(tests) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
