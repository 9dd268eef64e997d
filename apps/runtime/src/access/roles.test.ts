import { jest } from '@jest/globals';
import { ApiUnderTest, eventually } from '../configuration/testing/api-under-test.js';

const PASSWORD = 'correct horse battery';
let api: ApiUnderTest;

beforeEach(async () => {
  api = await ApiUnderTest.start();
});
afterEach(() => api.stop());

const accountOf = async (username: string) => {
  const { body } = await api.get('/accounts?page_size=100');
  return body.result.find((each: { username: string }) => each.username === username);
};
const create = (username: string, role: string) =>
  api.post('/accounts', { username, password: PASSWORD, role });

/** A browser in which somebody is signed in. */
async function signIn(username: string, password = PASSWORD) {
  const answer = await fetch(`${api.running.url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  expect(answer.status).toBe(200);
  const { csrf_token } = (await answer.json()) as { csrf_token: string };
  const headers = {
    cookie: answer.headers.get('set-cookie')!.split(';')[0]!,
    'x-csrf-token': csrf_token,
    'content-type': 'application/json',
  };
  return (method: string, path: string, body?: unknown, signal?: AbortSignal) =>
    fetch(`${api.running.url}/api/v1${path}`, {
      method,
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(signal && { signal }),
    });
}

/** A token, and a client that shows it. */
async function token(wanted: object, by?: string) {
  const made = await fetch(`${api.running.url}/api/v1/api_tokens`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${by ?? (await bootstrap())}`,
    },
    body: JSON.stringify({ name: 'of a test', ...wanted }),
  });
  return { status: made.status, body: (await made.json()) as any }; // eslint-disable-line @typescript-eslint/no-explicit-any
}
const bootstrap = async () => (await api.post('/api_tokens', { name: 'all' })).body.token as string;
const withToken = (value: string, method: string, path: string) =>
  fetch(`${api.running.url}/api/v1${path}`, { method, headers: { authorization: `Bearer ${value}` } });

