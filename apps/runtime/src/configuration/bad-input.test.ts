import { request } from 'undici';
import { ApiUnderTest } from './testing/api-under-test.js';

let api: ApiUnderTest;
/** Everything that could change, as text. */
let before: string;
const ids: Record<string, string> = {};
const etags: Record<string, string> = {};

beforeAll(async () => {
  api = await ApiUnderTest.start();
  const bodies: [string, object][] = [
    ['flows', { name: 'Target' }],
    ['numbers', { number: '+442079460123' }],
    ['users', { name: 'Target' }],
    ['environments', { name: 'Target' }],
    ['webhooks', { name: 'Target', event_types: [] }],
  ];
  for (const [plural, body] of bodies) {
    const created = await api.post(`/${plural}`, body);
    ids[plural] = created.body.id;
    etags[plural] = created.headers['etag'] as string;
  }
  before = await everything();
});
afterAll(() => api.stop());

async function everything(): Promise<string> {
  const more = await Promise.all(
    ['/releases', '/inboxes', '/deliveries', '/configuration/changes'].map(api.get),
  );
  return [await api.drafts(), ...more.map(({ text }) => text)].join('\n');
}

/** After each refusal: the process lives, and nothing changed. */
afterEach(async () => {
  expect(await everything()).toBe(before);
});

const document = (change: object) => ({
  name: 'F',
  document: { entry: 'n1', nodes: { n1: { type: 'answer' } }, ...change },
});
const webhookNode = (config: object) => document({ nodes: { n1: { type: 'webhook', config } } });
const deep = (levels: number): string =>
  `{"name":"D","document":${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}}`;
const LONE = '\\ud800';

