#!/bin/sh
# Verifies a webhook of Hookswitch (Standard Webhooks). Needs a POSIX shell and openssl, for key pairs 3.0 or newer.
#
#   WEBHOOK_SECRET=… sh verify.sh <webhook-id> <webhook-timestamp> <webhook-signature> < body
#
# The secret is whsec_…; of a key pair the public half, whpk_…. Ends with 0 when the request is genuine. For looking into a
# request by hand: secrets on a command line can be seen by others on the machine, so that a server had better use one of
# the other verifiers.
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

# Version v1a, Ed25519: openssl reads key, signature and what was signed from files.
by_key_pair() {
  folder=$(mktemp -d) && trap 'rm -rf "$folder"' EXIT
  # What stands before such a key in a file (RFC 8410), in base64; then the 32 bytes of the key.
  key=${WEBHOOK_SECRET#whpk_}
  printf -- '-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA%s\n-----END PUBLIC KEY-----\n' "$key" > "$folder/key"
  [ ${#key} -eq 44 ] && openssl pkey -pubin -in "$folder/key" -noout 2> "$folder/told" ||
    refuse 'the public key is not of 32 bytes'
  { printf '%s.%s.' "$id" "$timestamp"; cat; } > "$folder/signed"
  for one in $signatures; do
    case $one in v1a,*) ;; *) continue ;; esac
    printf %s "${one#v1a,}" | openssl base64 -d -A > "$folder/signature" 2> "$folder/told"
    openssl pkeyutl -verify -pubin -inkey "$folder/key" -rawin -in "$folder/signed" -sigfile "$folder/signature" \
      > "$folder/told" 2>&1 && echo verified && exit 0
  done
  refuse 'no signature fits'
}

# Version v1, HMAC-SHA256.
by_secret() {
  case $WEBHOOK_SECRET in whsk_*) refuse 'the secret is none for v1' ;; esac
  key=$(printf %s "${WEBHOOK_SECRET#whsec_}" | openssl base64 -d -A | od -An -v -tx1 | tr -d ' \n')
  [ -n "$key" ] || refuse 'the secret is empty'
  right=$({ printf '%s.%s.' "$id" "$timestamp"; cat; } |
    openssl dgst -sha256 -mac HMAC -macopt "hexkey:$key" -binary | openssl base64 -A)
  for one in $signatures; do
    [ "$one" = "v1,$right" ] && echo verified && exit 0
  done
  refuse 'no signature fits'
}

# During a rotation there are several signatures, separated by spaces; of another version they are not for us.
case $WEBHOOK_SECRET in whpk_*) by_key_pair ;; *) by_secret ;; esac
