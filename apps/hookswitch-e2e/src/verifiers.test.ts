import { spawnSync } from 'node:child_process';
import { createHmac, generateKeyPairSync, sign as signByKey } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Receiver } from './rig/receiver.js';
import { RuntimeProcess } from './rig/runtime-process.js';

/** The verifiers of docs/verify, as a reader runs them. What is not installed is left out; `npm test` says so. */
const folder = resolve('../../docs/verify');
const built = mkdtempSync(join(tmpdir(), 'hookswitch-verify-'));
afterAll(() => rmSync(built, { recursive: true }));

interface Verifier {
  readonly language: string;
  readonly command: string;
  readonly args: readonly string[];
  /** Shows that the interpreter is there. */
  readonly probe: readonly string[];
  /** Shows that signatures of key pairs can be checked, where that needs more. */
  readonly pairProbe?: readonly string[];
}

const file = (name: string) => join(folder, name);
const verifiers: readonly Verifier[] = [
  { language: 'Node', command: process.execPath, args: [file('verify.mjs')], probe: ['--version'] },
  {
    ...{ language: 'Python', command: 'python3', args: [file('verify.py')], probe: ['--version'] },
    pairProbe: ['-c', 'import cryptography'],
  },
  {
    ...{ language: 'PHP', command: 'php', args: [file('verify.php')], probe: ['--version'] },
    pairProbe: ['-r', 'exit(extension_loaded("sodium") ? 0 : 1);'],
  },
  { language: 'Go', command: join(built, 'verify'), args: [], probe: ['a', '1', 'v1,a'] },
  {
    ...{ language: 'shell', command: 'sh', args: [file('verify.sh')], probe: ['-c', 'openssl version'] },
    pairProbe: ['-c', 'openssl pkeyutl -help 2>&1 | grep -q rawin'],
  },
];
spawnSync('go', ['build', '-o', join(built, 'verify'), file('verify.go')], {
  env: { ...process.env, GOCACHE: join(built, 'cache'), GOFLAGS: '-mod=mod', GO111MODULE: 'off' },
});

const isThere = ({ command, probe }: Verifier) =>
  spawnSync(command, probe, { input: '', timeout: 30_000 }).error === undefined;

const knowsPairs = (one: Verifier) =>
  isThere(one) && (one.pairProbe === undefined || spawnSync(one.command, one.pairProbe).status === 0);

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const ID = 'msg_p5jXN8AQM9LWM0D4loKWxJek';
const BODY = '{"test": 2432232314, "name": "Łukasz"}';
const BAD = 'Ceo5qEr07ixe2NLpvHk3FH9bwy/WavXrAFQ/9tdO6mc=';

function sign(timestamp: number, body = BODY, secret = SECRET): string {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  return `v1,${createHmac('sha256', key).update(`${ID}.${timestamp}.${body}`).digest('base64')}`;
}

/** A key pair as its owner configures it (`secret`), and as receivers know it (`open`). */
function keyPair() {
  const { privateKey } = generateKeyPairSync('ed25519');
  const { d = '', x = '' } = privateKey.export({ format: 'jwk' });
  const [seed, point] = [d, x].map((half) => Buffer.from(half, 'base64url'));
  return {
    secret: `whsk_${Buffer.concat([seed!, point!]).toString('base64')}`,
    open: `whpk_${point!.toString('base64')}`,
    sign: (timestamp: number, body = BODY) =>
      `v1a,${signByKey(null, Buffer.from(`${ID}.${timestamp}.${body}`), privateKey).toString('base64')}`,
  };
}

const OURS = keyPair();
const OTHERS = keyPair();

interface Case {
  readonly id?: string;
  readonly timestamp?: string;
  readonly signature?: string;
  readonly body?: string;
  readonly secret?: string;
}

function run({ command, args }: Verifier, given: Case): { code: number | null; out: string } {
  const now = Math.floor(Date.now() / 1000);
  const { id = ID, timestamp = String(now), body = BODY, secret = SECRET } = given;
  const { signature = sign(now, body) } = given;
  const { status, stdout } = spawnSync(command, [...args, id, timestamp, signature], {
    input: body,
    env: { PATH: process.env.PATH ?? '', WEBHOOK_SECRET: secret },
    encoding: 'utf8',
    timeout: 30_000,
  });
  return { code: status, out: stdout.trim() };
}

const now = () => Math.floor(Date.now() / 1000);

