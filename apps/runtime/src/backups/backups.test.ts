import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../command/command.js';
import { toneWav } from '../prompts/testing/sounds.js';
import { ApiUnderTest } from '../configuration/testing/api-under-test.js';

const dir = mkdtempSync(join(tmpdir(), 'hookswitch-backups-'));
const data = join(dir, 'data');
afterAll(() => rmSync(dir, { recursive: true, force: true }));

async function hookswitch(...args: readonly string[]) {
  let out = '';
  let errors = '';
  const code = await runCommand(
    args,
    { HOOKSWITCH_DATA_DIR: data },
    { write: (text) => (out += text) },
    { write: (text) => (errors += text) },
  );
  return { code, out, errors };
}

describe('backups', () => {
  let api: ApiUnderTest;
  const flowNames = async () =>
    (await api.get('/flows')).body.result.map(({ name }: { name: string }) => name).sort();
  const start = async () => {
    api = await ApiUnderTest.start({}, data);
  };

  beforeAll(start);
  afterAll(() => api.running.close());

  it('are made while calls go on, listed page by page, looked at, and deleted', async () => {
    const made = [];
    for (let count = 0; count < 3; count += 1) made.push(await api.post('/backups'));
    expect(made.map(({ status }) => status)).toEqual([201, 201, 201]);
    const [first, second, third] = made.map(({ body }) => body);
    expect(third.files.map(({ name }: { name: string }) => name)).toEqual([
      'hookswitch.db',
      'secret.key',
      'simulator.journal',
    ]);
    expect(third.bytes).toBeGreaterThan(50_000);
    const folder = join(data, 'backups', third.name);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o077).toBe(0);

    const page = await api.get('/backups?page_size=2');
    expect(page.body.result.map(({ name }: { name: string }) => name)).toEqual([third.name, second.name]);
    const rest = await api.get(`/backups?page_size=2&page_token=${page.body.next_page_token}`);
    expect(rest.body).toEqual({ result: [first], next_page_token: null });
    expect((await api.get(`/backups/${first.name}`)).body).toEqual(first);
    expect((await api.delete(`/backups/${first.name}`)).status).toBe(204);
    expect((await api.delete(`/backups/${first.name}`)).status).toBe(404);
    for (const name of ['..', '%2e%2e%2fsecret.key', 'secret.key', '..%2F..%2Fdata'])
      expect((await api.delete(`/backups/${name}`)).status).toBe(404);
    expect(existsSync(join(data, 'secret.key'))).toBe(true);
    expect((await api.post('/backups', { folder: '/tmp' })).body.errors).toMatchObject([
      { pointer: '/folder' },
    ]);
  });

  it('are made one at a time', async () => {
    const answers = await Promise.all([api.post('/backups'), api.post('/backups')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('are for those who are let in', async () => {
    const stranger = await fetch(`${api.running.url}/api/v1/backups`, { method: 'POST' });
    expect(stranger.status).toBe(401);
  });

  it('are taken by the command from the process that runs, into any folder, and never over another', async () => {
    const target = join(dir, 'elsewhere', 'monday');
    mkdirSync(join(dir, 'elsewhere'));
    const listed = (await api.get('/backups')).body.result.length;
    const done = await hookswitch('backup', target);
    expect([done.code, done.errors]).toEqual([0, '']);
    expect(done.out).toContain(`into ${target}: 3 files`);
    expect(existsSync(join(target, 'manifest.json'))).toBe(true);
    expect((await api.get('/backups')).body.result).toHaveLength(listed);
    const again = await hookswitch('backup', target);
    expect([again.code, again.errors]).toEqual([1, expect.stringContaining('never overwrites')]);
    const inside = await hookswitch('backup');
    expect(inside.out).toContain(join(data, 'backups'));
    expect((await api.get('/backups')).body.result).toHaveLength(listed + 1);
  });

  it('let the command in by a token that only the owner of the data folder can read, and only while it runs', async () => {
    const file = join(data, 'runtime.json');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const { token } = JSON.parse(readFileSync(file, 'utf8')) as { token: string };
    const ask = () =>
      fetch(`${api.running.url}/api/v1/backups`, { headers: { authorization: `Bearer ${token}` } });
    expect((await ask()).status).toBe(200);
    await api.running.close();
    expect(existsSync(file)).toBe(false);
    await start();
    expect((await ask()).status).toBe(401);
  });

  it('are restored by the command, never under a running process; what was there before is kept', async () => {
    await api.post('/flows', { name: 'Before' });
    const target = join(dir, 'tuesday');
    expect((await hookswitch('backup', target)).code).toBe(0);
    await api.post('/flows', { name: 'After' });

    const busy = await hookswitch('restore', target);
    expect([busy.code, busy.errors]).toEqual([1, expect.stringMatching(/in use by another Hookswitch/)]);
    await api.running.close();
    const done = await hookswitch('restore', target);
    expect([done.code, done.errors]).toEqual([0, '']);
    const replaced = /before is in (\S+)\. Remove/.exec(done.out)?.[1] ?? '';
    expect(readdirSync(replaced)).toEqual(expect.arrayContaining(['hookswitch.db', 'secret.key']));
    await start();
    expect(await flowNames()).toEqual(['Before', 'Welcome']);
    expect((await api.get('/backups')).body.result.length).toBeGreaterThan(0);
  });

  it('are made by the command alone when no process runs, and restored by their name', async () => {
    await api.running.close();
    const done = await hookswitch('backup');
    expect([done.code, done.errors]).toEqual([0, '']);
    const name = /backups\/(\S+):/.exec(done.out)?.[1] ?? '';
    const restored = await hookswitch('restore', name);
    expect([restored.code, restored.errors]).toEqual([0, '']);
    await start();
    expect(await flowNames()).toEqual(['Before', 'Welcome']);
  });

  it('hold what prompts sound like, made by a process and by the command', async () => {
    const prompt = await api.post('/prompts', { name: 'Welcome' });
    const headers = { authorization: 'Bearer a-token-for-tests-of-32-characters-or-more' };
    const address = `${api.running.url}/api/v1/prompts/${prompt.body.id}/audio`;
    const uploaded = await fetch(address, {
      method: 'PUT',
      headers: {
        ...headers,
        'content-type': 'audio/wav',
        'if-match': prompt.headers['etag'] as string,
      },
      body: toneWav(0.5),
    });
    expect(uploaded.status).toBe(200);
    const { audio } = (await uploaded.json()) as { audio: { key: string } };
    const file = join('prompts', `${audio.key}.wav`);
    expect((await api.post('/backups')).body.files).toContainEqual(
      expect.objectContaining({ name: file, bytes: toneWav(0.5).length, sha256: audio.key }),
    );
    await api.running.close();
    const target = join(dir, 'wednesday');
    expect((await hookswitch('backup', target)).code).toBe(0);
    rmSync(join(data, 'prompts'), { recursive: true });
    expect((await hookswitch('restore', target)).code).toBe(0);
    expect(readFileSync(join(data, file)).equals(toneWav(0.5))).toBe(true);
    await start();
    const heard = await fetch(address.replace(/^http:..[^/]*/, api.running.url), { headers });
    expect(Buffer.from(await heard.arrayBuffer()).equals(toneWav(0.5))).toBe(true);
  });

  it('say what is wrong in one line', async () => {
    const nothing = await hookswitch('restore', join(dir, 'no-such'));
    expect([nothing.code, nothing.errors]).toEqual([
      1,
      expect.stringMatching(/no backup of Hookswitch.*\n$/),
    ]);
    writeFileSync(join(dir, 'a-file'), '');
    expect((await hookswitch('backup', join(dir, 'a-file'))).errors).toContain('exists already');
    for (const args of [['restore'], ['backup', 'a', 'b'], ['backup', '--force']])
      expect((await hookswitch(...args)).code).toBe(2);
  });
});