/** Bodies that no object of the type can have: path, what is wrong, body (text as it is), pointer of the first fault. */
const BODIES: readonly (readonly [string, string, unknown, string])[] = [
  ...['flows', 'numbers', 'users', 'environments', 'webhooks'].flatMap(
    (plural): (readonly [string, string, unknown, string])[] => [
      [plural, 'a list', [], ''],
      [plural, 'text', '"text"', ''],
      [plural, 'null', 'null', ''],
      [plural, 'a number', '7', ''],
      [plural, 'a name of the wrong type', { name: 7 }, '/name'],
      [plural, 'a name that is too long', { name: 'x'.repeat(201) }, '/name'],
      [plural, 'a name with a NUL character', { name: 'a\0b' }, '/name'],
      [plural, 'a name on two lines', { name: 'a\r\nb' }, '/name'],
      [plural, '__proto__', '{"name":"P","__proto__":{"admin":true}}', '/__proto__'],
      [plural, 'constructor', { name: 'P', constructor: { prototype: {} } }, '/constructor'],
      [plural, 'a lone surrogate', `{"name":"${LONE}"}`, '/name'],
      [plural, 'bottomless nesting', deep(500), `/document${'/a'.repeat(31)}`],
    ],
  ),
  ...['flows', 'users', 'environments', 'webhooks'].map(
    (plural) => [plural, 'no name', {}, '/name'] as const,
  ),
  ['flows', 'an unknown property', { name: 'F', colour: 'red' }, '/colour'],
  ['flows', 'a document of the wrong type', { name: 'F', document: 'n1' }, '/document'],
  ['flows', 'a document that is null', { name: 'F', document: null }, '/document'],
  ['flows', 'an unknown property of the document', document({ extra: 1 }), '/document/extra'],
  ['flows', 'a schema of another world', document({ schema: 'x' }), '/document/schema'],
  ['flows', 'nodes in a list', document({ nodes: [] }), '/document/nodes'],
  ['flows', 'a node without a type', document({ nodes: { n1: {} } }), '/document/nodes/n1/type'],
  ['flows', 'a node with an unknown property', document({ nodes: { n1: { type: 'answer', x: 1 } } }), '/document/nodes/n1/x'],
  ['flows', 'a node id with a slash', document({ nodes: { 'a/b': { type: 'answer' } } }), '/document/nodes/a~1b'],
  ['flows', 'a configuration in a list', document({ nodes: { n1: { type: 'answer', config: [] } } }), '/document/nodes/n1/config'],
  ['flows', 'an edge without an outcome', document({ edges: { n1: 'n1' } }), '/document/edges/n1'],
  ['flows', 'an edge to a number', document({ edges: { 'n1:next': 7 } }), '/document/edges/n1:next'],
  ['flows', 'a node called __proto__', '{"name":"F","document":{"nodes":{"__proto__":{"type":"answer"}}}}', '/document/nodes/__proto__'],
  ['flows', 'a layout of words', document({ layout: { nodes: { n1: ['a', 'b'] } } }), '/document/layout/nodes/n1/0'],
  ['flows', 'a reference to a secret', webhookNode({ secret_token: { $secret: 'x', version: 1, hint: '' } }), '/document/nodes/n1/config/secret_token/$secret'],
  ['flows', 'a secret to be kept where there is none', webhookNode({ secret_token: { secret: true, hint: '…' } }), '/document/nodes/n1/config/secret_token'],
  ['flows', 'a secret of the wrong type', webhookNode({ signing_secret: 7 }), '/document/nodes/n1/config/signing_secret'],
  ['numbers', 'no number', { name: 'N' }, '/number'],
  ['numbers', 'words for a number', { number: 'banana' }, '/number'],
  ['numbers', 'a number of the wrong type', { number: 442079460000 }, '/number'],
  ['numbers', 'a number that is too long', { number: '+1234567890123456' }, '/number'],
  ['numbers', 'a flow that is no id', { number: '+442079460001', flow_id: 'welcome' }, '/flow_id'],
  ['numbers', 'a switch of the wrong type', { number: '+442079460001', webhooks_enabled: 'yes' }, '/webhooks_enabled'],
  ['numbers', 'an unknown property', { number: '+442079460001', colour: 'red' }, '/colour'],
  ['users', 'an extension with letters', { name: 'U', extension: '10a' }, '/extension'],
  ['users', 'an extension of the wrong type', { name: 'U', extension: 1001 }, '/extension'],
  ['users', 'a broken e-mail', { name: 'U', email: 'nobody' }, '/email'],
  ['users', 'a secret in a list', { name: 'U', sip_password: ['x'] }, '/sip_password'],
  ['users', 'a secret of a megabyte', { name: 'U', sip_password: 'x'.repeat(5000) }, '/sip_password'],
  ['users', 'an unknown property', { name: 'U', is_admin: true }, '/is_admin'],
  ['environments', 'a time zone of fantasy', { name: 'E', time_zone: 'Mars/Olympus' }, '/time_zone'],
  ['environments', 'webhooks that are no ids', { name: 'E', webhook_ids: ['x'] }, '/webhook_ids/0'],
  ['environments', 'an unknown property', { name: 'E', colour: 'red' }, '/colour'],
  ['webhooks', 'a method of fantasy', { name: 'W', method: 'BREW' }, '/method'],
  ['webhooks', 'a dialect of fantasy', { name: 'W', dialect: 'klingon' }, '/dialect'],
  ['webhooks', 'event types in a text', { name: 'W', event_types: 'call_created' }, '/event_types'],
  ['webhooks', 'a time limit of an hour', { name: 'W', timeout_ms: 3_600_000 }, '/timeout_ms'],
  ['webhooks', 'a fraction of a request', { name: 'W', rate_limit_per_s: 0.5 }, '/rate_limit_per_s'],
  ['webhooks', 'an unknown filter', { name: 'W', filters: { moon: 'full' } }, '/filters/moon'],
  ['webhooks', 'headers in an object', { name: 'W', headers: { 'X-A': 'b' } }, '/headers'],
  ['webhooks', 'a header without a secret to keep', { name: 'W', headers: [{ name: 'X', value: { secret: true, hint: '…' }, secret: true }] }, '/headers/0/value'],
  ['webhooks', 'thirty-one headers', { name: 'W', headers: Array.from({ length: 31 }, (_, i) => ({ name: `X-${i}`, value: '' })) }, '/headers'],
  ['webhooks', 'an unknown property', { name: 'W', colour: 'red' }, '/colour'],
]; // prettier-ignore

