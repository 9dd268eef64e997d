// Verifies a webhook of Hookswitch (Standard Webhooks). Go 1.18 or newer, nothing to install.
package main

import (
	"crypto/ed25519"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"strconv"
	"strings"
	"time"
)

const toleranceSeconds = 300

// Verify gives nil when the request is genuine. body: the raw bytes, before any JSON parser touched them;
// secret: whsec_…; of a key pair the public half, whpk_…
func Verify(headers http.Header, body []byte, secret string) error {
	id, timestamp := headers.Get("Webhook-Id"), headers.Get("Webhook-Timestamp")
	signatures := headers.Get("Webhook-Signature")
	if id == "" || timestamp == "" || signatures == "" {
		return errors.New("a header is missing")
	}
	seconds, err := strconv.ParseUint(timestamp, 10, 63)
	if err != nil {
		return errors.New("the timestamp is no number")
	}
	age := time.Now().Unix() - int64(seconds)
	if age > toleranceSeconds || age < -toleranceSeconds {
		return errors.New("too old, or too new")
	}

	signed := append([]byte(id+"."+timestamp+"."), body...)
	ours, isRight, err := "v1", bySecret, error(nil)
	var key []byte
	if strings.HasPrefix(secret, "whpk_") {
		ours, isRight = "v1a", byKeyPair
		key, err = base64.StdEncoding.DecodeString(strings.TrimPrefix(secret, "whpk_"))
		if err != nil || len(key) != ed25519.PublicKeySize {
			return errors.New("the public key is not of 32 bytes")
		}
	} else {
		key, err = base64.StdEncoding.DecodeString(strings.TrimPrefix(secret, "whsec_"))
		if err != nil || len(key) == 0 {
			return errors.New("the secret is empty, or no base64")
		}
	}

	// During a rotation there are several, separated by spaces; of another version they are not for us.
	for _, one := range strings.Split(signatures, " ") {
		version, text, _ := strings.Cut(one, ",")
		given, err := base64.StdEncoding.DecodeString(text)
		if err == nil && version == ours && isRight(key, signed, given) {
			return nil
		}
	}
	return errors.New("no signature fits")
}

// Version v1: HMAC-SHA256.
func bySecret(key, signed, given []byte) bool {
	mac := hmac.New(sha256.New, key)
	mac.Write(signed)
	return hmac.Equal(given, mac.Sum(nil))
}

// Version v1a: Ed25519.
func byKeyPair(key, signed, given []byte) bool {
	return ed25519.Verify(key, signed, given)
}

// To try it: WEBHOOK_SECRET=… go run verify.go <webhook-id> <webhook-timestamp> <webhook-signature> < body
func main() {
	headers := http.Header{}
	for at, name := range []string{"Webhook-Id", "Webhook-Timestamp", "Webhook-Signature"} {
		if at+1 < len(os.Args) {
			headers.Set(name, os.Args[at+1])
		}
	}
	body, err := io.ReadAll(os.Stdin)
	if err == nil {
		err = Verify(headers, body, os.Getenv("WEBHOOK_SECRET"))
	}
	if err != nil {
		fmt.Println("refused:", err)
		os.Exit(1)
	}
	fmt.Println("verified")
}