describe('accounts', () => {
  it('begin with an admin, and are made with a role', async () => {
    expect(await accountOf('admin')).toMatchObject({ role: 'admin' });
    const made = await create('anna', 'operator');
    expect([made.status, made.body]).toEqual([201, expect.objectContaining({ role: 'operator' })]);
    const who = await (await signIn('anna'))('GET', '/session');
    const session = (await who.json()) as { role: string; permissions: string[]; account_id: string };
    expect(session).toMatchObject({ role: 'operator', account_id: made.body.id });
    expect(session.permissions).toContain('calls:control');
    expect(session.permissions).not.toContain('configuration:write');
  });

  it.each([
    ['no role', { username: 'anna', password: PASSWORD }, '/role'],
    ['a role that there is not', { username: 'anna', password: PASSWORD, role: 'root' }, '/role'],
    ['a short password', { username: 'anna', password: 'short', role: 'viewer' }, '/password'],
    ['a blank at the end', { username: 'anna ', password: PASSWORD, role: 'viewer' }, '/username'],
    ['a name that is taken', { username: 'ADMIN', password: PASSWORD, role: 'viewer' }, '/username'],
  ])('are refused with %s', async (_what, body, pointer) => {
    const answer = await api.post('/accounts', body);
    expect([answer.status, answer.body.errors[0].pointer]).toEqual([400, pointer]);
  });

  it('are refused in words, field by field', async () => {
    const answer = await api.post('/accounts', { username: 7, role: 'root', colour: 'red' });
    expect([answer.status, answer.body.errors]).toEqual([
      400,
      [
        { pointer: '/username', message: '"username" must be text, not a number.' },
        { pointer: '/password', message: '"password" is not set. Enter a value.' },
        { pointer: '/role', message: '"role" must be one of "viewer", "operator", "admin".' },
        { pointer: '/colour', message: 'This property is not known here. Remove it.' },
      ],
    ]);
  });

  it('leave one admin, who can be neither deleted nor made less', async () => {
    const { id } = await accountOf('admin');
    for (const refused of [
      await api.put(`/accounts/${id}`, { role: 'viewer' }),
      await api.delete(`/accounts/${id}`),
    ])
      expect([refused.status, refused.body.title]).toEqual([409, 'Last admin']);
    await create('anna', 'admin');
    expect((await api.put(`/accounts/${id}`, { role: 'viewer' })).body.role).toBe('viewer');
    const anna = await accountOf('anna');
    expect((await api.delete(`/accounts/${anna.id}`)).status).toBe(409);
  });

  it('act by their new role at once, and not at all once deleted', async () => {
    const { body } = await create('anna', 'admin');
    const anna = await signIn('anna');
    expect((await anna('GET', '/audit_entries')).status).toBe(200);
    await api.put(`/accounts/${body.id}`, { role: 'operator' });
    const denied = await anna('GET', '/audit_entries');
    expect(denied.status).toBe(403);
    expect(await denied.json()).toMatchObject({
      title: 'Not allowed',
      permission: 'audit:read',
      roles: ['admin'],
      role: 'operator',
      detail: 'This needs the permission audit:read, which comes with the role admin. Your role is operator.',
    });
    expect((await api.delete(`/accounts/${body.id}`)).status).toBe(204);
    expect((await anna('GET', '/session')).status).toBe(401);
  });

  it('get a new password from an admin, and change their own alone', async () => {
    const { body } = await create('anna', 'viewer');
    const anna = await signIn('anna');
    const admin = await accountOf('admin');
    const change = { current_password: PASSWORD, new_password: 'another password' };
    expect((await anna('PUT', `/accounts/${admin.id}/password`, change)).status).toBe(403);
    expect((await anna('PUT', `/accounts/${body.id}/password`, change)).status).toBe(204);
    await api.put(`/accounts/${body.id}`, { role: 'viewer', password: 'a third password' });
    await signIn('anna', 'a third password');
  });

  it('are not given admin back at the next start when it was deleted for another', async () => {
    const admin = await accountOf('admin');
    await create('anna', 'admin');
    await api.delete(`/accounts/${admin.id}`);
    api = await api.restart({ HOOKSWITCH_ADMIN_PASSWORD: '' });
    expect(await accountOf('admin')).toBeUndefined();
    await signIn('anna');
  });
});

describe('the stream', () => {
  it('tells each what they may read, and nothing more once they may not', async () => {
    const { body } = await create('anna', 'viewer');
    const anna = await signIn('anna');
    const end = new AbortController();
    const stream = await anna('GET', '/stream', undefined, end.signal);
    const only = await token({ scopes: ['inbox:read'] });
    const narrow = await fetch(`${api.running.url}/api/v1/stream`, {
      headers: { authorization: `Bearer ${only.body.token}` },
      signal: end.signal,
    });
    const heard = { anna: '', narrow: '' };
    const read = async (whose: keyof typeof heard, answer: Response) => {
      for await (const bytes of answer.body!) heard[whose] += Buffer.from(bytes).toString();
    };
    const ended = read('anna', stream);
    read('narrow', narrow).catch(() => undefined);
    await api.post('/flows', { name: 'New' });
    await eventually(
      () => Promise.resolve(heard.anna),
      (text) => text.includes('event: draft_updated'),
    );
    const inbox = await api.post('/inboxes', { name: 'x' });
    expect(inbox.status).toBe(201);
    await fetch(inbox.body.url, { method: 'POST', body: '{}' });
    await eventually(
      () => Promise.resolve(heard.narrow),
      (text) => text.includes('event: inbox_received'),
    );
    expect(heard.narrow).not.toContain('draft_updated');
    const rules = [{ kind: 'header', name: 'x-customer' }];
    expect((await api.put('/redaction_rules', { rules }, '*')).status).toBe(200);
    for (const whose of ['anna', 'narrow'] as const) {
      const text = await eventually(
        () => Promise.resolve(heard[whose]),
        (all) => all.includes('event: redaction_rules_updated\ndata: {}\n\n'),
      );
      expect(text).not.toContain('x-customer');
    }
    await api.delete(`/accounts/${body.id}`);
    await ended;
    end.abort();
  });
});

