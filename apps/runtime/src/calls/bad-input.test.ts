import { ApiUnderTest } from '../configuration/testing/api-under-test.js';

const NOBODY = '019a0000-0000-7000-8000-000000000000';
const PLACE = '/simulator/calls';
const PHONE = '/simulator/phones/1001';
const call = (changes: object = {}) => ({
  from: { number: '+442079460555' },
  to: '+442079460999',
  ...changes,
});

let api: ApiUnderTest;
let id: string;
beforeAll(async () => {
  api = await ApiUnderTest.start();
  id = (await api.post(PLACE, call())).body.id;
});
afterAll(() => api.stop());

const refused: readonly (readonly [string, string, unknown, number, string?])[] = [
  ['POST', PLACE, undefined, 400, ''],
  ['POST', `${PLACE}?dry_run=1`, call(), 400, '/dry_run'],
  ['POST', PLACE, 'null', 400, ''],
  ['POST', PLACE, [], 400, ''],
  ['POST', PLACE, {}, 400, '/from'],
  ['POST', PLACE, call({ to: 7 }), 400, '/to'],
  ['POST', PLACE, call({ to: 'a b' }), 400, '/to'],
  ['POST', PLACE, call({ from: { number: 'x'.repeat(65) } }), 400],
  ['POST', PLACE, call({ from: { number: '+44', role: 'x' } }), 400],
  ['POST', PLACE, call({ color: 'red' }), 400, '/color'],
  ['POST', PLACE, call({ crm_id: 'x'.repeat(257) }), 400, '/crm_id'],
  ['POST', PLACE, call({ from: { number: '+44', name: 'a\u0000b' } }), 400],
  ['POST', PLACE, '{"from":{"number":"+44","name":"\\ud800"},"to":"+44"}', 400, '/from/name'],
  ['POST', PLACE, '{"from":{"number":"+44"},"to":"+44","__proto__":{"x":1}}', 400, '/__proto__'],
  ['POST', PLACE, '{"from":{"number":"+44"},"to":"+44","constructor":1}', 400, '/constructor'],
  ['POST', PLACE, call({ script: [{ after_ms: -1, do: 'hangup' }] }), 400, '/script/0/after_ms'],
  ['POST', PLACE, call({ script: [{ after_ms: 1, do: 'dance' }] }), 400],
  ['POST', PLACE, call({ script: [{ after_ms: 1, do: 'digits', digits: 'x' }] }), 400, '/script/0/digits'],
  ['POST', PLACE, call({ script: 'later' }), 400, '/script'],
  ['POST', PLACE, `${'['.repeat(10_000)}${']'.repeat(10_000)}`, 400],
  ['POST', PLACE, '{"from":', 400],
  ['POST', PLACE, JSON.stringify(call({ crm_id: 'x'.repeat(1_100_000) })), 413],
  ['PUT', PHONE, {}, 400, '/behaviour'],
  ['PUT', PHONE, { behaviour: 'sing' }, 400, '/behaviour'],
  ['PUT', PHONE, { behaviour: 'answer', after_ms: 'soon' }, 400, '/after_ms'],
  ['PUT', PHONE, { behaviour: 'answer', after_ms: 1.5 }, 400, '/after_ms'],
  ['PUT', PHONE, { behaviour: 'answer', color: 'red' }, 400, '/color'],
  ['PUT', '/simulator/phones/a%20b', { behaviour: 'busy' }, 400, '/target'],
  ['GET', '/simulator/phones/%2e%2e%2f', undefined, 400, '/target'],
  ['GET', `/simulator/calls/${NOBODY}`, undefined, 404],
  ['GET', '/simulator/calls/__proto__', undefined, 404],
  ['POST', `/simulator/calls/${NOBODY}/digits`, { digits: '1' }, 404],
  ['POST', '/simulator/calls/:id/digits', {}, 400, '/digits'],
  ['POST', '/simulator/calls/:id/digits', { digits: 'abc' }, 400, '/digits'],
  ['POST', '/simulator/calls/:id/say', { text: '' }, 400, '/text'],
  ['POST', '/simulator/calls/:id/say', { text: 7 }, 400, '/text'],
  ['POST', '/simulator/calls/:id/hangup', { now: true }, 400, '/now'],
  ['GET', '/calls?state=singing', undefined, 400, '/state'],
  ['GET', '/calls?state=', undefined, 400, '/state'],
  ['GET', '/calls?from=yesterday', undefined, 400, '/from'],
  ['GET', '/calls?page_size=1000', undefined, 400, '/page_size'],
  ['GET', '/calls?page_size=1.5', undefined, 400, '/page_size'],
  ['GET', '/calls?page_token=%00', undefined, 400, '/page_token'],
  ['GET', '/calls?page_token=WyJkZWxpdmVyaWVzIiwieCJd', undefined, 400, '/page_token'],
  ['GET', '/calls?color=red', undefined, 400, '/color'],
  ['GET', '/calls?__proto__=1', undefined, 400, '/__proto__'],
  ['GET', '/calls?constructor=1', undefined, 400, '/constructor'],
  ['GET', '/calls?toString=1', undefined, 400, '/toString'],
  ['GET', '/calls/1', undefined, 404],
  ['GET', `/calls/${NOBODY}`, undefined, 404],
  ['GET', `/calls/${NOBODY}/timeline`, undefined, 404],
  ['GET', `/calls/${'a'.repeat(500)}`, undefined, 404],
  ['POST', '/calls/:id/digits', { digits: '' }, 400, '/digits'],
  ['POST', '/calls/:id/digits', { digits: '1', loud: true }, 400, '/loud'],
  ['POST', '/calls/:id/digits', [], 400, ''],
  ['POST', '/calls/:id/hold', { now: true }, 400, '/now'],
  ['POST', `/calls/${NOBODY}/hangup`, undefined, 404],
  ['POST', '/calls/:id/transfer', {}, 400, '/to'],
  ['POST', '/calls/:id/transfer', undefined, 400, ''],
  ['POST', '/calls/:id/transfer', { to: '1002' }, 400, '/to'],
  ['POST', '/calls/:id/transfer', { to: { type: 'queue', target: '1' } }, 400, '/to/type'],
  ['POST', '/calls/:id/transfer', { to: { type: 'extension', target: '' } }, 400, '/to/target'],
  ['POST', '/calls/:id/transfer', { to: { type: 'extension', target: '1', x: 1 } }, 400, '/to/x'],
  ['POST', '/calls/:id/transfer', { to: { type: 'extension', target: '1' }, mode: 'warm' }, 400, '/mode'],
  ['POST', `/calls/${NOBODY}/transfer`, { to: { type: 'extension', target: '1002' } }, 404],
  ['POST', '/calls/:id/transfer/complete', { now: true }, 400, '/now'],
  ['POST', '/calls/:id/transfer/cancel', { now: true }, 400, '/now'],
  ['POST', '/simulator/calls/:id/transfer', { to: 'Bob' }, 400, '/to'],
  ['POST', PLACE, call({ script: [{ after_ms: 1, do: 'transfer' }] }), 400, '/script/0/to'],
  ['GET', '/activeflows?status=dead', undefined, 400, '/status'],
  ['GET', '/activeflows?flow_id=1', undefined, 400, '/flow_id'],
  ['GET', '/activeflows?reference_id=x', undefined, 400, '/reference_id'],
  ['GET', '/activeflows?release=0', undefined, 400, '/release'],
  ['GET', '/activeflows?release=x', undefined, 400, '/release'],
  ['GET', `/activeflows/${NOBODY}`, undefined, 404],
  ['GET', `/activeflows/${NOBODY}/steps`, undefined, 404],
  ['GET', `/activeflows/${NOBODY}/variables`, undefined, 404],
  ['GET', '/activeflows/x/steps', undefined, 404],
  ['POST', `/activeflows/${NOBODY}/stop`, undefined, 404],
  ['DELETE', `/api_tokens/${NOBODY}`, undefined, 404],
  ['DELETE', '/api_tokens/x', undefined, 404],
  ['POST', '/api_tokens', {}, 400, '/name'],
  ['POST', '/api_tokens', { name: '' }, 400, '/name'],
  ['POST', '/api_tokens', { name: 'x'.repeat(101) }, 400, '/name'],
  ['POST', '/api_tokens', { name: 'x', scope: 'all' }, 400, '/scope'],
  ['GET', `/accounts/${NOBODY}`, undefined, 404],
  ['PUT', `/accounts/${NOBODY}/password`, { current_password: 'x', new_password: '12345678' }, 404],
  ['PATCH', '/session', {}, 405],
];

describe('bad input', () => {
  it.each(
    refused.map(
      ([method, path, body, status, pointer = null], index) =>
        [index, method, path, body, status, pointer] as const,
    ),
  )('%i %s %s', async (_index, method, path, body, status, pointer) => {
    const answer = await api.send(method, path.replace(':id', id), body);
    expect([answer.status, answer.text.slice(0, 300)]).toEqual([status, expect.any(String)]);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body).toMatchObject({ type: 'about:blank', status, title: expect.any(String) });
    expect(answer.body.detail).toMatch(/[.!]$/);
    if (pointer !== null)
      expect(answer.body.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer);
    expect(answer.text).not.toMatch(/node_modules|\.js:\d+|FST_|Sqlite/);
  });

  it('has changed nothing and hurt nobody', async () => {
    expect((await api.get('/calls')).body.result).toHaveLength(1);
    expect((await api.get('/simulator/phones')).body.result).toEqual([]);
    expect((await api.get('/api_tokens')).body.result).toEqual([]);
    expect((await api.post(PLACE, call())).status).toBe(201);
  });
});