describe.each(['POST', 'PUT'])('%s of a draft', (method) => {
  it.each(BODIES)('/%s refuses %s', async (plural, _what, body, pointer) => {
    const path = method === 'POST' ? `/${plural}` : `/${plural}/${ids[plural]}`;
    const answer = await api.send(method, path, body, method === 'PUT' ? etags[plural] : undefined);
    expect(answer.status).toBe(400);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer);
    for (const error of answer.body.errors) expect(error.message).toMatch(/^[A-Z"'].*\.\)?$/s);
  });
});

describe('what is judged at Apply, not before', () => {
  it.each([
    ['an unknown node type', document({ nodes: { n1: { type: 'teleport' } } })],
    ['an edge to nowhere', document({ edges: { 'n1:moon': 'n9' } })],
    ['a configuration that breaks rules', webhookNode({ url: 'ftp://x', timeout_ms: -1, moon: true })],
    [
      'hostile header values',
      webhookNode({ headers: [{ name: 'Host\r\nX: y', value: 'a\r\nb\0', secret: false }] }),
    ],
  ])('%s is taken as a draft', async (_what, body) => {
    const created = await api.post('/flows', body);
    expect(created.status).toBe(201);
    await api.delete(`/flows/${created.body.id}`, created.headers['etag'] as string);
  });
});

describe('the routes beside drafts', () => {
  const cases: readonly (readonly [string, string, unknown, number, string | null])[] = [
    ['POST', '/configuration/apply', { note: 7 }, 400, '/note'],
    ['POST', '/configuration/apply', { note: 'x'.repeat(501) }, 400, '/note'],
    ['POST', '/configuration/apply', `{"note":"${LONE}"}`, 400, '/note'],
    ['POST', '/configuration/apply', { force: true }, 400, '/force'],
    ['POST', '/configuration/apply', [], 400, ''],
    ['POST', '/configuration/apply', '{"note":', 400, null],
    ['POST', '/configuration/discard', { objects: {} }, 400, '/objects'],
    ['POST', '/configuration/discard', { objects: [{ type: 'moon', id: '01937a5e-2c10-7b3f-8000-1f0d6a5c0a01' }] }, 400, '/objects/0/type'],
    ['POST', '/configuration/discard', { objects: [{ type: 'flow', id: 'x' }] }, 400, '/objects/0/id'],
    ['POST', '/configuration/discard', { all: true }, 400, '/all'],
    ['POST', '/configuration/discard', '{"__proto__":{"objects":[]}}', 400, '/__proto__'],
    ['GET', '/configuration/nothing', undefined, 404, null],
    ['GET', '/releases?page_size=x', undefined, 400, '/page_size'],
    ['GET', '/releases?note=x', undefined, 400, '/note'],
    ['GET', '/releases/0', undefined, 404, null],
    ['GET', '/releases/x', undefined, 404, null],
    ['GET', '/releases/1e3', undefined, 404, null],
    ['GET', '/releases/99999999999999999999', undefined, 404, null],
    ['POST', '/releases/x/restore', {}, 404, null],
    ['POST', '/releases/1/restore', { drafts: 'yes' }, 400, '/drafts'],
    ['POST', '/releases/1/restore', { now: true }, 400, '/now'],
    ['GET', '/flows?page_size=0', undefined, 400, '/page_size'],
    ['GET', '/flows?page_size=1.5', undefined, 400, '/page_size'],
    ['GET', '/flows?page_token=%00', undefined, 400, '/page_token'],
    ['GET', '/flows?colour=red', undefined, 400, '/colour'],
    ['GET', '/flows?name=a&name=b', undefined, 400, '/name'],
    ['GET', '/flows/nobody', undefined, 404, null],
    ['GET', '/flows/%F0%9F%98%80', undefined, 404, null],
    ['GET', '/flows/%zz', undefined, 400, null],
    ['DELETE', '/flows/nobody', undefined, 404, null],
    ['PATCH', '/flows/nobody', {}, 405, null],
    ['POST', '/webhooks/nobody/test', { event_type: 'call_created' }, 404, null],
    ['POST', '/webhooks/nobody/test', { event_type: 'moon_landed' }, 400, '/event_type'],
    ['POST', '/webhooks/nobody/test', {}, 400, '/event_type'],
    ['POST', '/webhooks/nobody/test', undefined, 400, ''],
    ['POST', '/webhooks/nobody/pause', undefined, 404, null],
    ['POST', '/webhooks/nobody/resume', undefined, 404, null],
    ['POST', '/webhooks/nobody/rotate_secret', undefined, 404, null],
    ['GET', '/event_types?page_size=x', undefined, 400, '/page_size'],
    ['GET', '/inboxes?x=y', undefined, 400, '/x'],
  ]; // prettier-ignore

  it.each(cases)('%s %s %j is %s', async (method, path, body, status, pointer) => {
    const answer = await api.send(method, path, body);
    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body).toMatchObject({ type: 'about:blank', title: expect.any(String), status });
    if (pointer !== null) expect(answer.body.errors[0].pointer).toBe(pointer);
  });

  it('refuses a body of more than a megabyte, and one that is no JSON', async () => {
    expect((await api.post('/flows', { name: 'x'.repeat(1_100_000) })).status).toBe(413);
    const answer = await request(`${api.running.url}/api/v1/flows`, {
      method: 'POST',
      headers: {
        authorization: 'Bearer a-token-for-tests-of-32-characters-or-more',
        'content-type': 'text/xml',
      },
      body: '<flow/>',
    });
    await answer.body.dump();
    expect(answer.statusCode).toBe(415);
  });

  it.each(['W/"1"', '1', '"', '"1" "2"', 'x'.repeat(3000)])('knows no etag %s', async (etag) => {
    const answer = await api.put(`/flows/${ids['flows']}`, { name: 'Stale' }, etag);
    expect(answer.status).toBe(412);
    expect(answer.headers['etag']).toBe(etags['flows']);
  });

  it.each(['/flows', '/configuration/changes', '/releases', '/deliveries', '/event_types', '/inboxes'])(
    'shows strangers nothing of %s',
    async (path) => {
      const answer = await fetch(`${api.running.url}/api/v1${path}`);
      expect(answer.status).toBe(401);
    },
  );
});