describe('a token', () => {
  it('has the permissions it was made with, for as long as it is valid', async () => {
    const expires_at = new Date(Date.now() + 600_000).toISOString();
    const { body } = await token({ scopes: ['cdrs:read'], expires_at });
    expect(body).toMatchObject({ role: null, scopes: ['cdrs:read'], expires_at });
    expect((await withToken(body.token, 'GET', '/cdrs')).status).toBe(200);
    expect((await withToken(body.token, 'GET', '/calls')).status).toBe(403);
    const later = Date.parse(expires_at);
    const clock = jest.spyOn(Date, 'now').mockImplementation(() => later);
    expect((await withToken(body.token, 'GET', '/cdrs')).status).toBe(401);
    clock.mockRestore();
    const list = await api.get('/api_tokens');
    expect(list.text).not.toContain(body.token);
    expect(list.body.result[0]).toMatchObject({ expires_at, scopes: ['cdrs:read'] });
  });

  it('has no more than its maker', async () => {
    const maker = (await token({ scopes: ['tokens:manage', 'calls:read'] })).body.token as string;
    expect((await token({ scopes: ['calls:read'] }, maker)).status).toBe(201);
    const more = await token({ scopes: ['calls:control'] }, maker);
    expect([more.status, more.body.errors]).toEqual([
      403,
      [{ pointer: '/scopes', message: 'You do not have calls:control.' }],
    ]);
    expect((await token({ role: 'viewer' }, maker)).status).toBe(403);
    const same = await token({}, maker);
    expect(same.body).toMatchObject({ role: null, scopes: ['calls:read', 'tokens:manage'] });
  });

  it('for accounts makes nobody more than it is itself', async () => {
    const admin = await accountOf('admin');
    const anna = (await create('anna', 'viewer')).body;
    const maker = (await token({ scopes: ['accounts:manage'] })).body.token as string;
    const ask = async (method: string, path: string, body?: object) =>
      (
        await fetch(`${api.running.url}/api/v1${path}`, {
          method,
          headers: { authorization: `Bearer ${maker}`, 'content-type': 'application/json' },
          ...(body !== undefined && { body: JSON.stringify(body) }),
        })
      ).status;
    expect(await ask('POST', '/accounts', { username: 'eve', password: PASSWORD, role: 'admin' })).toBe(403);
    expect(await ask('PUT', `/accounts/${anna.id}`, { role: 'admin' })).toBe(403);
    expect(await ask('PUT', `/accounts/${admin.id}`, { role: 'viewer', password: PASSWORD })).toBe(403);
    expect(await ask('DELETE', `/accounts/${admin.id}`)).toBe(403);
    expect(await ask('GET', '/accounts')).toBe(200);
    expect((await accountOf('anna')).role).toBe('viewer');
  });

  it.each([
    [{ scopes: [] }, '/scopes'],
    [{ scopes: ['everything'] }, '/scopes/0'],
    [{ role: 'viewer', scopes: ['calls:read'] }, '/scopes'],
    [{ expires_at: '2020-01-01T00:00:00.000Z' }, '/expires_at'],
    [{ expires_at: 'tomorrow' }, '/expires_at'],
  ])('is refused with %j', async (wanted, pointer) => {
    const { status, body } = await token(wanted);
    expect([status, body.errors[0].pointer]).toEqual([400, pointer]);
  });

  it('made without a role may do all that its maker may', async () => {
    const { body } = await token({});
    expect(body).toMatchObject({ role: 'admin', scopes: null, expires_at: null });
    expect((await withToken(body.token, 'GET', '/audit_entries')).status).toBe(200);
  });
});
