import { requestOf } from './request-of.js';

describe('the request that the Webhook form shows', () => {
  it('has the seven keys of the body in their order, and the label where no name is set', () => {
    expect(Object.keys(requestOf({}, 'Tell the CRM').body)).toEqual([
      'type',
      'unique_call_id',
      'user_name',
      'user_number',
      'dest_number',
      'call_start_at',
      'component_name',
    ]);
    expect(requestOf({ name: '  ' }, 'Tell the CRM').body['component_name']).toBe('Tell the CRM');
    expect(requestOf({ name: 'CRM' }, 'Tell the CRM').body['component_name']).toBe('CRM');
  });

  it('shows every configured header and no secret', () => {
    const request = requestOf(
      {
        url: 'https://crm.example/hook',
        secret_token: 'hidden-token',
        signing_secret: { secret: true, hint: '…abcd' },
        headers: [
          { name: 'X-Tenant', value: 'acme', secret: false },
          { name: 'X-Key', value: 'hidden-value', secret: true },
          { name: '', value: 'unfinished', secret: false },
        ],
      },
      'CRM',
    );
    expect(request.headers.map((header) => header.name)).toEqual([
      'Content-Type',
      'x-pbx-token',
      'X-Tenant',
      'X-Key',
      'webhook-id',
      'webhook-timestamp',
      'webhook-sequence',
      'webhook-signature',
    ]);
    expect(JSON.stringify(request)).not.toMatch(/hidden|…abcd|unfinished/);
  });

  it('survives configuration that makes no sense', () => {
    expect(requestOf({ url: 7, headers: 'x', name: null }, '').url).toBe('');
  });
});
