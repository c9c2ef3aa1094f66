#!/usr/bin/env python3
"""Signs the four requests of one copy for floor.c with botocore, into a file each name.

    sign.py ENDPOINT FOLDER NAME...

A file holds one request after the other: URL, headers, an empty line, the body's length, the body.
"""

import json
import pathlib
import sys

from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

ENDPOINT, FOLDER, *NAMES = sys.argv[1:]
CREDENTIALS = Credentials("AKIACALLEREXAMPLE0", "caller-secret")
SOURCE, REGION = "us-east-1", "eu-central-1"
IMAGE = "wsi-0a1b2c3d4"
AMZ_JSON = "application/x-amz-json-1.1"
FORM = "application/x-www-form-urlencoded; charset=utf-8"


def signed(service, region, headers, body):
    request = AWSRequest("POST", ENDPOINT + "/", headers=headers, data=body.encode())
    SigV4Auth(CREDENTIALS, service, region).add_auth(request)
    lines = [request.url] + [f"{name}: {value}" for name, value in request.headers.items()]
    return "\n".join(lines) + f"\n\n{len(body)}\n{body}\n"


def workspaces(region, operation, **parameters):
    headers = {"Content-Type": AMZ_JSON, "X-Amz-Target": f"WorkspacesService.{operation}"}
    return signed("workspaces", region, headers, json.dumps(parameters))


for name in NAMES:
    requests = [
        signed("sts", REGION, {"Content-Type": FORM}, "Action=GetCallerIdentity&Version=2011-06-15"),
        workspaces(SOURCE, "DescribeWorkspaceImages", ImageIds=[IMAGE]),
        workspaces(SOURCE, "DescribeWorkspaceImagePermissions", ImageId=IMAGE),
        workspaces(REGION, "CopyWorkspaceImage", Name=name, SourceImageId=IMAGE, SourceRegion=SOURCE),
    ]
    (pathlib.Path(FOLDER) / name).write_text("".join(requests))
