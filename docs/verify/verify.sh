#!/bin/sh
# Verifies a webhook of Hookswitch (Standard Webhooks). Needs a POSIX shell and openssl.
#
#   WEBHOOK_SECRET=… sh verify.sh <webhook-id> <webhook-timestamp> <webhook-signature> < body
#
# Ends with 0 when the request is genuine. For looking into a request by hand: secrets on a command line can be seen by
# others on the machine, so that a server had better use one of the other verifiers.
tolerance=300
id=$1 timestamp=$2 signatures=$3

refuse() {
  echo "refused: $1"
  exit 1
}

[ -n "$id" ] && [ -n "$timestamp" ] && [ -n "$signatures" ] || refuse 'a header is missing'
# A nought in front would make the shell count in eights; more than twelve digits are more than it can count.
case $timestamp in *[!0-9]* | 0* | ?????????????*) refuse 'the timestamp is no number' ;; esac
age=$(($(date +%s) - timestamp))
[ "$age" -le "$tolerance" ] && [ "$age" -ge "-$tolerance" ] || refuse 'too old, or too new'

key=$(printf %s "${WEBHOOK_SECRET#whsec_}" | openssl base64 -d -A | od -An -v -tx1 | tr -d ' \n')
[ -n "$key" ] || refuse 'the secret is empty'
right=$({ printf '%s.%s.' "$id" "$timestamp"; cat; } |
  openssl dgst -sha256 -mac HMAC -macopt "hexkey:$key" -binary | openssl base64 -A)

# During a rotation there are several, separated by spaces; versions other than v1 are not for us.
for one in $signatures; do
  [ "$one" = "v1,$right" ] && echo verified && exit 0
done
refuse 'no signature fits'
