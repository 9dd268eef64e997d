import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { pcm, wavOf } from '../testing/sounds.js';
import { CommandEngine } from './command.js';
import { readCommandLine } from './command-line.js';

const dir = mkdtempSync(join(tmpdir(), 'hookswitch-command-'));
const sound = wavOf(pcm([1, 2, 3]));
writeFileSync(join(dir, 'sound.wav'), sound);
afterAll(() => rmSync(dir, { recursive: true }));
const never = new AbortController().signal;

/** A script of the admin's. It finds the sound beside itself, and may note what it was told. */
function script(name: string, lines: string): string {
  const path = join(dir, name);
  writeFileSync(path, `#!/bin/sh\ncd "${dir}"\n${lines}\n`);
  chmodSync(path, 0o755);
  return path;
}
const noted = (name: string) => readFileSync(join(dir, name), 'utf8');
const engine = (line: string, limits = { timeMs: 10_000, bytes: 1_000_000 }) =>
  new CommandEngine(readCommandLine(line), limits);
const speech = { text: 'Hello, Łukasz', language: 'en-GB', voice: 'amy' };
const leftOver = () => readdirSync(tmpdir()).filter((name) => name.startsWith('hookswitch-speech-'));

describe('any command as a speech engine', () => {
  it('is given the text on its standard input, and answers on its standard output', async () => {
    const line = script('plain.sh', 'cat > input; cat sound.wav');
    expect(await engine(line).render(speech, never)).toEqual(sound);
    expect(noted('input')).toBe('Hello, Łukasz');
  });

  it('reads the text from a file and writes a file when it has places for them', async () => {
    const line = `${script('files.sh', 'cp "$2" text; cp sound.wav "$4"; echo "$@" > told; cat > input')} -i {text_file} -o {output} --{language} {voice}.onnx`;
    expect(await engine(line).render(speech, never)).toEqual(sound);
    expect([noted('text'), noted('input')]).toEqual(['Hello, Łukasz', '']);
    expect(noted('told')).toMatch(/^-i \/\S+\/text\.txt -o \/\S+\/speech\.wav --en-GB amy\.onnx\n$/);
    expect(leftOver()).toEqual([]);
  });

  it('speaks with a voice named like the language when an object names none', async () => {
    const line = `${script('voice.sh', 'echo "$1" > voice; cat sound.wav')} {voice}`;
    await engine(line).render({ ...speech, voice: null }, never);
    expect(noted('voice')).toBe('en-GB\n');
  });

  it('is never run by a shell', async () => {
    const line = `${script('args.sh', 'printf "%s\\n" "$@" > args; cat sound.wav')} 'a;touch hacked' '$(id)' {language}`;
    await engine(line).render({ ...speech, text: '"; touch hacked; $(touch hacked)' }, never);
    expect(noted('args')).toBe('a;touch hacked\n$(id)\nen-GB\n');
    expect(existsSync(join(dir, 'hacked'))).toBe(false);
  });

  it.each([
    '../../etc/passwd',
    '/etc/passwd',
    '-rf',
    '--x',
    'a..b',
    'a/b',
    'a\nb',
    'a\0b',
    '',
    'x'.repeat(101),
  ])('is not given the voice %j, which would be more than a name', async (voice) => {
    const line = `${script('never.sh', 'touch ran; cat sound.wav')} {voice}`;
    await expect(engine(line).render({ ...speech, voice }, never)).rejects.toMatchObject({
      fault: 'refused',
    });
    expect(existsSync(join(dir, 'ran'))).toBe(false);
  });

  it('is not given a language that is none', async () => {
    const rendering = engine('cat').render({ ...speech, language: '--help' }, never);
    await expect(rendering).rejects.toMatchObject({ fault: 'refused' });
  });

  it('does not learn our secrets', async () => {
    process.env['HOOKSWITCH_API_TOKEN'] = 'a-secret-of-ours';
    try {
      await engine(script('env.sh', 'env > seen; cat sound.wav')).render(speech, never);
    } finally {
      delete process.env['HOOKSWITCH_API_TOKEN'];
    }
    expect(noted('seen')).toContain('PATH=');
    expect(noted('seen')).not.toContain('HOOKSWITCH');
  });

  it('says with what it ended, and its last words', async () => {
    const line = script('fails.sh', 'echo "first" >&2; echo "no model x.onnx" >&2; exit 3');
    await expect(engine(line).render(speech, never)).rejects.toMatchObject({
      fault: 'failed',
      message: `${line} ended with code 3: first no model x.onnx`,
    });
  });

  it('may repeat a key of its command line: it is not told again', async () => {
    const path = script('refuses.sh', 'printf "%0999d" 0 >&2; echo "bad key $2, $3, in $4" >&2; exit 1');
    const line = `${path} --key k3y-of-some-length 'Authorization: Bearer s3cret-token' /opt/voices/x.onnx`;
    const refused = engine(line).render(speech, never);
    await expect(refused).rejects.toMatchObject({ message: expect.stringContaining('bad key …') });
    await expect(refused).rejects.toMatchObject({ message: expect.stringContaining('/opt/voices/x.onnx') });
    const told = await refused.catch((error: Error) => error.message);
    expect(told).not.toMatch(/k3y|s3cret/);
  });

  it('removes what a killed process left of its texts, and nothing that is in use', async () => {
    const left = mkdtempSync(join(tmpdir(), 'hookswitch-speech-'));
    const inUse = mkdtempSync(join(tmpdir(), 'hookswitch-speech-'));
    writeFileSync(join(left, 'text.txt'), 'the name of a caller');
    const longAgo = new Date(Date.now() - 60_000);
    utimesSync(left, longAgo, longAgo);
    await engine(script('tidy.sh', 'cat sound.wav')).render(speech, never);
    expect([existsSync(left), existsSync(inUse)]).toEqual([false, true]);
    rmSync(inUse, { recursive: true });
  });

  it('is told when it wrote no file', async () => {
    await expect(engine('true {output}').render(speech, never)).rejects.toMatchObject({
      fault: 'failed',
      message: 'true ended well, but wrote nothing to {output}.',
    });
  });

  it('is ended when it takes too long, and what it started too', async () => {
    const line = script('slow.sh', 'sleep 60 & echo $! > child; wait');
    const began = Date.now();
    await expect(engine(line, { timeMs: 300, bytes: 1_000 }).render(speech, never)).rejects.toMatchObject({
      fault: 'timeout',
      message: `${line} did not end within 0.3 s.`,
    });
    expect(Date.now() - began).toBeLessThan(5_000);
    await after(50);
    expect(isRunning(Number(noted('child')))).toBe(false);
  });

  it('does not wait for what it leaves behind', async () => {
    const line = script('daemon.sh', 'sleep 60 & echo $! > child; cat sound.wav');
    const began = Date.now();
    expect(await engine(line).render(speech, never)).toEqual(sound);
    expect(Date.now() - began).toBeLessThan(5_000);
    await after(50);
    expect(isRunning(Number(noted('child')))).toBe(false);
  });

  it('is ended when it writes without end', async () => {
    await expect(engine('yes').render(speech, never)).rejects.toMatchObject({ fault: 'bad_audio' });
    const line = `${script('huge.sh', 'head -c 2000000 /dev/zero > "$1"')} {output}`;
    await expect(engine(line).render(speech, never)).rejects.toMatchObject({ fault: 'bad_audio' });
    expect(leftOver()).toEqual([]);
  });

  it('is ended when nobody wants the speech any more', async () => {
    const stopped = new AbortController();
    const rendering = engine('sleep 60').render(speech, stopped.signal);
    setTimeout(() => stopped.abort(), 50);
    await expect(rendering).rejects.toMatchObject({ fault: 'stopped' });
  });

  it('may leave its input unread, however long that is', async () => {
    const line = script('deaf.sh', 'exec < /dev/null; cat sound.wav');
    expect(await engine(line).render({ ...speech, text: 'x'.repeat(500_000) }, never)).toEqual(sound);
  });

  it.each(['no-such-program', './no/such/program'])('is missing: %s', async (program) => {
    const missing = engine(program);
    const sentence = `${program}, which speaks the texts (HOOKSWITCH_SPEECH), is not installed on this machine, or may not be run.`;
    expect(await missing.fault()).toBe(sentence);
    await expect(missing.render(speech, never)).rejects.toMatchObject({
      fault: 'unavailable',
      message: sentence,
    });
  });

  it('is there', async () => {
    expect(await engine('cat').fault()).toBeNull();
    expect(await engine(script('there.sh', '')).fault()).toBeNull();
    chmodSync(join(dir, 'sound.wav'), 0o644);
    const notRunnable = engine(join(dir, 'sound.wav'));
    expect(await notRunnable.fault()).toContain('may not be run');
    await expect(notRunnable.render(speech, never)).rejects.toMatchObject({ fault: 'unavailable' });
  });

  it('is known by its whole line', () => {
    expect(engine('a b').settings).not.toBe(engine("'a b'").settings);
  });
});

function isRunning(pid: number): boolean {
  try {
    // A process that has ended and waits to be noticed is no longer running.
    return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
