import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MOST_UPLOAD_BYTES } from '@hookswitch/audio';
import { createApp } from '../create-app.js';
import type { RunningApp } from '../create-app.js';
import { readSettings } from '../settings/settings.js';

describe('the HTTP edge', () => {
  const dir = mkdtempSync(join(tmpdir(), 'hookswitch-edge-'));
  let running: RunningApp;
  beforeAll(async () => {
    running = await createApp(
      readSettings({ HOOKSWITCH_DATA_DIR: dir, HOOKSWITCH_PORT: '0', HOOKSWITCH_LOG_LEVEL: 'fatal' }),
    );
  });
  afterAll(async () => {
    await running.close();
    rmSync(dir, { recursive: true });
  });

  it('is live', async () => {
    const answer = await fetch(`${running.url}/health/live`);
    expect([answer.status, await answer.json()]).toEqual([200, { status: 'ok' }]);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('waits for the largest prompt on a slow line, and not for headers', () => {
    const { headersTimeout, requestTimeout } = running.app.getHttpServer();
    const slowestBitsPerSecond = (MOST_UPLOAD_BYTES * 8) / (requestTimeout / 1000);
    expect(slowestBitsPerSecond).toBeLessThan(300_000);
    expect(headersTimeout).toBe(30_000);
  });

  it('answers an unknown address with problem details', async () => {
    const answer = await fetch(`${running.url}/api/v1/nothing`);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await answer.json()).toEqual({
      type: 'about:blank',
      title: 'Not found',
      status: 404,
      detail: 'There is nothing at this address.',
    });
  });

  it.each([
    ['PATCH', '/api/v1/flows', ['GET', 'HEAD', 'POST']],
    ['POST', '/api/v1/flows/01937a00-0000-7000-8000-0000000fffff', ['DELETE', 'GET', 'HEAD', 'PUT']],
    ['GET', '/api/v1/configuration/apply?now=1', ['POST']],
    ['OPTIONS', '/api/v1/releases/1/restore', ['POST']],
    ['POST', '/health/live', ['GET', 'HEAD']],
  ])('says which methods an address takes that does not take %s: %s', async (method, path, methods) => {
    const answer = await fetch(running.url + path, { method });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, methods.join(', ')]);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await answer.json()).toEqual({
      type: 'about:blank',
      title: 'Method not allowed',
      status: 405,
      detail: `This address takes ${new Intl.ListFormat('en-GB').format(methods)}, not ${method}.`,
    });
  });

  it.each([
    ['POST', '/api/v1/nothing'],
    ['POST', '/api/v1/flows/01937a00-0000-7000-8000-0000000fffff/nothing'],
    ['DELETE', '/any/page/of/the/editor'],
    ['GET', `/api/v1/flows/${'a'.repeat(2000)}`],
  ])('knows nothing of %s %s, whatever the method', async (method, path) => {
    const answer = await fetch(running.url + path, { method });
    expect([answer.status, answer.headers.get('allow')]).toEqual([404, null]);
  });

  it.each([
    ['broken JSON', 'application/json', '{"a":', 400, 'not valid JSON'],
    ['JSON in Latin-1', 'application/json', Buffer.from('{"username":"Jos\xe9"}', 'latin1'), 400, 'UTF-8'],
    ['no JSON at all', 'text/plain', 'hello', 415, 'Send JSON'],
    ['a form', 'application/x-www-form-urlencoded', 'a=1', 415, 'Send JSON'],
    ['more than 1 MiB', 'application/json', JSON.stringify('x'.repeat(1_048_577)), 413, '1 MiB at most'],
  ])('refuses %s, pointing at the body as a whole', async (_name, type, body, status, rule) => {
    const answer = await fetch(`${running.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    });
    expect(answer.status).toBe(status);
    const problem = (await answer.json()) as Record<string, unknown>;
    expect(problem['status']).toBe(status);
    expect(problem['errors']).toEqual([{ pointer: '', message: expect.stringContaining(rule) }]);
    expect(JSON.stringify(problem)).not.toMatch(/FST_|node_modules|at \w+ \(/);
  });

  it.each([
    ['a URL that cannot be decoded', 'GET /%zz HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n', 400],
    ['no HTTP at all', 'hello\r\n\r\n', 400],
    ['headers without end', `GET / HTTP/1.1\r\nhost: x\r\nx: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
    ['two lengths', 'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\na', 400],
  ])('answers %s with a problem', async (_name, request, status) => {
    const port = Number(new URL(running.url).port);
    const text = await new Promise<string>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1');
      let all = '';
      socket.on('data', (chunk) => (all += String(chunk)));
      socket.on('end', () => resolve(all));
      socket.on('error', reject);
      socket.write(request);
    });
    expect(text).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(text).toContain('application/problem+json');
    expect(JSON.parse(text.slice(text.indexOf('\r\n\r\n')))).toMatchObject({ status, type: 'about:blank' });
  });
});
