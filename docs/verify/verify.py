"""Verifies a webhook of Hookswitch (Standard Webhooks). Python 3.8 or newer, nothing to install."""
import base64
import hashlib
import hmac
import json
import os
import re
import sys
import time

TOLERANCE_S = 300


def verify(headers, body, secret):
    """Returns the event; raises ValueError when the request is not genuine.

    headers: names in small letters; body: the raw bytes, before any JSON parser touched them; secret: whsec_…
    """
    id = headers.get("webhook-id")
    timestamp = headers.get("webhook-timestamp")
    signatures = headers.get("webhook-signature")
    if not id or not timestamp or not signatures:
        raise ValueError("a header is missing")
    if not re.fullmatch("[0-9]+", timestamp):
        raise ValueError("the timestamp is no number")
    if abs(int(time.time()) - int(timestamp)) > TOLERANCE_S:
        raise ValueError("too old, or too new")

    key = base64.b64decode(secret[6:] if secret.startswith("whsec_") else secret)
    if not key:
        raise ValueError("the secret is empty")
    signed = f"{id}.{timestamp}.".encode() + body
    right = base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()

    # During a rotation there are several, separated by spaces; versions other than v1 are not for us.
    for one in signatures.split(" "):
        version, _, text = one.partition(",")
        if version == "v1" and hmac.compare_digest(text.encode(), right.encode()):
            return json.loads(body) if body else None
    raise ValueError("no signature fits")


# To try it: WEBHOOK_SECRET=… python3 verify.py <webhook-id> <webhook-timestamp> <webhook-signature> < body
if __name__ == "__main__":
    names = ("webhook-id", "webhook-timestamp", "webhook-signature")
    try:
        verify(dict(zip(names, sys.argv[1:])), sys.stdin.buffer.read(), os.environ.get("WEBHOOK_SECRET", ""))
        print("verified")
    except ValueError as error:
        print(f"refused: {error}")
        sys.exit(1)
