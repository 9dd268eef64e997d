import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { request } from 'undici';
import { ApiUnderTest } from '../configuration/testing/api-under-test.js';

const dist = mkdtempSync(join(tmpdir(), 'hookswitch-editor-'));
mkdirSync(join(dist, 'assets'));
writeFileSync(join(dist, 'index.html'), '<!doctype html><title>Hookswitch</title>');
writeFileSync(join(dist, 'assets/main-4f2a.js'), 'export {};');
writeFileSync(join(dist, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');

let api: ApiUnderTest;
beforeAll(async () => {
  api = await ApiUnderTest.start({ HOOKSWITCH_EDITOR_DIR: dist });
});
afterAll(async () => {
  await api.stop();
  rmSync(dist, { recursive: true });
});

async function get(path: string, headers: Record<string, string> = {}) {
  const answer = await request(`${api.running.url}${path}`, { headers });
  return { status: answer.statusCode, headers: answer.headers, text: await answer.body.text() };
}

describe('the editor’s files', () => {
  it.each(['/', '/flows', '/flows/019a0000-0000-7000-8000-000000000000?node=n1', '/index.html'])(
    'give the page at %s',
    async (path) => {
      const page = await get(path);
      expect([page.status, page.text]).toEqual([200, expect.stringContaining('<title>Hookswitch')]);
      expect(page.headers['content-type']).toMatch(/^text\/html/);
      expect(page.headers['cache-control']).toBe('no-cache');
      expect(page.headers['content-security-policy']).toContain("script-src 'self'");
    },
  );

  it('keep what is named by its content for ever', async () => {
    const script = await get('/assets/main-4f2a.js');
    expect(script.status).toBe(200);
    expect(script.headers['content-type']).toMatch(/javascript/);
    expect(script.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await get('/icon.svg')).headers['cache-control']).toBe('public, max-age=3600');
  });

  it('are not sent again to who has them', async () => {
    const first = await get('/');
    const second = await get('/', { 'if-none-match': first.headers['etag'] as string });
    expect([second.status, second.text]).toEqual([304, '']);
  });

  it.each([
    '/assets/missing.js',
    '/main.js',
    '/..%2f..%2fetc%2fpasswd',
    '/assets/..%2f..%2f..%2fetc/passwd',
    '/api/v1/nothing',
    '/api',
    '/inbox/nobody',
    '/health/other',
    '/%00',
    '/assets/main-4f2a.js%00.svg',
  ])('know nothing at %s', async (path) => {
    const answer = await get(path);
    if (answer.status === 200) expect(answer.text).toContain('<title>Hookswitch');
    else expect([404, 400, 403]).toContain(answer.status);
    expect(answer.text).not.toContain('root:');
  });
});
