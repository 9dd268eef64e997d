import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../create-app.js';
import type { RunningApp } from '../create-app.js';
import { readSettings } from '../settings/settings.js';

const PASSWORD = 'correct horse';
/** Any string will do; it travels as UTF-8. */
const TOKEN = 'a bootstrap token: "40 characters", für 12345';
const dir = mkdtempSync(join(tmpdir(), 'hookswitch-access-'));
let running: RunningApp;

beforeAll(async () => {
  running = await createApp(
    readSettings({
      HOOKSWITCH_DATA_DIR: dir,
      HOOKSWITCH_PORT: '0',
      HOOKSWITCH_LOG_LEVEL: 'fatal',
      HOOKSWITCH_ADMIN_PASSWORD: PASSWORD,
      HOOKSWITCH_API_TOKEN: TOKEN,
    }),
  );
});
afterAll(async () => {
  await running.close();
  rmSync(dir, { recursive: true });
});

const call = (method: string, path: string, headers: Record<string, string> = {}, body?: unknown) =>
  fetch(`${running.url}/api/v1${path}`, {
    method,
    headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
const bearer = { authorization: `Bearer ${Buffer.from(TOKEN, 'utf8').toString('latin1')}` };

async function signIn(): Promise<{ cookie: string; csrf: string }> {
  const answer = await call('POST', '/session', {}, { username: 'admin', password: PASSWORD });
  expect(answer.status).toBe(200);
  const { csrf_token } = (await answer.json()) as { csrf_token: string };
  return { cookie: answer.headers.get('set-cookie')!.split(';')[0]!, csrf: csrf_token };
}

describe('signing in', () => {
  it('sets a cookie that no script and no other site can use', async () => {
    const answer = await call('POST', '/session', {}, { username: 'ADMIN', password: PASSWORD });
    expect(answer.headers.get('set-cookie')).toMatch(
      /^hookswitch_session=[^;]+; Path=\/; HttpOnly; SameSite=Strict; Max-Age=43200$/,
    );
    expect(await answer.json()).toMatchObject({
      username: 'admin',
      csrf_token: expect.any(String),
      role: 'admin',
    });
  });

  it('marks the cookie Secure when the browser came by https', async () => {
    const answer = await call(
      'POST',
      '/session',
      { origin: 'https://pbx.example' },
      { username: 'admin', password: PASSWORD },
    );
    expect(answer.headers.get('set-cookie')).toContain('; Secure');
  });

  it('says who is signed in, and forgets the session at sign-out', async () => {
    const { cookie, csrf } = await signIn();
    const who = await call('GET', '/session', { cookie });
    expect(await who.json()).toMatchObject({ username: 'admin', csrf_token: csrf, role: 'admin' });
    const out = await call('DELETE', '/session', { cookie, 'x-csrf-token': csrf });
    expect([out.status, out.headers.get('set-cookie')]).toEqual([204, expect.stringContaining('Max-Age=0')]);
    expect((await call('GET', '/session', { cookie })).status).toBe(401);
  });

  it.each([
    ['a wrong password', { username: 'admin', password: 'wrong' }, 401],
    ['nobody', { username: 'nobody', password: 'wrong' }, 401],
    ['no password', { username: 'admin' }, 400],
    ['a number', { username: 'admin', password: 7 }, 400],
    ['something unknown', { username: 'admin', password: 'x', role: 'root' }, 400],
    ['a list', [], 400],
    ['null', null, 400],
    ['a prototype', '{"username":"admin","password":"x","__proto__":{"a":1}}', 400],
    ['half a character', '{"username":"admin","password":"\\ud800"}', 400],
    ['great depth', `${'['.repeat(5000)}${']'.repeat(5000)}`, 400],
  ])('refuses %s', async (_name, body, status) => {
    const answer = await call('POST', '/session', {}, body);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('set-cookie')).toBeNull();
    if (status === 400) {
      const { errors } = (await answer.json()) as { errors: { pointer: string; message: string }[] };
      expect(errors[0]).toEqual({ pointer: expect.any(String), message: expect.stringMatching(/\.$/) });
    }
  });

  it('is not started by another web site', async () => {
    const answer = await call(
      'POST',
      '/session',
      { 'sec-fetch-site': 'cross-site' },
      { username: 'admin', password: PASSWORD },
    );
    expect(answer.status).toBe(403);
  });
});

describe('the guard', () => {
  it.each([
    ['nothing', {}],
    ['an unknown token', { authorization: 'Bearer hsw_nobody' }],
    ['another scheme', { authorization: 'Basic YWRtaW46eA==' }],
    ['an unknown session', { cookie: 'hookswitch_session=hs_session_nobody' }],
    ['an empty session', { cookie: 'hookswitch_session=' }],
  ])('keeps out who shows %s', async (_name, headers) => {
    const answer = await call('GET', '/api_tokens', headers as Record<string, string>);
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toContain('Bearer');
  });

  it('lets in a token and a cookie', async () => {
    const { cookie } = await signIn();
    expect((await call('GET', '/api_tokens', bearer)).status).toBe(200);
    expect((await call('GET', '/api_tokens', { cookie })).status).toBe(200);
  });

  it('takes no change from a cookie alone', async () => {
    const { cookie, csrf } = await signIn();
    const other = await signIn();
    const attempts: [Record<string, string>, number][] = [
      [{ cookie }, 403],
      [{ cookie, 'x-csrf-token': 'guess' }, 403],
      [{ cookie, 'x-csrf-token': other.csrf }, 403],
      [{ cookie, 'x-csrf-token': csrf, 'sec-fetch-site': 'cross-site' }, 403],
      [{ cookie, 'x-csrf-token': csrf, 'sec-fetch-site': 'same-origin' }, 201],
    ];
    for (const [headers, status] of attempts)
      expect([headers, (await call('POST', '/api_tokens', headers, { name: 'x' })).status]).toEqual([
        headers,
        status,
      ]);
  });
});

describe('API tokens', () => {
  it('are shown once, listed without their value, and end at once', async () => {
    const made = await call('POST', '/api_tokens', bearer, { name: 'CRM' });
    const { id, token, hint } = (await made.json()) as { id: string; token: string; hint: string };
    expect(token).toMatch(/^hsw_[\w-]{43}$/);
    expect(hint).toBe(`…${token.slice(-4)}`);
    const mine = { authorization: `Bearer ${token}` };
    const list = await (await call('GET', '/api_tokens', mine)).text();
    expect(list).toContain('"CRM"');
    expect(list).not.toContain(token);
    expect((await call('DELETE', `/api_tokens/${id}`, bearer)).status).toBe(204);
    expect((await call('GET', '/api_tokens', mine)).status).toBe(401);
    expect((await call('DELETE', `/api_tokens/${id}`, bearer)).status).toBe(404);
  });

  it('are listed by pages', async () => {
    for (const name of ['one', 'two', 'three']) await call('POST', '/api_tokens', bearer, { name });
    const names: string[] = [];
    let token: string | null = '';
    while (token !== null) {
      const next: Response = await call(
        'GET',
        `/api_tokens?page_size=2${token && `&page_token=${token}`}`,
        bearer,
      );
      const page = (await next.json()) as { result: { name: string }[]; next_page_token: string | null };
      expect(page.result.length).toBeLessThanOrEqual(2);
      names.push(...page.result.map((row) => row.name));
      token = page.next_page_token;
    }
    expect(names.slice(0, 3)).toEqual(['three', 'two', 'one']);
  });

  it.each([
    'page_size=0',
    'page_size=101',
    'page_size=x',
    'page_token=!!',
    'page_size=1&page_size=2',
    'color=red',
  ])('refuse the query %s', async (query) => {
    const answer = await call('GET', `/api_tokens?${query}`, bearer);
    expect(answer.status).toBe(400);
    expect(((await answer.json()) as { errors: unknown[] }).errors).not.toHaveLength(0);
  });
});

describe('guessing passwords', () => {
  it('is slowed down by name and address', async () => {
    const tries: number[] = [];
    let retryAfter: string | null = null;
    for (let i = 0; i < 7; i += 1) {
      const answer = await call('POST', '/session', {}, { username: 'guessed', password: `p${i}` });
      tries.push(answer.status);
      retryAfter = answer.headers.get('retry-after') ?? retryAfter;
    }
    expect(tries).toEqual([401, 401, 401, 401, 401, 429, 429]);
    expect(Number(retryAfter)).toBeGreaterThan(25);
    expect((await call('POST', '/session', {}, { username: 'admin', password: PASSWORD })).status).toBe(200);
  });
});

describe('the password of an account', () => {
  it('is changed by who knows it, and ends all sessions', async () => {
    const { cookie, csrf } = await signIn();
    const list = (await (await call('GET', '/accounts', bearer)).json()) as { result: { id: string }[] };
    const path = `/accounts/${list.result[0]!.id}/password`;
    expect(JSON.stringify(list)).not.toContain('scrypt');
    const wrong = await call('PUT', path, bearer, { current_password: 'x', new_password: 'longer than 8' });
    expect(wrong.status).toBe(400);
    const short = await call('PUT', path, bearer, { current_password: PASSWORD, new_password: 'short' });
    expect(short.status).toBe(400);
    const headers = { cookie, 'x-csrf-token': csrf };
    const changed = await call('PUT', path, headers, {
      current_password: PASSWORD,
      new_password: 'battery staple',
    });
    expect(changed.status).toBe(204);
    expect((await call('GET', '/session', { cookie })).status).toBe(401);
    expect(
      (await call('POST', '/session', {}, { username: 'admin', password: 'battery staple' })).status,
    ).toBe(200);
  });
});
