import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Receiver } from './rig/receiver.js';
import { RuntimeProcess, until } from './rig/runtime-process.js';

const KILLS = 10;
const CALLS_PER_LIFE = 5;
const NUMBER = '+442079460201';

interface Recording {
  readonly id: string;
  readonly status: string;
  readonly bytes: number;
  readonly duration_ms: number;
  readonly sha256: string;
}

describe('kill -9 while calls are recorded', () => {
  let runtime: RuntimeProcess;
  let receiver: Receiver;

  beforeAll(async () => {
    receiver = await Receiver.start();
    runtime = await RuntimeProcess.start();
    const flow = await runtime.api('POST', '/flows', {
      name: 'Recorded',
      document: {
        schema: 1,
        entry: 'a',
        nodes: {
          a: { type: 'answer', label: '', config: {} },
          r: { type: 'record', label: '', config: { action: 'start' } },
          p: { type: 'wait', label: '', config: { duration_ms: 150 } },
          s: { type: 'record', label: '', config: { action: 'stop' } },
          r2: { type: 'record', label: '', config: { action: 'start' } },
          p2: { type: 'wait', label: '', config: { duration_ms: 150 } },
          h: { type: 'hangup', label: '', config: {} },
        },
        edges: {
          'a:next': 'r',
          'r:next': 'p',
          'p:next': 's',
          's:next': 'r2',
          'r2:next': 'p2',
          'p2:next': 'h',
        },
      },
    });
    await runtime.api('POST', '/numbers', { number: NUMBER, name: 'Recorded', flow_id: flow.body.id });
    await runtime.api('POST', '/webhooks', {
      name: 'Archive',
      url: receiver.url('/archive'),
      event_types: ['recording_created', 'recording_updated'],
    });
    await runtime.api('POST', '/configuration/apply', {});
  });

  afterAll(async () => {
    await runtime.dispose();
    await receiver.stop();
  });

  const list = async (callId: string) =>
    (await runtime.api('GET', `/recordings?call_id=${callId}`)).body.result as Recording[];

  it('loses no recording, keeps each file once and whole, and tells of each end once, with the file', async () => {
    const calls: string[] = [];
    for (let kill = 0; kill < KILLS; kill += 1) {
      const killAt = Date.now() + 40 + Math.floor(Math.random() * 450);
      for (let index = 0; index < CALLS_PER_LIFE; index += 1) {
        const from = { number: `+4420794604${String(calls.length).padStart(2, '0')}` };
        calls.push((await runtime.api('POST', '/simulator/calls', { from, to: NUMBER })).body.id as string);
      }
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, killAt - Date.now())));
      await runtime.end('SIGKILL');
      await runtime.start();
    }
    const recordings: Recording[] = [];
    for (const id of calls) {
      recordings.push(
        ...(await until(`both recordings of ${id}`, async () => {
          const found = await list(id);
          return found.length === 2 && found.every(({ status }) => status === 'done') && found;
        })),
      );
    }

    for (const { id, bytes, duration_ms, sha256 } of recordings) {
      const answer = await fetch(`${runtime.origin}/api/v1/recordings/${id}/file`, {
        headers: { authorization: `Bearer ${RuntimeProcess.token}` },
      });
      const file = Buffer.from(await answer.arrayBuffer());
      expect([answer.status, file.length]).toEqual([200, bytes]);
      expect(createHash('sha256').update(file).digest('hex')).toBe(sha256);
      expect(file.length).toBe(44 + 16 * duration_ms);
    }
    // One that had not begun when the process died begins after the next start, and may be over at once: its time is up.
    const heard = recordings.filter(({ duration_ms }) => duration_ms > 0);
    expect(heard.length).toBeGreaterThan(recordings.length * 0.8);
    const files = readdirSync(join(runtime.dataDir, 'recordings'), { recursive: true, encoding: 'utf8' });
    expect(files.filter((name) => name.endsWith('.wav'))).toHaveLength(recordings.length);

    const ends = () => {
      const told = new Map<string, Set<string>>();
      for (const { headers, body } of receiver.requests) {
        const { type, data } = JSON.parse(body) as { type: string; data: Recording };
        if (type !== 'recording_updated') continue;
        expect(data.status).toBe('done');
        told.set(data.id, (told.get(data.id) ?? new Set()).add(String(headers['webhook-id'])));
      }
      return told;
    };
    await until('each end is told', async () => ends().size === recordings.length);
    for (const [id, deliveries] of ends()) expect([id, deliveries.size]).toEqual([id, 1]);
  }, 180_000);
});
