import { jest } from '@jest/globals';
import fs from 'node:fs';
import { dirname, join } from 'node:path';
import { Simulator, UnwritableError } from './index.js';
import { Booth } from './testing/booth.js';

let booth: Booth;
beforeEach(async () => {
  booth = new Booth();
  await booth.connect();
});
afterEach(() => booth.close());

/** Opens the simulator's file as the next process would; returns what it says of the file. */
async function reopened(): Promise<string[]> {
  const warnings: string[] = [];
  const simulator = new Simulator({ ...booth, warn: (sentence) => void warnings.push(sentence) });
  await simulator.close();
  return warnings;
}

describe('a process that dies while it writes', () => {
  it('has never done what it was writing, wherever that was cut off', async () => {
    const channel = booth.simulator.placeCall({ from: { number: '1', name: 'Łukasz' }, to: '2' });
    booth.send({ kind: 'answer', channel_id: channel });
    const before = fs.readFileSync(booth.file);
    booth.say(channel, 'Żółw');
    const after = fs.readFileSync(booth.file);
    expect(after.length).toBeGreaterThan(before.length + 50);
    for (let length = before.length; length < after.length; length += 1) {
      fs.writeFileSync(booth.file, after.subarray(0, length));
      await booth.killFor(0, [{ channel_id: channel, cursor: 0 }]);
      expect(booth.log(channel)).toEqual(['0 channel_incoming', '0 channel_answered']);
      expect(booth.simulator.listen(channel)?.hears).toBe('silence');
      expect(fs.readFileSync(booth.file)).toEqual(before);
    }
    fs.writeFileSync(booth.file, after);
    await booth.killFor(0, [{ channel_id: channel, cursor: 0 }]);
    expect(booth.simulator.listen(channel)?.speech?.text).toBe('Żółw');
  });

  it('leaves a file that goes on from there', async () => {
    const channel = booth.simulator.placeCall({ from: { number: '1' }, to: '2' });
    booth.send({ kind: 'answer', channel_id: channel });
    fs.appendFileSync(booth.file, '00000000 [{"at":1,"does":"forg');
    await booth.killFor(0, [{ channel_id: channel, cursor: 2 }]);
    booth.send({ kind: 'hold', channel_id: channel });
    await booth.killFor(0, [{ channel_id: channel, cursor: 2 }]);
    expect(booth.log(channel)).toEqual(['0 channel_held']);
    expect(await reopened()).toEqual([]);
  });
});