describe.each(verifiers.filter(isThere))('the verifier in $language', (verifier) => {
  it.each<[string, () => Case]>([
    ['a genuine request', () => ({})],
    ['an empty body (V2)', () => ({ body: '', signature: sign(now(), '') })],
    ['one of several signatures (M1)', () => ({ signature: `v1,${BAD} v2,${BAD} ${sign(now())} v1,${BAD}` })],
    ['a secret without whsec_ (P1)', () => ({ secret: SECRET.slice(6) })],
    ['a request that is nearly too old', () => timed(now() - 295)],
  ])('accepts %s', (_what, given) => {
    expect(run(verifier, given())).toEqual({ code: 0, out: 'verified' });
  });

  it.each<[string, () => Case]>([
    ['an empty secret (N1)', () => ({ secret: '' })],
    ['an empty key (N1)', () => ({ secret: 'whsec_' })],
    ['no id (N2)', () => ({ id: '' })],
    ['no time (N3)', () => ({ timestamp: '' })],
    ['no signature (N4)', () => ({ signature: '' })],
    ['a time of letters (N5)', () => ({ timestamp: 'hello' })],
    ['a time with a nought in front', () => ({ timestamp: `0${now()}` })],
    ['a time that no clock has', () => ({ timestamp: '9'.repeat(23) })],
    ['a wrong signature (N6)', () => ({ signature: 'v1,dawfeoifkpqwoekfpqoekf' })],
    ['a cut one (N6)', () => ({ signature: sign(now()).slice(0, 11) })],
    ['an empty one (N6)', () => ({ signature: 'v1,' })],
    ['one from too long ago (N7)', () => timed(now() - 301)],
    ['one from the future (N7)', () => timed(now() + 310)],
    ['another version (N8)', () => ({ signature: sign(now()).replace('v1', 'v2') })],
    ['one of a key pair', () => ({ signature: OURS.sign(now()) })],
    ['a secret key, which is none of v1', () => ({ secret: OURS.secret, signature: sign(now()) })],
    ['another body', () => ({ body: `${BODY} `, signature: sign(now()) })],
    ['another id', () => ({ id: 'other' })],
  ])('refuses %s', (_what, given) => {
    expect(run(verifier, given())).toEqual({ code: 1, out: expect.stringMatching(/^refused: /) });
  });
});

describe.each(verifiers.filter(knowsPairs))('the verifier in $language, by the public key', (verifier) => {
  const runByKey = (given: Case) => {
    const { body, signature = OURS.sign(now(), body), secret = OURS.open } = given;
    return run(verifier, { ...given, signature, secret });
  };

  it.each<[string, () => Case]>([
    ['a genuine request', () => ({})],
    ['an empty body', () => ({ body: '' })],
    [
      'one of several signatures, as while the pair is rotated',
      () => ({ signature: `v1a,${BAD} ${sign(now())} ${OTHERS.sign(now())} ${OURS.sign(now())} v1a,` }),
    ],
    ['a request that is nearly too old', () => timed(now() - 295, OURS.sign)],
  ])('accepts %s', (_what, given) => {
    expect(runByKey(given())).toEqual({ code: 0, out: 'verified' });
  });

  it.each<[string, () => Case]>([
    ['one of another pair', () => ({ signature: OTHERS.sign(now()) })],
    ['one of version v1 alone', () => ({ signature: sign(now()) })],
    [
      'what the public key would sign as a secret',
      () => ({ signature: sign(now(), BODY, OURS.open.slice(5)) }),
    ],
    [
      'the same, as if of a key pair',
      () => ({ signature: `v1a,${sign(now(), BODY, OURS.open.slice(5)).slice(3)}` }),
    ],
    ['a cut one', () => ({ signature: OURS.sign(now()).slice(0, 40) })],
    ['an empty one', () => ({ signature: 'v1a,' })],
    ['one that is no base64', () => ({ signature: 'v1a,!!!' })],
    ['another version', () => ({ signature: OURS.sign(now()).replace('v1a', 'v1b') })],
    ['one from too long ago', () => timed(now() - 301, OURS.sign)],
    ['another body', () => ({ body: `${BODY} `, signature: OURS.sign(now()) })],
    ['another id', () => ({ id: 'other' })],
    ['no key', () => ({ secret: 'whpk_' })],
    ['half a key', () => ({ secret: OURS.open.slice(0, 25) })],
    ['both halves as if they were one', () => ({ secret: `whpk_${OURS.secret.slice(5)}` })],
    ['the secret key', () => ({ secret: OURS.secret })],
  ])('refuses %s', (_what, given) => {
    expect(runByKey(given())).toEqual({ code: 1, out: expect.stringMatching(/^refused: /) });
  });
});

function timed(timestamp: number, by = sign): Case {
  return { timestamp: String(timestamp), signature: by(timestamp) };
}

describe('what Hookswitch sends', () => {
  it.each([
    ['by a secret', SECRET, SECRET, isThere],
    ['by a key pair', OURS.secret, OURS.open, knowsPairs],
  ])('signed %s is accepted by each verifier', async (_how, configured, known, can) => {
    const [runtime, receiver] = await Promise.all([RuntimeProcess.start(), Receiver.start()]);
    try {
      const webhook = (
        await runtime.api('POST', '/webhooks', {
          name: 'Verified',
          url: receiver.url('/verified'),
          event_types: ['call_hungup'],
          secret: configured,
        })
      ).body;
      await runtime.api('POST', `/webhooks/${webhook.id}/test`, { event_type: 'call_hungup' });
      const { headers, body } = await receiver.waitFor(({ path }) => path === '/verified');
      const request = {
        id: String(headers['webhook-id']),
        timestamp: String(headers['webhook-timestamp']),
        signature: String(headers['webhook-signature']),
        body,
        secret: known,
      };
      for (const verifier of verifiers.filter(can))
        expect([verifier.language, run(verifier, request).out]).toEqual([verifier.language, 'verified']);
    } finally {
      await runtime.dispose();
      await receiver.stop();
    }
  });
});
