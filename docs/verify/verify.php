<?php
// Verifies a webhook of Hookswitch (Standard Webhooks). PHP 8.0 or newer, nothing to install.

const TOLERANCE_S = 300;

/**
 * Returns the event; throws when the request is not genuine.
 *
 * $headers: names in small letters (array_change_key_case(getallheaders()));
 * $body: the raw body, file_get_contents('php://input'); $secret: whsec_…
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

    $key = base64_decode(str_starts_with($secret, 'whsec_') ? substr($secret, 6) : $secret);
    if ($key === '' || $key === false) {
        throw new RuntimeException('the secret is empty');
    }
    $right = base64_encode(hash_hmac('sha256', "$id.$timestamp.$body", $key, true));

    // During a rotation there are several, separated by spaces; versions other than v1 are not for us.
    foreach (explode(' ', $signatures) as $one) {
        [$version, $text] = explode(',', $one, 2) + ['', ''];
        if ($version === 'v1' && hash_equals($right, $text)) {
            return $body === '' ? null : json_decode($body, true, 512, JSON_THROW_ON_ERROR);
        }
    }
    throw new RuntimeException('no signature fits');
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