describe('a file that is', () => {
  it('damaged in the middle is used up to there, and that is said', async () => {
    const first = booth.simulator.placeCall({ from: { number: '1' }, to: '2' });
    booth.clock.advance(0);
    const second = booth.simulator.placeCall({ from: { number: '1' }, to: '2' });
    booth.clock.advance(0);
    const bytes = fs.readFileSync(booth.file);
    bytes[bytes.length - 5] = 0;
    fs.writeFileSync(booth.file, bytes);
    const warnings: string[] = [];
    const simulator = new Simulator({ ...booth, warn: (sentence) => void warnings.push(sentence) });
    expect(simulator.channels().map(({ channel_id }) => channel_id)).toEqual([first]);
    expect(simulator.listen(second)).toBeUndefined();
    expect(warnings).toEqual([
      expect.stringMatching(/simulator\.journal is damaged: .* after its first \d+ bytes/),
    ]);
    await simulator.close();
  });

  it.each([
    [
      'something else',
      'this is not a journal\n'.repeat(20),
      /something\.else.*no simulator's journal.*move it away/,
    ],
    ['something else without lines', 'x'.repeat(9), /no simulator's journal/],
    ['of another version', 'hookswitch simulator 2\n[]', /another version of Hookswitch has written it/],
  ])('%s is refused, and left as it is', (_, text, words) => {
    const file = join(booth.folder, 'something.else');
    fs.writeFileSync(file, text);
    expect(() => new Simulator({ file })).toThrow(words);
    expect(fs.readFileSync(file, 'utf8')).toBe(text);
  });

  it('new is empty of calls, also when its first line was cut off', async () => {
    const file = join(booth.folder, 'new');
    for (const text of ['', 'hook', 'hookswitch simulator 1\n']) {
      fs.writeFileSync(file, text);
      const simulator = new Simulator({ file });
      expect(simulator.channels()).toEqual([]);
      await simulator.close();
    }
  });

  it('the former database is left alone, and that is said once', async () => {
    const folder = fs.mkdtempSync(join(booth.folder, 'former-'));
    fs.writeFileSync(join(folder, 'simulator.db'), 'SQLite format 3');
    const warnings: string[] = [];
    const options = {
      file: join(folder, 'simulator.journal'),
      warn: (text: string) => void warnings.push(text),
    };
    for (let start = 0; start < 2; start += 1) await new Simulator(options).close();
    expect(warnings).toEqual([
      expect.stringMatching(/simulator\.db is of an earlier version: .*calls and phones are left out/),
    ]);
  });
});

describe('a journal that has grown', () => {
  const growth = 8 * 1024 * 1024;

  async function grow(): Promise<string> {
    booth.simulator.setPhone('1001', {
      behaviour: 'answer',
      script: [{ after_ms: 9000, do: 'digits', digits: '7' }],
    });
    const leg = booth.call('1001');
    const name = 'x'.repeat(128);
    for (let call = 0; call < 20_000; call += 1) {
      const channel_id = booth.simulator.placeCall({ from: { number: '1', name }, to: '2', crm_id: name });
      booth.simulator.send([{ kind: 'hangup', id: `end-${call}`, channel_id, cause: 'normal' }]);
      booth.simulator.forget([channel_id]);
      if (call % 100 === 0) booth.clock.advance(0);
    }
    booth.clock.advance(2500);
    return leg;
  }

  it('is written anew with what still counts', async () => {
    const leg = await grow();
    expect(fs.statSync(booth.file).size).toBeLessThan(growth);
    await booth.killFor(10_000, [{ channel_id: leg, cursor: 1 }]);
    expect(booth.log(leg)).toEqual(['2000 channel_answered', '11000 digit_received 7']);
    expect(booth.simulator.phones()).toHaveLength(1);
  });

  it('goes on as it is where there is no room for another', async () => {
    const rename = jest.spyOn(fs, 'renameSync').mockImplementation(() => {
      throw new Error('ENOSPC: no space left on device');
    });
    try {
      const leg = await grow();
      expect(rename).toHaveBeenCalled();
      expect(fs.statSync(booth.file).size).toBeGreaterThan(growth);
      expect(fs.readdirSync(dirname(booth.file))).toEqual(['simulator.journal']);
      expect(booth.simulator.status()).toMatchObject({ state: 'connected', channels: 1 });
      await booth.killFor(0, [{ channel_id: leg, cursor: 0 }]);
      expect(booth.log(leg)).toEqual(['0 channel_ringing', '2000 channel_answered']);
    } finally {
      rename.mockRestore();
    }
  });
});

describe('a disk that is full', () => {
  let room = Infinity;
  let disk: { mockRestore(): void };
  beforeEach(() => {
    const write = fs.writeSync as (
      fd: number,
      bytes: Buffer,
      from: number,
      length: number,
      at: number,
    ) => number;
    disk = jest.spyOn(fs, 'writeSync').mockImplementation(((
      fd: number,
      bytes: Buffer,
      from: number,
      length: number,
      at: number,
    ) => {
      if (room === 0) throw new Error('ENOSPC: no space left on device');
      const done = write(fd, bytes, from, Math.min(length, room), at);
      room -= done;
      return done;
    }) as typeof fs.writeSync);
  });
  afterEach(() => disk.mockRestore());

  it.each([0, 1, 30])('keeps news back until there is room, and says so (%i bytes left)', async (left) => {
    room = left;
    const channel = booth.simulator.placeCall({ from: { number: '1' }, to: '2' });
    booth.clock.advance(500);
    booth.simulator.placeCall({ from: { number: '1' }, to: '3' });
    booth.clock.advance(400);
    expect(booth.heard).toEqual([]);
    expect(booth.simulator.status()).toMatchObject({ state: 'lost', channels: 2 });
    expect(booth.simulator.status().detail).toMatch(/cannot write its journal \(ENOSPC.*\)\. It tries again/);
    room = Infinity;
    booth.clock.advance(100);
    expect(booth.log(channel)).toEqual(['0 channel_incoming']);
    expect(booth.simulator.status()).toMatchObject({ state: 'connected', detail: '', channels: 2 });
    await booth.killFor(0, [{ channel_id: channel, cursor: 0 }]);
    expect(booth.heard.map(({ type }) => type)).toEqual(['channel_incoming', 'channel_incoming']);
  });

  it('has done nothing of what was not told, when the process dies meanwhile', async () => {
    const channel = booth.simulator.placeCall({ from: { number: '1' }, to: '2' });
    booth.clock.advance(0);
    room = 40;
    booth.send({ kind: 'answer', channel_id: channel });
    await booth.killFor(5000, [{ channel_id: channel, cursor: 1 }]);
    room = Infinity;
    booth.send({ kind: 'answer', channel_id: channel });
    expect(booth.log(channel)).toEqual(['5000 channel_answered']);
  });

  it('refuses to change a phone, which stays as it was', () => {
    booth.simulator.setPhone('1001', { behaviour: 'busy' });
    room = 0;
    expect(() => booth.simulator.setPhone('1001', { behaviour: 'decline' })).toThrow(UnwritableError);
    room = Infinity;
    expect(booth.simulator.phone('1001')).toEqual({ behaviour: 'busy' });
  });
});

describe('a clock that is put back while no process runs', () => {
  it('does not undo what the engine has seen', async () => {
    const channel = booth.simulator.placeCall({
      from: { number: '1' },
      to: '2',
      script: [1, 2, 3].map((digit) => ({ after_ms: 1000, do: 'digits', digits: String(digit) })),
    });
    booth.send({ kind: 'answer', channel_id: channel });
    booth.clock.advance(2500);
    booth.clock.putBack(2000);
    await booth.killFor(0, [{ channel_id: channel, cursor: 4 }]);
    booth.send({ kind: 'hold', channel_id: channel });
    booth.clock.advance(5000);
    expect(booth.log(channel)).toEqual(['500 channel_held', '3000 digit_received 3']);
    expect(booth.heard.map(({ cursor }) => cursor)).toEqual([5, 6]);
    await booth.killFor(0, [{ channel_id: channel, cursor: 0 }]);
    expect(booth.heard.map(({ cursor }) => cursor)).toEqual([1, 2, 3, 4, 5, 6]);
  });
});
