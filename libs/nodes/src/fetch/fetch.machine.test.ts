import { driveNode } from '../testing/drive-node.js';
import { fetchNode } from './fetch.node.js';

const key = { $secret: 'slot', version: 1, hint: '…tkey' };
const variables = [
  { name: 'tier', path: 'customer.tier', fallback: 'none' },
  { name: 'order', path: 'orders[0].id', fallback: '' },
];
const config = {
  url: 'https://crm.example/customers?phone=%2B44',
  headers: [
    { name: 'X-Tenant', value: 'acme', secret: false },
    { name: 'X-Key', value: key, secret: true },
  ],
  variables,
};
const request = {
  method: 'GET',
  url: 'https://crm.example/customers?phone=%2B44',
  headers: [
    { name: 'X-Tenant', value: 'acme' },
    { name: 'X-Key', value: key },
  ],
  body: null,
  content_type: 'application/json',
  timeout_ms: 3000,
  tries: 2,
  max_bytes: 65_536,
  expects_json: true,
};

describe('Fetch', () => {
  it('asks at once and waits', () => {
    const node = driveNode(fetchNode, config);
    expect(node.effects).toEqual([{ kind: 'fetch', request }]);
    expect(node.outcome).toBeNull();
    expect(node.timers).toEqual([5000]);
  });

  it.each(['ok', 'client_error', 'server_error', 'timeout', 'unavailable', 'bad_response'] as const)(
    'leaves by %s, and sets its variables',
    (outcome) => {
      const left = driveNode(fetchNode, config).send({ type: 'fetch.settled', outcome, status: null });
      expect(left.outcome).toBe(outcome);
      expect(left.effects).toEqual([{ kind: 'read_answer', variables }]);
    },
  );

  it('leaves by timeout even if nobody ever says what came of it', () => {
    const left = driveNode(fetchNode, { ...config, timeout_ms: 1000 }).elapse();
    expect([left.outcome, left.effects]).toEqual(['timeout', [{ kind: 'read_answer', variables }]]);
  });

  it.each(['music', 'ringback'] as const)('lets the caller hear %s meanwhile', (while_waiting) => {
    const [asked, heard] = driveNode(fetchNode, { ...config, while_waiting }).effects;
    expect([asked?.kind, heard]).toEqual(['fetch', { kind: 'background', sound: while_waiting }]);
  });

  it('sends a body by POST and PUT only', () => {
    const bodyBy = (method: string, body = '{"a":"b"}') => {
      const [effect] = driveNode(fetchNode, { ...config, method, body }).effects;
      return effect?.kind === 'fetch' ? effect.request.body : undefined;
    };
    expect([bodyBy('GET'), bodyBy('POST'), bodyBy('PUT'), bodyBy('POST', ' ')]).toEqual([
      null,
      '{"a":"b"}',
      '{"a":"b"}',
      null,
    ]);
  });

  it('takes any answer where nothing is read out of it', () => {
    const [effect] = driveNode(fetchNode, { ...config, variables: [] }).effects;
    expect(effect).toMatchObject({ request: { expects_json: false } });
  });

  const url = 'https://crm.example/';
  it.each([
    [{ url: '' }, 'url'],
    [{ url, method: 'DELETE' }, 'method'],
    [{ url, timeout_ms: 999 }, 'timeout_ms'],
    [{ url, timeout_ms: 10_001 }, 'timeout_ms'],
    [{ url, tries: 4 }, 'tries'],
    [{ url, max_bytes: 262_145 }, 'max_bytes'],
    [{ url, content_type: 'text/html' }, 'content_type'],
    [{ url, content_type: 'application/json\r\nX: 1' }, 'content_type'],
    [{ url, headers: [{ name: '', value: 'x' }] }, 'headers'],
    [{ url, method: 'POST', body: '{"name": ${caller.name}' }, 'body'],
    [{ url, method: 'PUT', body: 'phone=1' }, 'body'],
    [{ url, variables: [{ name: 'Tier', path: 'a' }] }, 'variables'],
    [{ url, variables: [{ name: 'tier', path: '' }] }, 'variables'],
    [{ url, variables: [{ name: 'tier', path: '$..a' }] }, 'variables'],
    [{ url, retry: true }, undefined],
  ])('refuses %j', (fields, field) => {
    const result = fetchNode.config.safeParse(fields);
    expect(result.success).toBe(false);
    expect(result.error?.issues[0]?.path[0]).toBe(field);
  });

  it.each([
    { url, method: 'POST', body: '{"phone": "${caller.number}", "n": ${digits}, "all": [${vars.a|1}]}' },
    { url, method: 'GET', body: 'left over' },
    { url, content_type: 'application/vnd.api+json; charset=utf-8' },
    { url, variables: [{ name: 'tier', path: 'customer.tier' }] },
  ])('accepts %j', (fields) => expect(fetchNode.config.safeParse(fields).error).toBeUndefined());
});
