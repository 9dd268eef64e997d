import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiUnderTest } from '../configuration/testing/api-under-test.js';
import { runCommand } from './command.js';

const dir = mkdtempSync(join(tmpdir(), 'hookswitch-command-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

async function run(args: readonly string[], environment: Record<string, string> = {}) {
  let out = '';
  let errors = '';
  const code = await runCommand(
    args,
    { HOOKSWITCH_DATA_DIR: dir, ...environment },
    { write: (text) => (out += text) },
    { write: (text) => (errors += text) },
  );
  return { code, out, errors };
}

const signIn = async (api: ApiUnderTest, password: string) =>
  (await api.post('/session', { username: 'admin', password })).status;

describe('hookswitch reset-password', () => {
  it('gives admin a new password', async () => {
    const first = await ApiUnderTest.start({}, dir);
    expect(await signIn(first, 'a-password-for-tests')).toBe(200);
    const busy = await run(['reset-password']);
    expect([busy.code, busy.errors]).toEqual([1, expect.stringMatching(/in use|runs|another/i)]);
    await first.running.close();

    const { code, out } = await run(['reset-password']);
    expect(code).toBe(0);
    const password = /is (\w{20})\n$/.exec(out)?.[1] ?? '';
    const second = await ApiUnderTest.start({ HOOKSWITCH_ADMIN_PASSWORD: '' }, dir);
    expect(await signIn(second, 'a-password-for-tests')).toBe(401);
    expect(await signIn(second, password)).toBe(200);
    const { body } = await second.get('/audit_entries?action=reset_password');
    expect(body.result).toEqual([
      expect.objectContaining({
        outcome: 'done',
        actor: { type: 'system', id: null, name: 'hookswitch reset-password' },
        ip: null,
        object: { type: 'account', id: expect.any(String), name: 'admin' },
        summary: 'Reset the password of account “admin”',
        changes: null,
      }),
    ]);
    expect(JSON.stringify(body)).not.toContain(password);
    await second.running.close();

    const third = await ApiUnderTest.start({ HOOKSWITCH_ADMIN_PASSWORD: 'of-the-settings-now' }, dir);
    const [newest, ...more] = (await third.get('/audit_entries?action=reset_password')).body.result;
    expect([newest.actor.name, more.length]).toEqual(['HOOKSWITCH_ADMIN_PASSWORD', 1]);
    await third.stop();
  });

  it('says when the settings decide', async () => {
    const { code, errors } = await run(['reset-password'], {
      HOOKSWITCH_ADMIN_PASSWORD: 'from-the-settings',
    });
    expect([code, errors]).toEqual([1, expect.stringContaining('HOOKSWITCH_ADMIN_PASSWORD')]);
    expect(errors).not.toContain('from-the-settings');
  });

  it.each([
    [['listen', '--secrets', 'x'], /^listen: .*'--secrets'/],
    [['listen', 'here'], /^listen does not take "here"\./],
    [['restore'], /^restore needs more/],
  ])('says what it does not understand of %j', async (args, line) => {
    let errors = '';
    const code = await runCommand(
      args,
      {},
      { write: () => undefined },
      { write: (text) => (errors += text) },
    );
    expect([code, errors]).toEqual([2, expect.stringMatching(line)]);
  });

  it('tells of itself on request, as a command does', async () => {
    let out = '';
    const answer = { write: (text: string) => (out += text) };
    expect(await runCommand(['listen', '--help'], {}, answer, answer)).toBe(0);
    expect(out).toMatch(/^Usage:/);
  });

  it.each([[[]], [['dance']], [['reset-password', 'admin']]])('shows its usage for %j', async (args) => {
    const { code, errors } = await run(args);
    expect([code, errors]).toEqual([2, expect.stringContaining('Usage:')]);
  });
});
