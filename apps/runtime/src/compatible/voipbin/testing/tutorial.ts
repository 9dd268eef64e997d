/**
 * VoIPBIN's tutorial, "Create a Webhook" to "Delete a Webhook": its commands and its answers, letter by letter.
 * Nothing in here is to be made fit.
 */
export const TUTORIAL = {
  host: 'https://api.voipbin.net',
  token: '<YOUR_AUTH_TOKEN>',
  id: 'a1b2c3d4-e5f6-7890-abcd-ef1234567890',

  create: `curl --location --request POST 'https://api.voipbin.net/v1.0/webhooks?token=<YOUR_AUTH_TOKEN>' \\
    --header 'Content-Type: application/json' \\
    --data-raw '{
        "name": "Production Webhook",
        "detail": "Main webhook for production events",
        "uri": "https://your-server.com/voipbin/webhook",
        "method": "POST",
        "event_types": [
            "call.status",
            "message.received",
            "recording.completed"
        ]
    }'`,

  created: `{
    "id": "a1b2c3d4-e5f6-7890-abcd-ef1234567890",
    "customer_id": "12345678-1234-1234-1234-123456789012",
    "name": "Production Webhook",
    "detail": "Main webhook for production events",
    "uri": "https://your-server.com/voipbin/webhook",
    "method": "POST",
    "event_types": [
        "call.status",
        "message.received",
        "recording.completed"
    ],
    "status": "active",
    "tm_create": "2026-01-20 10:30:00.000000",
    "tm_update": "2026-01-20 10:30:00.000000",
    "tm_delete": "9999-01-01 00:00:00.000000"
}`,

  list: `curl --location --request GET 'https://api.voipbin.net/v1.0/webhooks?token=<YOUR_AUTH_TOKEN>'`,

  listed: `{
    "result": [
        {
            "id": "a1b2c3d4-e5f6-7890-abcd-ef1234567890",
            "customer_id": "12345678-1234-1234-1234-123456789012",
            "name": "Production Webhook",
            "detail": "Main webhook for production events",
            "uri": "https://your-server.com/voipbin/webhook",
            "method": "POST",
            "event_types": [
                "call.status",
                "message.received"
            ],
            "status": "active",
            "tm_create": "2026-01-20 10:30:00.000000",
            "tm_update": "2026-01-20 10:30:00.000000",
            "tm_delete": "9999-01-01 00:00:00.000000"
        }
    ]
}`,

  change: `curl --location --request PUT 'https://api.voipbin.net/v1.0/webhooks/a1b2c3d4-e5f6-7890-abcd-ef1234567890?token=<YOUR_AUTH_TOKEN>' \\
    --header 'Content-Type: application/json' \\
    --data-raw '{
        "name": "Production Webhook - Updated",
        "event_types": [
            "call.status",
            "call.completed",
            "message.received",
            "recording.completed",
            "transcribe.completed"
        ]
    }'`,

  remove: `curl --location --request DELETE 'https://api.voipbin.net/v1.0/webhooks/a1b2c3d4-e5f6-7890-abcd-ef1234567890?token=<YOUR_AUTH_TOKEN>'`,
} as const;
