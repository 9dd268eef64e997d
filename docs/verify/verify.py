"""Verifies a webhook of Hookswitch (Standard Webhooks). Python 3.8 or newer, nothing to install.

For signatures of a key pair: pip install cryptography.
"""
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

    headers: names in small letters; body: the raw bytes, before any JSON parser touched them;
    secret: whsec_…; of a key pair the public half, whpk_…
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

    signed = f"{id}.{timestamp}.".encode() + body
    ours, is_right = by_key_pair(secret, signed) if secret.startswith("whpk_") else by_secret(secret, signed)
    # During a rotation there are several, separated by spaces; of another version they are not for us.
    for one in signatures.split(" "):
        version, _, text = one.partition(",")
        if version == ours and is_right(text):
            return json.loads(body) if body else None
    raise ValueError("no signature fits")


def by_secret(secret, signed):
    """Version v1: HMAC-SHA256."""
    key = base64.b64decode(secret[6:] if secret.startswith("whsec_") else secret)
    if not key or secret.startswith("whsk_"):
        raise ValueError("the secret is empty, or none for v1")
    right = base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest())
    return "v1", lambda text: hmac.compare_digest(text.encode(), right)


def by_key_pair(secret, signed):
    """Version v1a: Ed25519."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    # Raises ValueError when it is not of 32 bytes.
    key = Ed25519PublicKey.from_public_bytes(base64.b64decode(secret[5:]))

    def is_right(text):
        try:
            key.verify(base64.b64decode(text), signed)
            return True
        except (InvalidSignature, ValueError):
            return False

    return "v1a", is_right


# To try it: WEBHOOK_SECRET=… python3 verify.py <webhook-id> <webhook-timestamp> <webhook-signature> < body
if __name__ == "__main__":
    names = ("webhook-id", "webhook-timestamp", "webhook-signature")
    try:
        verify(dict(zip(names, sys.argv[1:])), sys.stdin.buffer.read(), os.environ.get("WEBHOOK_SECRET", ""))
        print("verified")
    except ValueError as error:
        print(f"refused: {error}")
        sys.exit(1)
