import type { DeliveryResource } from './delivery-resource.js';

const body =
  '{"type":"webhook_component_event","unique_call_id":"01937a5e-2c10-7b3f-8000-1f0d6a5c0a01","user_name":"Ada Byron","user_number":"+442079460123","dest_number":"+442079460000","call_start_at":"2026-11-21T09:30:00.000Z","component_name":"Tell the CRM"}';

/** For the OpenAPI document. */
export const DELIVERY_EXAMPLE: DeliveryResource = {
  id: '01937a5e-3000-7b3f-8000-1f0d6a5c0a09',
  webhook_id: null,
  flow_id: '01937a00-0000-7000-8000-00000000f100',
  node_id: 'n3',
  event_type: 'webhook_component_event',
  call_id: '01937a5e-2c10-7b3f-8000-1f0d6a5c0a01',
  sequence: 4,
  test: false,
  status: 'delivered',
  http_status: 200,
  attempt_count: 1,
  created_at: '2026-11-21T09:30:02.100Z',
  next_attempt_at: null,
  body,
  attempts: [
    {
      number: 1,
      started_at: '2026-11-21T09:30:02.104Z',
      duration_ms: 31,
      http_status: 200,
      error: null,
      request: {
        method: 'POST',
        url: 'https://crm.example.com/hook',
        headers: {
          'content-type': 'application/json',
          'x-pbx-token': '…cret',
          'webhook-id': '01937a5e-3000-7b3f-8000-1f0d6a5c0a09',
          'webhook-timestamp': '1795253402',
          'webhook-sequence': '4',
        },
        body,
      },
      response: { headers: { 'content-type': 'text/plain' }, body: 'ok' },
    },
  ],
};
