#!/usr/bin/env python3
"""The gate in boto3, as a pipeline writes it without wsigate: the same three checks, then the copy. It keeps no log."""

import sys

import boto3

NAME = sys.argv[1]
IMAGE = "wsi-0a1b2c3d4"
SOURCE_REGION = "us-east-1"
REGION = "eu-central-1"
ALLOWED_OWNERS = {"111122223333"}


def refuse(why):
    sys.exit(f"denied: {why}")


session = boto3.session.Session()
caller = session.client("sts", region_name=REGION).get_caller_identity()["Account"]

source = session.client("workspaces", region_name=SOURCE_REGION)
images = source.describe_workspace_images(ImageIds=[IMAGE])["Images"]
if len(images) != 1 or images[0]["ImageId"] != IMAGE:
    refuse("the image is not visible")
if images[0]["State"] != "AVAILABLE":
    refuse("the image is not available")
if images[0].get("OwnerAccountId") not in ALLOWED_OWNERS:
    refuse("the owner is not allowed")

permissions = source.describe_workspace_image_permissions(ImageId=IMAGE)["ImagePermissions"]
if caller not in {permission["SharedAccountId"] for permission in permissions}:
    refuse(f"not shared with {caller}")

destination = session.client("workspaces", region_name=REGION)
copy = destination.copy_workspace_image(Name=NAME, SourceImageId=IMAGE, SourceRegion=SOURCE_REGION)
print(copy["ImageId"])
