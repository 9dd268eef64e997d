import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newId } from '@hookswitch/flow-model';
import { BrokenRecordingError } from '@hookswitch/telephony';
import { tempFolder } from '../testing/temp-folder.js';
import { RecordingFolder } from './recording-folder.js';

/** A WAV file of so many milliseconds; its header says `dataBytes`, which may be wrong. */
function wav(ms: number, dataBytes = ms * 16): Buffer {
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE((36 + dataBytes) % 2 ** 32, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(8000, 24);
  header.writeUInt32LE(16_000, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(dataBytes, 40);
  return Buffer.concat([header, Buffer.alloc(ms * 16, 7)]);
}

async function* inParts(bytes: Buffer, size = 1000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

describe('the folder of recordings', () => {
  const temp = tempFolder();
  const path = join(temp.path, 'recordings');
  const folder = new RecordingFolder(path);
  afterAll(() => temp.remove());

  const files = () =>
    readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);

  it('keeps a file by the day in its id, readable by its owner alone, and knows its length and checksum', async () => {
    const id = '01937a5e-4a30-7e42-8000-2b6f9c8d0a05';
    const bytes = wav(1500);
    const stored = await folder.write(id, 'wav', inParts(bytes));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const name = `2024/11/30/${id}.wav`;
    expect(stored).toEqual({ file: { name, bytes: bytes.length, sha256 }, duration_ms: 1500 });
    expect(statSync(join(path, name)).mode & 0o777).toBe(0o600);
    expect(statSync(join(path, '2024')).mode & 0o777).toBe(0o700);
    expect(await folder.find(id)).toEqual(stored);
    expect(readdirSync(join(path, '.incoming'))).toEqual([]);
  });

  it('reads nothing of a recording that it has, and leaves the file as it was', async () => {
    const id = newId();
    const first = await folder.write(id, 'wav', inParts(wav(100)));
    const never = inParts(Buffer.from('not even a WAV'));
    expect(await folder.write(id, 'wav', never)).toEqual(first);
  });

  it('keeps one whole file of two writings at the same time', async () => {
    const id = newId();
    const both = await Promise.all([
      folder.write(id, 'wav', inParts(wav(200))),
      folder.write(id, 'wav', inParts(wav(200))),
    ]);
    expect(both[0]).toEqual(both[1]);
    expect(files().filter((name) => name.startsWith(id))).toEqual([`${id}.wav`]);
  });

  it.each([
    [
      'breaks off',
      async function* () {
        yield wav(100).subarray(0, 500);
        throw new Error('connection lost');
      },
      'connection lost',
    ],
    ['is no WAV', () => inParts(Buffer.from('<html>404</html>')), 'no WAV'],
    ['is empty', () => inParts(Buffer.alloc(0)), 'no WAV'],
    ['holds no sound', () => inParts(wav(0).subarray(0, 36)), 'no sound'],
  ] as const)('stores nothing of a body that %s', async (what, body, words) => {
    const id = newId();
    const refused = await folder.write(id, 'wav', body()).catch((error: unknown) => error);
    expect(refused).toMatchObject({ message: expect.stringContaining(words) });
    expect(refused instanceof BrokenRecordingError).toBe(what !== 'breaks off');
    expect(await folder.find(id)).toBeNull();
    expect(readdirSync(join(path, '.incoming'))).toEqual([]);
  });

  it.each([0, 0xffff_ffff])('counts the bytes that are there where the header says %s', async (said) => {
    const stored = await folder.write(newId(), 'wav', inParts(wav(700, said)));
    expect(stored.duration_ms).toBe(700);
  });

  it.each(['../../etc/passwd', 'x', '01937a5e-4a30-4e42-8000-2b6f9c8d0a05', ''])(
    'has no place for %j, which is no id',
    async (id) => {
      await expect(folder.write(id, 'wav', inParts(wav(1)))).rejects.toThrow(/is none/);
      await expect(folder.find(id)).rejects.toThrow(/is none/);
    },
  );

  it('says where a file is, and nothing of what is not there', async () => {
    const id = newId();
    const { file } = await folder.write(id, 'wav', inParts(wav(100)));
    expect(await folder.locate(id)).toEqual({ folder: path, name: file.name });
    expect(await folder.locate(newId())).toBeNull();
  });

  it('removes a file, and again', async () => {
    const id = newId();
    await folder.write(id, 'wav', inParts(wav(100)));
    await folder.remove(id);
    await folder.remove(id);
    expect(await folder.find(id)).toBeNull();
  });

  it('clears what was on its way when the process died', async () => {
    mkdirSync(join(path, '.incoming'), { recursive: true });
    writeFileSync(join(path, '.incoming', 'half'), 'RIFF');
    const before = files().length;
    await folder.clearIncoming();
    expect(files()).toHaveLength(before - 1);
    await new RecordingFolder(join(temp.path, 'none')).clearIncoming();
  });
});
