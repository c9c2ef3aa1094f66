#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes botocore.json: requests signed by botocore, another implementation of SigV4.

Needs botocore 1.43.11 (`pip install botocore==1.43.11`). Run without arguments; the output is always the same.
"""

import datetime
import json
import pathlib
import re
from unittest import mock

import botocore
from botocore.auth import S3SigV4Auth, S3SigV4QueryAuth, SigV4Auth, SigV4QueryAuth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials
from botocore.utils import percent_encode

ACCESS_KEY_ID = "AKIDEXAMPLE"
SECRET_ACCESS_KEY = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"
TOKEN = "IQoJb3JpZ2luX2VjEXAMPLE//////////wEaCXVzLWVhc3QtMSJHMEUCIQ+/=="
NOW = datetime.datetime(2026, 3, 9, 7, 5, 3, tzinfo=datetime.timezone.utc)
EXPIRES = 900
JSON_11 = "application/x-amz-json-1.1"
FORM = "application/x-www-form-urlencoded; charset=utf-8"
S3_HOST = "bucket.s3.eu-west-1.amazonaws.com"


def case(name, method, url, headers=None, body="", *, service, region, s3=False, token=None, presign=False):
    host, target = re.fullmatch(r"https://([^/?]+)(.*)", url).groups()
    path, _, query = target.partition("?")
    # The fields a client sends; botocore adds Host only while it signs.
    headers = [["Host", host]] + [list(pair) for pair in (headers or {}).items()]
    request = AWSRequest(method=method, url=url, headers=dict(headers), data=body.encode())
    # What the client library sets so that S3's body is signed and not only its fields.
    request.context["payload_signing_enabled"] = True
    credentials = Credentials(ACCESS_KEY_ID, SECRET_ACCESS_KEY, token)
    kinds = {
        (False, False): SigV4Auth,
        (True, False): S3SigV4Auth,
        (False, True): SigV4QueryAuth,
        (True, True): S3SigV4QueryAuth,
    }
    auth = kinds[s3, presign](credentials, service, region, **({"expires": EXPIRES} if presign else {}))
    seen = {}
    string_to_sign = auth.string_to_sign

    def spy(request, canonical_request):
        seen["canonical"] = canonical_request
        seen["to_sign"] = string_to_sign(request, canonical_request)
        return seen["to_sign"]

    auth.string_to_sign = spy
    with mock.patch("botocore.auth.get_current_datetime", return_value=NOW):
        auth.add_auth(request)
    result = {
        "name": name,
        "form": "query" if presign else "header",
        "style": "s3" if s3 else "standard",
        "service": service,
        "region": region,
        "method": method,
        "path": path,
        "query": query,
        "headers": headers,
        "body": body,
        "canonicalRequest": seen["canonical"],
        "stringToSign": seen["to_sign"],
    }
    if token:
        result["token"] = token
    if presign:
        result["signedQuery"] = request.url.partition("?")[2]
    else:
        result["authorization"] = request.headers["Authorization"]
    return result


def workspaces(name, operation, body, region="eu-west-1", **more):
    headers = {"Content-Type": JSON_11, "X-Amz-Target": f"WorkspacesService.{operation}"}
    url = f"https://workspaces.{region}.amazonaws.com/"
    return case(name, "POST", url, headers, json.dumps(body, ensure_ascii=False), service="workspaces", region=region, **more)


def sts(name, body, region="us-east-1", **more):
    url = f"https://sts.{region}.amazonaws.com/"
    return case(name, "POST", url, {"Content-Type": FORM}, body, service="sts", region=region, **more)


def s3(name, method, target, headers=None, body="", **more):
    return case(name, method, f"https://{S3_HOST}{target}", headers, body, service="s3", region="eu-west-1", s3=True, **more)


def get(name, target, **more):
    url = f"https://service.us-east-1.amazonaws.com{target}"
    return case(name, "GET", url, service="service", region="us-east-1", **more)


def cases():
    image = "wsi-0123456789ab"
    copy = {"Name": "golden-2026.03", "SourceImageId": image, "SourceRegion": "us-east-1"}
    caller = "Action=GetCallerIdentity&Version=2011-06-15"
    yield workspaces("describe images", "DescribeWorkspaceImages", {"ImageIds": [image]})
    yield workspaces("describe images, empty body", "DescribeWorkspaceImages", {})
    yield workspaces("describe permissions with token", "DescribeWorkspaceImagePermissions", {"ImageId": image}, token=TOKEN)
    yield workspaces("copy image", "CopyWorkspaceImage", copy, "ap-northeast-1")
    yield workspaces("copy image with token", "CopyWorkspaceImage", copy, "us-gov-west-1", token=TOKEN)
    yield workspaces("body not ASCII", "CopyWorkspaceImage", copy | {"Description": "für Zoë 🪟"})
    yield sts("caller identity", caller)
    yield sts("caller identity with token", caller, "cn-north-1", token=TOKEN)
    yield sts("assume role", "Action=AssumeRole&RoleArn=arn%3Aaws%3Aiam%3A%3A123456789012%3Arole%2Fr&Version=2011-06-15")
    yield case(
        "caller identity presigned", "GET", f"https://sts.eu-west-1.amazonaws.com/?{caller}",
        service="sts", region="eu-west-1", presign=True,
    )
    yield get("no path", "")
    yield get("query without path", "/?a=1")
    yield get("dot segments", "/a/./b/../c")
    yield get("dot segments at the end", "/a/b/..")
    yield get("more steps up than down", "/../../a")
    yield get("slashes", "//a///b//")
    yield get("encoded path", "/a%20b/%C3%BC/%2F")
    yield get("unsorted keys", "/?b=2&a=1&C=3&B=4")
    yield get("repeated key, values unsorted", "/?a=2&a=10&a=1&a=")
    yield get("empty values", "/?a=&b=&A=")
    yield get("key that starts another", "/?a-b=1&a=2&a.c=3")
    yield get("encoded query", "/?k%20y=v%2Bw&%C3%BC=%E2%82%AC&s=%2F%3D%26")
    yield get("unreserved query", "/?a=-_.~&b=%2A%28%29")
    yield get("presigned", "/list?max=5&after=a%20b", presign=True)
    yield get("presigned with token", "/", presign=True, token=TOKEN)
    fields = {"X-Custom": "  two   spaces  ", "X-Amz-Meta": "a,b", "Accept": "*/*", "X-Amz-Date-Note": "x"}
    yield case(
        "fields with spaces", "PUT", "https://service.us-east-1.amazonaws.com/", fields, "body",
        service="service", region="us-east-1",
    )
    unsigned = {"User-Agent": "wsigate/1", "Expect": "100-continue", "X-Amzn-Trace-Id": "Root=1"}
    yield case(
        "fields that are not signed", "POST", "https://service.us-east-1.amazonaws.com/", unsigned, "body",
        service="service", region="us-east-1",
    )
    yield case(
        "port in host", "POST", "https://localhost:4566/", {"Content-Type": JSON_11}, "{}",
        service="workspaces", region="eu-west-1",
    )
    keys = [
        "a b", "a+b", "a=b", "ü", "a//b", "a/../b", "(", "100%", "a%20b", "a:b@c", "~a_b-c.d", "a/./b", "a/",
        "!$&'()*,;", "🪟", "log/tile/0/x001/067",
    ]
    for key in keys:
        # Encoded as botocore's client does it when it puts the key into the URL.
        yield s3(f"S3 key {key}", "GET", "/" + percent_encode(key, safe="/~"))
    yield s3("S3 put", "PUT", "/log/tile/0/x001/067", {"Content-Type": "application/octet-stream", "If-None-Match": "*"}, "tile")
    yield s3("S3 put with token", "PUT", "/log/checkpoint", {"If-Match": '"etag"'}, "checkpoint", token=TOKEN)
    yield s3("S3 list", "GET", "/?list-type=2&prefix=log%2F&delimiter=%2F&continuation-token=a%2Bb%3D")
    yield s3("S3 flag without value", "GET", "/?versioning=")
    yield s3("S3 presigned", "GET", "/a%20b/%C3%BC", presign=True)
    yield s3("S3 presigned with token and query", "GET", "/a//b?versionId=x%2By", presign=True, token=TOKEN)


def main():
    document = {
        "comment": f"Made by make_vectors.py with botocore {botocore.__version__}. Do not edit.",
        "accessKeyID": ACCESS_KEY_ID,
        "secretAccessKey": SECRET_ACCESS_KEY,
        "timestamp": NOW.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "expires": EXPIRES,
        "cases": list(cases()),
    }
    text = json.dumps(document, indent=1, ensure_ascii=False) + "\n"
    pathlib.Path(__file__).with_name("botocore.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
