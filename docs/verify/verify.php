<?php
// Verifies a webhook of Hookswitch (Standard Webhooks). PHP 8.0 or newer, nothing to install (key pairs: sodium, which
// PHP has unless it was built without).

const TOLERANCE_S = 300;

/**
 * Returns the event; throws when the request is not genuine.
 *
 * $headers: names in small letters (array_change_key_case(getallheaders()));
 * $body: the raw body, file_get_contents('php://input'); $secret: whsec_…; of a key pair the
 * public half, whpk_…
 */
function verify(array $headers, string $body, string $secret): mixed
{
    $id = $headers['webhook-id'] ?? '';
    $timestamp = $headers['webhook-timestamp'] ?? '';
    $signatures = $headers['webhook-signature'] ?? '';
    if ($id === '' || $timestamp === '' || $signatures === '') {
        throw new RuntimeException('a header is missing');
    }
    if (!preg_match('/^[0-9]+$/D', $timestamp)) {
        throw new RuntimeException('the timestamp is no number');
    }
    if (abs(time() - (int) $timestamp) > TOLERANCE_S) {
        throw new RuntimeException('too old, or too new');
    }

    $signed = "$id.$timestamp.$body";
    [$ours, $isRight] = str_starts_with($secret, 'whpk_') ? byKeyPair($secret, $signed) : bySecret($secret, $signed);
    // During a rotation there are several, separated by spaces; of another version they are not for us.
    foreach (explode(' ', $signatures) as $one) {
        [$version, $text] = explode(',', $one, 2) + ['', ''];
        if ($version === $ours && $isRight($text)) {
            return $body === '' ? null : json_decode($body, true, 512, JSON_THROW_ON_ERROR);
        }
    }
    throw new RuntimeException('no signature fits');
}

/** Version v1: HMAC-SHA256. */
function bySecret(string $secret, string $signed): array
{
    $key = base64_decode(str_starts_with($secret, 'whsec_') ? substr($secret, 6) : $secret);
    if ($key === '' || $key === false || str_starts_with($secret, 'whsk_')) {
        throw new RuntimeException('the secret is empty, or none for v1');
    }
    $right = base64_encode(hash_hmac('sha256', $signed, $key, true));
    return ['v1', fn (string $text): bool => hash_equals($right, $text)];
}

/** Version v1a: Ed25519. */
function byKeyPair(string $secret, string $signed): array
{
    $key = base64_decode(substr($secret, 5), true);
    if ($key === false || strlen($key) !== SODIUM_CRYPTO_SIGN_PUBLICKEYBYTES) {
        throw new RuntimeException('the public key is not of 32 bytes');
    }
    return ['v1a', function (string $text) use ($key, $signed): bool {
        $given = base64_decode($text, true);
        return $given !== false && strlen($given) === SODIUM_CRYPTO_SIGN_BYTES
            && sodium_crypto_sign_verify_detached($given, $signed, $key);
    }];
}

// To try it: WEBHOOK_SECRET=… php verify.php <webhook-id> <webhook-timestamp> <webhook-signature> < body
if (PHP_SAPI === 'cli' && realpath($argv[0]) === __FILE__) {
    $headers = array_combine(
        ['webhook-id', 'webhook-timestamp', 'webhook-signature'],
        array_pad(array_slice($argv, 1, 3), 3, ''),
    );
    try {
        verify($headers, stream_get_contents(STDIN), getenv('WEBHOOK_SECRET') ?: '');
        echo "verified\n";
    } catch (Throwable $error) {
        echo "refused: {$error->getMessage()}\n";
        exit(1);
    }
}
