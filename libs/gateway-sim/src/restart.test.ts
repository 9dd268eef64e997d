import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transformFileSync } from '@swc/core';
import type { GatewayEvent } from '@hookswitch/telephony';
import { Simulator } from './simulator.js';
import { Booth } from './testing/booth.js';

describe('after a kill and a restart', () => {
  let booth: Booth;
  beforeEach(async () => {
    booth = new Booth();
    await booth.connect();
  });
  afterEach(() => booth.close());

  it('all that fell due meanwhile has happened at its due time', async () => {
    const channel = booth.simulator.placeCall({
      from: { number: '1' },
      to: '2',
      script: [
        { after_ms: 2000, do: 'digits', digits: '12' },
        { after_ms: 5000, do: 'hangup' },
      ],
    });
    booth.send({ kind: 'answer', channel_id: channel });
    booth.say(channel, 'x'.repeat(50));
    const leg = booth.call('1001');
    const late = booth.call('1002', 1500);
    booth.clock.advance(1000);
    await booth.killFor(60_000, [
      { channel_id: channel, cursor: 2 },
      { channel_id: leg, cursor: 1 },
      { channel_id: late, cursor: 1 },
    ]);
    expect(booth.log(channel)).toEqual([
      '2000 digit_received 1',
      '2000 digit_received 2',
      '3000 playback_finished done',
      '7000 channel_ended normal remote 200',
    ]);
    expect(booth.log(leg)).toEqual(['2000 channel_answered']);
    expect(booth.log(late)).toEqual(['1500 channel_ended no_answer local 480']);
    expect(booth.heard.map(({ at }) => at)).toEqual(booth.heard.map(({ at }) => at).toSorted());
  });

  it('goes on from where time was when the clock was put back meanwhile', async () => {
    const channel = booth.call('1001');
    booth.clock.advance(1000);
    booth.call('1002');
    await booth.killFor(-180_000, [{ channel_id: channel, cursor: 1 }]);
    booth.clock.advance(1000);
    expect(booth.log(channel)).toEqual(['2000 channel_answered']);
  });

  it('what was told before the kill keeps its cursor, its time and its words', async () => {
    const channel = booth.simulator.placeCall({
      from: { number: '1', name: 'Ada' },
      to: '2',
      script: [{ after_ms: 500, do: 'digits', digits: '123' }],
    });
    booth.send({ kind: 'answer', channel_id: channel });
    const leg = booth.call('1001');
    booth.clock.advance(2500);
    booth.send({ kind: 'bridge', bridge_id: 'b', channel_ids: [channel, leg] });
    booth.send({ kind: 'hangup', channel_id: leg, cause: 'normal' });
    booth.say(channel, 'x');
    booth.clock.advance(1000);
    const before = booth.heard;
    expect(before.length).toBeGreaterThan(10);
    await booth.killFor(0, [
      { channel_id: channel, cursor: 0 },
      { channel_id: leg, cursor: 0 },
    ]);
    const byChannel = (events: GatewayEvent[]) =>
      [channel, leg].map((id) => events.filter((e) => e.channel_id === id));
    expect(byChannel(booth.heard)).toEqual(byChannel(before));
  });

  it('a party whose other side hung up meanwhile is off the bridge', async () => {
    booth.simulator.setPhone('1001', { behaviour: 'answer', after_ms: 0, hangup_after_ms: 4000 });
    const channel = booth.simulator.placeCall({ from: { number: '1' }, to: '2' });
    booth.send({ kind: 'answer', channel_id: channel });
    const leg = booth.call('1001');
    booth.send({ kind: 'bridge', bridge_id: 'b', channel_ids: [channel, leg] });
    await booth.killFor(10_000, [
      { channel_id: channel, cursor: 3 },
      { channel_id: leg, cursor: 3 },
    ]);
    expect(booth.log(channel)).toEqual(['4000 channel_unbridged']);
    expect(booth.log(leg)).toEqual(['4000 channel_unbridged', '4000 channel_ended normal remote 200']);
    expect(booth.simulator.listen(channel)).toMatchObject({ hears: 'silence', bridged_with: [] });
  });

  it('phones are as they were told to be', async () => {
    booth.simulator.setPhone('1001', { behaviour: 'decline', after_ms: 0 });
    await booth.killFor(1000, []);
    expect(booth.simulator.phone('1001')).toEqual({ behaviour: 'decline', after_ms: 0 });
  });

  it('a live call that the engine does not know is told from its beginning, one that has ended is not', async () => {
    const live = booth.simulator.placeCall({ from: { number: '1' }, to: '2' });
    const ended = booth.simulator.placeCall({
      from: { number: '3' },
      to: '2',
      script: [{ after_ms: 100, do: 'hangup' }],
    });
    booth.clock.advance(0);
    await booth.killFor(1000, []);
    expect(booth.log(live)).toEqual(['0 channel_incoming']);
    expect(booth.log(ended)).toEqual([]);
    expect(booth.simulator.listen(ended)).toBeUndefined();
  });

  it('a call that was known and forgotten by the file has been lost', async () => {
    await booth.killFor(1000, [{ channel_id: 'unheard-of', cursor: 4 }]);
    expect(booth.log('unheard-of')).toEqual(['1000 channel_ended gateway_lost gateway null']);
  });

  it('ended channels that nobody forgets go after an hour', () => {
    const channel = booth.simulator.placeCall({ from: { number: '1' }, to: '2' });
    booth.send({ kind: 'hangup', channel_id: channel, cause: 'busy' });
    booth.clock.advance(3_599_000);
    expect(booth.simulator.listen(channel)?.state).toBe('ended');
    booth.clock.advance(2000);
    booth.simulator.placeCall({ from: { number: '1' }, to: '2' });
    booth.clock.advance(0);
    expect(booth.simulator.listen(channel)).toBeUndefined();
  });
});

