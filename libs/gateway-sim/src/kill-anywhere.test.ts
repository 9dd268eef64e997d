import type { GatewayEvent } from '@hookswitch/telephony';
import fc from 'fast-check';
import type { PhoneBehaviour } from './phone-behaviour.schema.js';
import type { ScriptStep } from './script.schema.js';
import { Booth } from './testing/booth.js';

/** Times as many runs as usual: `HOOKSWITCH_PROPERTY_EFFORT=50 npm test`. */
const EFFORT = Number(process.env.HOOKSWITCH_PROPERTY_EFFORT ?? 1);

const time = fc.integer({ min: 0, max: 3000 });
const step: fc.Arbitrary<ScriptStep> = fc.oneof(
  fc.record({ after_ms: time, do: fc.constant('digits' as const), digits: fc.constantFrom('1', '23#') }),
  fc.record({ after_ms: time, do: fc.constantFrom('hold' as const, 'unhold' as const, 'hangup' as const) }),
);
const phone: fc.Arbitrary<PhoneBehaviour> = fc.record(
  {
    behaviour: fc.constantFrom('answer', 'busy', 'no_answer', 'decline', 'unregistered'),
    after_ms: time,
    hangup_after_ms: time,
    script: fc.array(step, { maxLength: 3 }),
  },
  { requiredKeys: ['behaviour'] },
);
const who = fc.integer({ min: 0, max: 3 });

/** What a day at the exchange is made of; `who` picks one of the channels so far. */
const deed = fc.oneof(
  fc.record({ does: fc.constant('call' as const), script: fc.array(step, { maxLength: 4 }) }),
  fc.record({ does: fc.constant('ring' as const), phone, ring_time_ms: time }),
  fc.record({ does: fc.constantFrom('answer', 'hangup', 'hold', 'press', 'leave', 'forget'), who }),
  fc.record({ does: fc.constant('play' as const), who, length: fc.integer({ min: 0, max: 60 }) }),
  fc.record({ does: fc.constantFrom('record' as const, 'unrecord' as const), who, max_duration_ms: time }),
  fc.record({ does: fc.constant('bridge' as const), who, other: who, bridge: fc.constantFrom('a', 'b') }),
);
/** What becomes of the process after a deed, and of its clock. `stopped` is an orderly end, which tidies up the file. */
const fate = fc.constantFrom('lives', 'killed', 'stopped');
const moment = fc.record({
  deed,
  then_ms: fc.oneof(fc.constant(0), time),
  fate,
  back_ms: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: time }),
});
const day = fc.array(moment, { maxLength: 25 });
type Day = typeof day extends fc.Arbitrary<infer T> ? T : never;

describe('a kill at any moment', () => {
  it(
    'changes nothing of what happens, nor of when and how it is counted',
    async () => {
      await fc.assert(
        fc.asyncProperty(day, async (moments) => {
          expect(await run(moments, true)).toEqual(await run(moments, false));
        }),
        { numRuns: 150 * EFFORT },
      );
    },
    60_000 * EFFORT,
  );
});

/** Plays a day, with or without its kills, and returns all that was told, channel by channel, once each. */
async function run(moments: Day, withKills: boolean): Promise<string[]> {
  const booth = new Booth();
  await booth.connect();
  const channels: string[] = [];
  const told: GatewayEvent[] = [];
  for (const { deed, then_ms, fate, back_ms } of moments) {
    act(booth, channels, deed);
    booth.clock.advance(0);
    if (back_ms > 0) {
      booth.clock.putBack(back_ms);
      // Whatever is written next tells how late it had been.
      booth.simulator.setPhone('1009', { behaviour: 'busy' });
    }
    if (withKills && fate !== 'lives') {
      told.push(...booth.heard);
      const known = channels.map((channel_id) => ({ channel_id, cursor: lastCursor(told, channel_id) }));
      if (fate === 'stopped') await booth.simulator.close();
      await booth.killFor(then_ms, known);
    } else {
      booth.clock.advance(then_ms);
    }
  }
  booth.clock.advance(60_000);
  told.push(...booth.heard);
  await booth.close();
  const kept = told.filter((event) => event.cursor > 0);
  const facts = kept.map((event) =>
    JSON.stringify({ ...event, channel_id: channels.indexOf(event.channel_id) }),
  );
  return [...new Set(facts)].sort();
}

function lastCursor(told: readonly GatewayEvent[], channelId: string): number {
  return Math.max(0, ...told.filter((event) => event.channel_id === channelId).map(({ cursor }) => cursor));
}

function act(booth: Booth, channels: string[], deed: Day[number]['deed']): void {
  const channel_id = ('who' in deed && channels[deed.who]) || 'nobody';
  switch (deed.does) {
    case 'call': {
      const { script } = deed as Extract<typeof deed, { script: unknown }>;
      channels.push(booth.simulator.placeCall({ from: { number: '1' }, to: '2', script }));
      return;
    }
    case 'ring': {
      const { phone: behaviour, ring_time_ms } = deed as Extract<typeof deed, { phone: unknown }>;
      booth.simulator.setPhone('1001', behaviour);
      channels.push(booth.call('1001', ring_time_ms));
      return;
    }
    case 'play':
      booth.say(channel_id, 'x'.repeat((deed as Extract<typeof deed, { length: unknown }>).length));
      return;
    case 'bridge': {
      const { other, bridge: bridge_id } = deed as Extract<typeof deed, { bridge: unknown }>;
      const channel_ids = [...new Set([channel_id, channels[other] ?? 'nobody'])];
      booth.send({ kind: 'bridge', bridge_id, channel_ids });
      return;
    }
    case 'record': {
      const { max_duration_ms } = deed as Extract<typeof deed, { max_duration_ms: number }>;
      booth.send({ kind: 'record', channel_id, recording_id: `of-${deed.who}`, max_duration_ms });
      return;
    }
    case 'unrecord':
      booth.send({ kind: 'stop_recording', channel_id, recording_id: `of-${deed.who}` });
      return;
    case 'leave':
      booth.send({ kind: 'unbridge', bridge_id: 'a' });
      return;
    case 'press':
      if (booth.simulator.listen(channel_id)?.state === 'up') booth.simulator.press(channel_id, '7');
      return;
    case 'answer':
    case 'hold':
      booth.send({ kind: deed.does, channel_id });
      return;
    case 'hangup':
      booth.send({ kind: 'hangup', channel_id, cause: 'normal' });
      return;
    default:
      // Only what has ended is forgotten, as the engine does; a forgotten channel that is asked for would be lost.
      if (booth.simulator.listen(channel_id)?.state === 'ended') {
        booth.simulator.forget([channel_id]);
        channels[channels.indexOf(channel_id)] = `gone-${channel_id}`;
      }
  }
}
