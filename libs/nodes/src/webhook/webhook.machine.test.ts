import { driveNode } from '../testing/drive-node.js';
import { webhookNode } from './webhook.node.js';

const token = { $secret: 'slot', version: 1, hint: '…cret' };
const config = {
  name: 'Tell the CRM',
  url: 'https://crm.example/hook',
  secret_token: token,
  headers: [
    { name: 'X-Tenant', value: 'acme', secret: false },
    { name: 'X-Key', value: token, secret: true },
  ],
};
const request = {
  name: 'Tell the CRM',
  url: 'https://crm.example/hook',
  secret_token: token,
  signing_secret: null,
  headers: [
    { name: 'X-Tenant', value: 'acme' },
    { name: 'X-Key', value: token },
  ],
  wait_for_reply: false,
  timeout_ms: 3000,
  retry: false,
};

describe('Webhook', () => {
  it('hands the request over and goes on at once', () => {
    const node = driveNode(webhookNode, config);
    expect(node.effects).toEqual([{ kind: 'webhook', request }]);
    expect(node.outcome).toBe('next');
  });

  it.each(['ok', 'client_error', 'server_error', 'timeout', 'unavailable', 'bad_response'] as const)(
    'waits for the reply when asked to, and leaves by %s',
    (outcome) => {
      const waiting = driveNode(webhookNode, { ...config, wait_for_reply: true });
      expect(waiting.effects).toEqual([{ kind: 'webhook', request: { ...request, wait_for_reply: true } }]);
      expect(waiting.outcome).toBeNull();
      expect(waiting.send({ type: 'webhook.settled', outcome, status: null }).outcome).toBe(outcome);
    },
  );

  it('leaves by timeout even if nobody ever says what came of it', () => {
    const waiting = driveNode(webhookNode, { ...config, wait_for_reply: true, timeout_ms: 1000 });
    expect(waiting.timers).toEqual([3000]);
    expect(waiting.elapse().outcome).toBe('timeout');
  });

  it('has one exit when it does not wait, and six when it does', () => {
    const outcomes = (wait_for_reply: boolean) =>
      webhookNode.outcomes(webhookNode.config.parse({ ...config, wait_for_reply })).map(({ name }) => name);
    expect(outcomes(false)).toEqual(['next']);
    expect(outcomes(true)).toEqual([
      'ok',
      'client_error',
      'server_error',
      'timeout',
      'unavailable',
      'bad_response',
    ]);
  });

  it.each([
    [{ url: '' }, 'url'],
    [{ url: 'https://a.example', timeout_ms: 999 }, 'timeout_ms'],
    [{ url: 'https://a.example', timeout_ms: 10_001 }, 'timeout_ms'],
    [{ url: 'https://a.example', headers: [{ name: '', value: 'x' }] }, 'headers'],
    [{ url: 'https://a.example', method: 'GET' }, undefined],
  ])('refuses %j', (fields, field) => {
    const result = webhookNode.config.safeParse(fields);
    expect(result.success).toBe(false);
    expect(result.error?.issues[0]?.path[0]).toBe(field);
  });
});