describe('a process that is killed with SIGKILL', () => {
  it('leaves its calls to the next one, which finds them as far as time has taken them', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hookswitch-kill-'));
    const file = join(folder, 'simulator.journal');
    const child = spawn(process.execPath, [compiledChild()], {
      env: { ...process.env, NODE_OPTIONS: '', SIMULATOR_FILE: file },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const told: GatewayEvent[] = [];
    let text = '';
    for await (const chunk of child.stdout) {
      text += String(chunk);
      told.splice(
        0,
        told.length,
        ...text
          .split('\n')
          .slice(0, -1)
          .map((line) => JSON.parse(line) as GatewayEvent),
      );
      if (told.filter(({ type }) => type === 'channel_answered').length === 20) break;
    }
    child.kill('SIGKILL');
    await once(child, 'exit');

    const heard: GatewayEvent[] = [];
    const simulator = new Simulator({ file });
    const channels = [...new Set(told.map(({ channel_id }) => channel_id))];
    const all = new Promise<void>((resolve) => {
      const onEvents = (events: readonly GatewayEvent[]) => {
        heard.push(...events);
        if (heard.filter(({ type }) => type === 'channel_ended').length === channels.length) resolve();
      };
      void simulator.connect(
        { onEvents },
        channels.map((channel_id) => ({ channel_id, cursor: 0 })),
      );
    });
    await all;
    await simulator.close();
    rmSync(folder, { recursive: true });
    for (const channel of channels) {
      const mine = heard.filter((event) => event.channel_id === channel);
      expect(mine.map(({ type }) => type)).toEqual([
        'channel_incoming',
        'channel_answered',
        'digit_received',
        'channel_ended',
      ]);
      const before = told.filter((event) => event.channel_id === channel);
      expect(mine.slice(0, before.length)).toEqual(before);
      const [start, , digit, end] = mine.map(({ at }) => Date.parse(at));
      expect([(digit ?? 0) - (start ?? 0), (end ?? 0) - (start ?? 0)]).toEqual([400, 700]);
    }
  });
});

/** A child process runs no TypeScript: compiles the library beside the package's modules and adds the child's script. */
function compiledChild(): string {
  const folder = join(import.meta.dirname, '../test-output/child');
  mkdirSync(folder, { recursive: true });
  const sources = readdirSync(import.meta.dirname).filter((name) => /(?<!\.test)\.ts$/.test(name));
  for (const name of sources) {
    const { code } = transformFileSync(join(import.meta.dirname, name));
    writeFileSync(join(folder, name.replace(/ts$/, 'js')), code);
  }
  writeFileSync(join(folder, 'child.js'), CHILD);
  return join(folder, 'child.js');
}

/** Answers what comes in, and prints every event. */
const CHILD = `
import { Simulator } from './simulator.js';
const simulator = new Simulator({ file: process.env.SIMULATOR_FILE });
await simulator.connect({
  onEvents(events) {
    process.stdout.write(events.map((event) => JSON.stringify(event) + '\\n').join(''));
    simulator.send(
      events
        .filter((event) => event.type === 'channel_incoming')
        .map(({ channel_id }) => ({ kind: 'answer', id: 'answer-' + channel_id, channel_id })),
    );
  },
}, []);
const script = [{ after_ms: 400, do: 'digits', digits: '1' }, { after_ms: 300, do: 'hangup' }];
for (let i = 0; i < 20; i += 1) simulator.placeCall({ from: { number: String(i) }, to: '100', script });
`;
