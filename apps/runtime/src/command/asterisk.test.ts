import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StubAsterisk } from '@hookswitch/gateway-asterisk/testing';
import type { StubOptions } from '@hookswitch/gateway-asterisk/testing';
import { ApiUnderTest } from '../configuration/testing/api-under-test.js';
import { runCommand } from './command.js';

const home = mkdtempSync(join(tmpdir(), 'hookswitch-command-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

async function run(args: readonly string[], environment: Record<string, string> = {}) {
  let out = '';
  let errors = '';
  const code = await runCommand(
    args,
    { HOOKSWITCH_DATA_DIR: join(home, 'no-data'), ...environment },
    { write: (text) => (out += text) },
    { write: (text) => (errors += text) },
  );
  return { code, out, errors };
}

let folders = 0;
const newFolder = () => join(home, `asterisk-${(folders += 1)}`);

describe('hookswitch asterisk-config', () => {
  it('prints all files without a folder, and writes nothing', async () => {
    const { code, out } = await run(['asterisk-config', '--extension', '1001', '--trunk', 'sip.example.net']);
    expect(code).toBe(0);
    const names = [...out.matchAll(/^; === (.*)$/gm)].map(([, name]) => name);
    expect(names).toEqual(
      ['ari', 'http', 'pjsip', 'extensions', 'modules', 'musiconhold'].map((name) => `${name}.conf`),
    );
    expect(out).toContain('[1001](hookswitch-phone)');
    const password = /^password = (\S+)$/m.exec(out)?.[1] ?? '';
    expect(out).toContain(`;   HOOKSWITCH_ARI_PASSWORD=${password}\n`);
    expect(out.split('\n').filter((line) => /^[^;]*HOOKSWITCH_ARI_/.test(line))).toEqual([]);
  });

  it('writes files that others cannot read passwords in, and says what to set', async () => {
    const folder = newFolder();
    const { code, out } = await run(['asterisk-config', '--out', folder, '--extension', '1001']);
    expect(code).toBe(0);
    expect(statSync(join(folder, 'pjsip.conf')).mode & 0o777).toBe(0o640);
    const password = /HOOKSWITCH_ARI_PASSWORD=(\S+)/.exec(out)?.[1] ?? '';
    expect(password).toHaveLength(24);
    expect(readFileSync(join(folder, 'ari.conf'), 'utf8')).toContain(`password = ${password}\n`);
  });

  it('overwrites with --force alone: passwords stay, and what somebody else wrote is kept beside', async () => {
    const folder = newFolder();
    mkdirSync(folder);
    writeFileSync(join(folder, 'extensions.conf'), '[mine]\n');
    const refused = await run(['asterisk-config', '--out', folder, '--extension', '1001']);
    expect([refused.code, refused.errors]).toEqual([
      1,
      expect.stringMatching(/extensions\.conf already.*--force/),
    ]);
    expect(readdirSync(folder)).toEqual(['extensions.conf']);

    const first = await run(['asterisk-config', '--out', folder, '--extension', '1001', '--force']);
    expect(first.out).toContain('extensions.conf.bak');
    expect(readFileSync(join(folder, 'extensions.conf.bak'), 'utf8')).toBe('[mine]\n');
    const before = ['pjsip.conf', 'ari.conf'].map((name) => readFileSync(join(folder, name), 'utf8'));
    await run(['asterisk-config', '--out', folder, '--extension', '1001', '--force']);
    expect(['pjsip.conf', 'ari.conf'].map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(
      before,
    );
  });

  it('keeps what the admin changed in the files, however often they are written again', async () => {
    const folder = newFolder();
    const write = (fallback: string) =>
      run(['asterisk-config', '--out', folder, '--extension', '1001', '--fallback', fallback, '--force']);
    await write('1001');
    const file = join(folder, 'extensions.conf');
    const edited = `${readFileSync(file, 'utf8')}exten => 112,1,Dial(PJSIP/112@trunk)\n`;
    writeFileSync(file, edited);
    expect((await write('1001')).out).toContain('extensions.conf.bak.');
    expect((await write('+442079460111')).out).toContain('extensions.conf.bak2.');
    expect(readFileSync(`${file}.bak`, 'utf8')).toBe(edited);
    expect(readdirSync(folder).filter((name) => name.includes('.bak'))).toEqual([
      'extensions.conf.bak',
      'extensions.conf.bak2',
    ]);
  });

  it.each([
    ['nothing that is so by itself', {}, []],
    [
      'how phones and the outside are dialled',
      {
        HOOKSWITCH_ARI_EXTENSION: 'PJSIP/desk-{extension}',
        HOOKSWITCH_ARI_TRUNK: 'PJSIP/{number}@carrier',
      },
      ['HOOKSWITCH_ARI_EXTENSION=PJSIP/desk-{extension}', 'HOOKSWITCH_ARI_TRUNK=PJSIP/{number}@carrier'],
    ],
    [
      'where an Asterisk elsewhere finds Hookswitch',
      { HOOKSWITCH_ARI_URL: 'http://192.0.2.7:8088' },
      [
        'HOOKSWITCH_HOST=0.0.0.0',
        "HOOKSWITCH_MEDIA_URL=http://<this machine's address, as Asterisk reaches it>:8080",
      ],
    ],
    [
      'the address that was set',
      { HOOKSWITCH_ARI_URL: 'http://192.0.2.7:8088', HOOKSWITCH_MEDIA_URL: 'http://192.0.2.8:8080' },
      ['HOOKSWITCH_MEDIA_URL=http://192.0.2.8:8080'],
    ],
    [
      'no address where it is known',
      { HOOKSWITCH_ARI_URL: 'http://192.0.2.7', HOOKSWITCH_HOST: '192.0.2.8' },
      [],
    ],
  ])('tells of the settings %s', async (_, environment, expected) => {
    const { out } = await run(['asterisk-config', '--out', newFolder(), '--extension', '7'], environment);
    const lines = out.split('\n').filter((line) => line.startsWith('  HOOKSWITCH_'));
    expect(lines.slice(4).map((line) => line.trim())).toEqual(expected);
  });

  it('follows the settings', async () => {
    const { out } = await run(['asterisk-config', '--extension', '7'], {
      HOOKSWITCH_ARI_URL: 'http://192.0.2.7:8090',
      HOOKSWITCH_ARI_USER: 'flows',
      HOOKSWITCH_ARI_PASSWORD: 'from-the-settings',
      HOOKSWITCH_ARI_APP: 'second',
      HOOKSWITCH_ARI_EXTENSION: 'PJSIP/desk-{extension}',
    });
    for (const line of ['bindaddr = 192.0.2.7', 'bindport = 8090', '[flows]', 'password = from-the-settings'])
      expect(out).toContain(line);
    expect(out).toContain('Stasis(second,inbound,');
    expect(out).toContain('[desk-7](hookswitch-phone)');
  });

  it.each([
    [['--trunk', 'sip:example'], '--trunk must be'],
    [['--trunk', 'a]\n[b'], '--trunk must be'],
    [['--trunk-user', 'me'], '--trunk-user needs --trunk'],
    [['--external-address', 'here or there'], '--external-address must be'],
    [['--external-address', '198.51.100.4:5060'], '--external-address must be'],
    [['--sip-bind', '5060'], '--sip-bind must be'],
    [['--fallback', '1001,60'], '--fallback must be'],
    [['--announcement', 'a,b'], '--announcement must be'],
    [['--extension', '1001', '--extension', 'x'], '--extension must be'],
  ])('refuses %j in a line that names the option', async (options, message) => {
    const { code, errors } = await run(['asterisk-config', ...options]);
    expect([code, errors]).toEqual([1, expect.stringContaining(message)]);
  });

  it('knows the users of the installation, whether Hookswitch runs or not', async () => {
    const dir = join(home, 'data');
    const api = await ApiUnderTest.start({}, dir);
    await api.post('/users', { name: 'Ada', extension: '4242', sip_password: 'typed-into-hookswitch' });
    const environment = { HOOKSWITCH_DATA_DIR: dir };
    const running = await run(['asterisk-config'], environment);
    await api.running.close();
    const stopped = await run(['asterisk-config'], environment);
    for (const { out } of [running, stopped]) {
      expect(out).toContain('callerid = "Ada" <4242>');
      expect(out).not.toContain('typed-into-hookswitch');
    }
  });
});

describe('hookswitch doctor', () => {
  const stubs: StubAsterisk[] = [];
  afterEach(() => {
    for (const stub of stubs.splice(0)) stub.stop();
  });

  async function examine(options: StubOptions, args: readonly string[] = [], environment = {}) {
    const stub = await StubAsterisk.start(options);
    stubs.push(stub);
    return run(['doctor', ...args], {
      HOOKSWITCH_ARI_URL: stub.url,
      HOOKSWITCH_ARI_USER: 'hookswitch',
      HOOKSWITCH_ARI_PASSWORD: 'right',
      HOOKSWITCH_PORT: '0',
      ...environment,
    });
  }

  it('ends with 0 when there are warnings at most, and says what to do', async () => {
    const { code, out } = await examine({ missingModules: ['res_musiconhold.so'] });
    expect(code).toBe(0);
    expect(out).toMatch(
      /^WARNING {2}modules {6}Not running: res_musiconhold\.so.*\n {9}\s+→ Run "module load/m,
    );
    expect(out).toContain('0 failed');
  });

  it('ends with 1 when something failed', async () => {
    const { code, out } = await examine({ password: 'another' });
    expect(code).toBe(1);
    expect(out).toMatch(/^FAILED {3}credentials/m);
  });

  it('speaks JSON', async () => {
    const { code, out } = await examine({}, ['--json']);
    expect(code).toBe(0);
    const { findings } = JSON.parse(out) as { findings: { id: string; state: string }[] };
    expect(findings.find(({ id }) => id === 'media')).toMatchObject({ state: 'ok' });
  });

  it('names a setting that is missing, and a call that cannot be', async () => {
    expect(await run(['doctor'])).toMatchObject({
      code: 1,
      errors: expect.stringContaining('HOOKSWITCH_ARI_USER'),
    });
    expect(await examine({}, ['--call', 'sip:x'])).toMatchObject({
      code: 1,
      errors: expect.stringContaining('--call'),
    });
    expect(await run(['doctor', '--dance'])).toMatchObject({
      code: 2,
      errors: expect.stringContaining('Usage:'),
    });
  });

  it('lets the Hookswitch look that runs on the data folder', async () => {
    const stub = await StubAsterisk.start();
    stubs.push(stub);
    const environment = {
      HOOKSWITCH_GATEWAYS: 'asterisk',
      HOOKSWITCH_ARI_URL: stub.url,
      HOOKSWITCH_ARI_USER: 'hookswitch',
      HOOKSWITCH_ARI_PASSWORD: 'right',
    };
    const dir = join(home, 'data-with');
    const api = await ApiUnderTest.start(environment, dir);
    const { out } = await run(['doctor'], { ...environment, HOOKSWITCH_DATA_DIR: dir });
    expect(out).toContain(`fetched a sound from ${api.running.url}`);
    // It knows its account: a shell that was told of none may ask it.
    expect((await run(['doctor'], { HOOKSWITCH_DATA_DIR: dir })).out).toContain(api.running.url);
    await api.running.close();
  });

  it('lets Asterisk fetch its sound where calls fetch theirs', async () => {
    const { out } = await examine({}, [], { HOOKSWITCH_HOST: 'localhost' });
    expect(out).toMatch(/fetched a sound from http:\/\/127\.0\.0\.1:\d+ and played it/);
  });

  it('looks for itself while a Hookswitch without Asterisk runs on the data folder', async () => {
    const dir = join(home, 'data-without');
    const api = await ApiUnderTest.start({}, dir);
    const { code, out } = await examine({}, [], { HOOKSWITCH_DATA_DIR: dir });
    expect(code).toBe(0);
    expect(out).toContain('Hookswitch does not run here');
    await api.running.close();
  });
});
