import { sampleFlow, sampleNumber, sampleUser } from '../../sample/sample-objects.js';

/** Bodies for the OpenAPI document, by object type. */
export const DRAFT_EXAMPLES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  flow: sampleFlow('https://crm.example.com/hook'),
  number: sampleNumber('01937a00-0000-7000-8000-00000000f100'),
  user: { ...sampleUser(), email: 'alex@example.com', sip_password: 'a-long-password' },
  environment: { name: 'London', time_zone: 'Europe/London', webhook_ids: [] },
  webhook: {
    name: 'CRM',
    url: 'https://crm.example.com/events',
    event_types: ['call_created', 'call_hungup'],
    headers: [{ name: 'X-Tenant', value: 'acme', secret: false }],
  },
};
