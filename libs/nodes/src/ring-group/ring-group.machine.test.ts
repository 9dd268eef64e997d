import { ringGroupSchema } from '@hookswitch/flow-model';
import type { PinnedObject } from '@hookswitch/flow-model';
import type { z } from 'zod';
import { driveNode } from '../testing/drive-node.js';
import { ringGroupNode } from './ring-group.node.js';

const GROUP = '01937a00-0000-7000-8000-00000000c001';
const ANN = '01937a00-0000-7000-8000-000000001001';
const BOB = '01937a00-0000-7000-8000-000000001002';
const CLEO = '01937a00-0000-7000-8000-000000001003';
const MOBILE = '+442071838750';

const USERS = {
  [ANN]: { num_id: 1, name: 'Ann', extension: '1001' },
  [BOB]: { num_id: 2, name: 'Bob', extension: '1002' },
  [CLEO]: { num_id: 3, name: 'Cleo', extension: null },
};

type Fields = Partial<z.input<typeof ringGroupSchema>>;

const three = [{ user_id: ANN }, { user_id: BOB }, { number: MOBILE }];

/** A group that a caller has come to. */
function ring(
  fields: Fields = {},
  more: { answered?: boolean; from?: string; now?: string; id?: string } = {},
) {
  const body = ringGroupSchema.parse({ name: 'Sales', members: three, ring_time_s: 20, ...fields });
  const pinned: PinnedObject = { type: 'ring_group', num_id: 5, name: 'Sales', body, users: USERS };
  const { answered = false, from = '+15557654321', now, id = 'call-1' } = more;
  const variables = { 'caller.number': from, 'caller.name': 'Ada', 'call.id': id };
  const surroundings = { answered, objects: { [GROUP]: pinned }, variables, ...(now && { now }) };
  return driveNode(ringGroupNode, { ring_group_id: GROUP }, surroundings);
}

type Drive = ReturnType<typeof ring>;

/** Whom a step rings. */
const rung = ({ effects }: Pick<Drive, 'effects'>) =>
  effects.flatMap((effect) => (effect.kind === 'dial' ? [effect.to.target] : []));
const notes = ({ effects }: Pick<Drive, 'effects'>) =>
  effects.flatMap((effect) => (effect.kind === 'note' ? [effect.text] : []));
const ended = (leg: string, cause: 'busy' | 'no_answer' | 'declined' | 'unreachable' | 'normal') =>
  ({ type: 'leg.ended', leg, cause }) as const;
const answers = (leg: string) => ({ type: 'leg.answered', leg }) as const;
const presses = (leg: string, digit: string) => ({ type: 'leg.digit', leg, digit }) as const;

describe('a ring group that rings all at once', () => {
  it('rings every member in the name of the group, and the caller hears that it rings', () => {
    const { effects } = ring();
    expect(effects[0]).toEqual({ kind: 'background', sound: 'ringback' });
    expect(rung({ effects })).toEqual(['1001', '1002', MOBILE]);
    expect(effects[1]).toEqual({
      kind: 'dial',
      leg: 'm0',
      to: { type: 'extension', target: '1001' },
      caller_number: null,
      caller_name: null,
      ring_time_ms: 20_000,
      via: { type: 'ring_group', name: 'Sales' },
      only_free: false,
    });
  });

  it('connects the first who answers; the others are told that somebody else has answered', () => {
    const taken = ring().send({ type: 'leg.ringing', leg: 'm1' }).send(answers('m1'));
    expect(taken.effects).toEqual([
      { kind: 'drop_leg', leg: 'm0', elsewhere: true },
      { kind: 'drop_leg', leg: 'm2', elsewhere: true },
      { kind: 'answer' },
    ]);
    const connecting = taken.send({ type: 'call.answered' });
    expect(connecting.effects).toEqual([{ kind: 'bridge', leg: 'm1' }]);
    const connected = connecting.send({ type: 'leg.bridged', leg: 'm1' });
    expect(connected.outcome).toBeNull();
    expect(connected.send(ended('m1', 'normal')).outcome).toBe('answered_ended');
  });

  it('goes on ringing the others when one is busy or declines, and connects a caller who is answered at once', () => {
    const left = ring({}, { answered: true }).send(ended('m0', 'busy')).send(ended('m1', 'declined'));
    expect(left.outcome).toBeNull();
    expect(left.send(answers('m2')).effects).toEqual([{ kind: 'bridge', leg: 'm2' }]);
  });

  it.each([
    [['busy', 'busy', 'busy'], 'busy'],
    [['declined', 'busy', 'unreachable'], 'declined'],
    [['unreachable', 'unreachable', 'unreachable'], 'unreachable'],
    [['no_answer', 'declined', 'busy'], 'no_answer'],
  ] as const)('when all have ended (%s) it is left by %s', (causes, outcome) => {
    const [one, two, three] = causes;
    const end = ring().send(ended('m0', one)).send(ended('m1', two)).send(ended('m2', three));
    expect(end.outcome).toBe(outcome);
  });

  it('a delayed member joins in, at once when nobody rings any more', () => {
    const members = [{ user_id: ANN }, { user_id: BOB, delay_s: 10 }];
    const first = ring({ members });
    expect(rung(first)).toEqual(['1001']);
    expect(first.timers).toEqual([10_000]);
    const joined = first.elapse();
    expect(joined.effects).toMatchObject([{ kind: 'dial', leg: 'm1', ring_time_ms: 10_000 }]);
    expect(rung(first.send(ended('m0', 'busy')))).toEqual(['1002']);
  });

  it('gives up by itself when the gateway never ends the ringing', () => {
    const first = ring();
    expect(first.timers).toEqual([25_000]);
    const gone = first.elapse();
    expect(gone.effects).toEqual([0, 1, 2].map((place) => ({ kind: 'drop_leg', leg: `m${place}` })));
    expect(gone.outcome).toBe('no_answer');
  });

  it('leaves out who cannot be rung, and says why', () => {
    const members = [{ user_id: ANN }, { user_id: CLEO }, { user_id: BOB, delay_s: 30 }, { number: MOBILE }];
    const first = ring({ members }, { from: '1001' });
    expect(rung(first)).toEqual([MOBILE]);
    expect(notes(first)).toEqual([
      'Not rung: Ann, who is calling.',
      'Not rung: Cleo, who has no extension.',
      'Not rung: Bob, whose delay is longer than the group rings.',
    ]);
  });

  it('is unreachable without members', () => {
    expect(ring({ members: [] }).outcome).toBe('unreachable');
  });

  it('a member whom the gateway cannot ring counts as not reached', () => {
    const failed = { type: 'command.failed', effect: 'dial', reason: 'no_such_endpoint', leg: 'm0' } as const;
    const members = [{ user_id: ANN }];
    expect(ring().send(failed).outcome).toBeNull();
    expect(ring({ members }).send(failed).outcome).toBe('unreachable');
  });

  it('shows members the prefix in front of who calls', () => {
    expect(ring({ name_prefix: 'Sales: ' }).effects[1]).toMatchObject({ caller_name: 'Sales: Ada' });
  });
});

describe('a ring group that rings one after the other', () => {
  it('hunt: the next one rings when the one before has ended', () => {
    const first = ring({ strategy: 'hunt' });
    expect(rung(first)).toEqual(['1001']);
    const second = first.send(ended('m0', 'no_answer'));
    expect(rung(second)).toEqual(['1002']);
    const third = second.send(ended('m1', 'busy'));
    expect(rung(third)).toEqual([MOBILE]);
    expect(third.send(ended('m2', 'declined')).outcome).toBe('no_answer');
  });

  it('hunt: says who was not rung as it was not their turn', () => {
    const taken = ring({ strategy: 'hunt' }).send(answers('m0'));
    expect(notes(taken)).toEqual([`Not rung, as it was not their turn yet: Bob, ${MOBILE}.`]);
  });

  it('hunt: a phone that the gateway forgets is hung up, and the next one rings', () => {
    const next = ring({ strategy: 'hunt' }).elapse();
    expect(next.effects[0]).toEqual({ kind: 'drop_leg', leg: 'm0' });
    expect(rung(next)).toEqual(['1002']);
  });

  it('memory hunt: one more each time, while those before go on ringing', () => {
    const first = ring({ strategy: 'memory_hunt' });
    expect(first.effects[1]).toMatchObject({ leg: 'm0', ring_time_ms: 60_000 });
    expect(first.timers).toEqual([20_000]);
    const second = first.elapse();
    expect(second.effects).toMatchObject([{ kind: 'dial', leg: 'm1', ring_time_ms: 40_000 }]);
    expect(second.send(answers('m0')).effects).toContainEqual({
      kind: 'drop_leg',
      leg: 'm1',
      elsewhere: true,
    });
  });

  it('first available: passes over who is busy, and rings nobody after somebody has rung', () => {
    const first = ring({ strategy: 'first_available' });
    expect(first.effects[1]).toMatchObject({ only_free: true });
    const second = first.send({ type: 'leg.skipped', leg: 'm0' });
    expect(notes(second)).toEqual(['Not rung: Ann, who is in a call.']);
    expect(rung(second)).toEqual(['1002']);
    expect(second.send(ended('m1', 'no_answer')).outcome).toBe('no_answer');
  });

  it('first available: a phone that turns out to be busy was not available', () => {
    expect(rung(ring({ strategy: 'first_available' }).send(ended('m0', 'busy')))).toEqual(['1002']);
  });

  it('random: begins with another member for other calls, and with the same for the same', () => {
    const firstOf = (id: string) => rung(ring({ strategy: 'random' }, { id }))[0];
    const calls = Array.from({ length: 40 }, (_, index) => `call-${index}`);
    expect(new Set(calls.map(firstOf)).size).toBe(3);
    expect(calls.map(firstOf)).toEqual(calls.map(firstOf));
  });
});

describe('a ring group that skips who is busy', () => {
  it('is busy when all are in a call', () => {
    const end = [0, 1, 2].reduce<Drive>(
      (drive, place) => drive.send({ type: 'leg.skipped', leg: `m${place}` }),
      ring({ skip_busy: true }),
    );
    expect(end.outcome).toBe('busy');
  });
});

describe('a ring group that nobody is rung of while the first is busy', () => {
  const all = { skip_all_if_first_busy: true } as const;
  const asks = { kind: 'ask_phone', extension: '1001' };

  it.each(['simultaneous', 'hunt', 'memory_hunt', 'random'] as const)(
    'rings nobody while the first in the list is in a call, and is left as busy: %s',
    (strategy) => {
      const asked = ring({ ...all, strategy });
      expect(asked.effects).toEqual([asks]);
      const end = asked.send({ type: 'phone.asked', in_call: true });
      expect(rung(end)).toEqual([]);
      expect(notes(end)).toEqual(['Nobody is rung: Ann, who is first in the list, is in a call.']);
      expect(end.outcome).toBe('busy');
    },
  );

  it('rings as any other while the first is in none', () => {
    const ringing = ring(all).send({ type: 'phone.asked', in_call: false });
    expect(ringing.effects[0]).toEqual({ kind: 'background', sound: 'ringback' });
    expect(rung(ringing)).toEqual(['1001', '1002', MOBILE]);
  });

  it('asks nobody where the first is outside the house, or calls the group', () => {
    expect(rung(ring({ ...all, members: [{ number: MOBILE }, { user_id: ANN }] }))).toEqual([MOBILE, '1001']);
    expect(rung(ring(all, { from: '1001' }))).toEqual(['1002', MOBILE]);
  });
});

describe('a ring group whose members confirm by key', () => {
  const confirming = (fields: Fields = {}) => ring({ confirm: true, ...fields });

  it('asks who answers, while the others go on ringing', () => {
    const asked = confirming().send(answers('m0'));
    expect(asked.effects).toEqual([
      {
        kind: 'speak',
        leg: 'm0',
        text: 'A call for Sales from Ada. Press 1 to take it, or 2 to refuse it.',
        language: 'en-GB',
        voice: null,
      },
    ]);
    expect(asked.timers).toEqual([20_000]);
    expect(asked.send({ type: 'leg.played', leg: 'm0', ok: true }).effects).toEqual(asked.effects);
  });

  it('is taken by 1; who has answered too late is told so and hung up', () => {
    const taken = confirming().send(answers('m0')).send(answers('m1')).send(presses('m1', '1'));
    expect(taken.effects).toEqual([
      { kind: 'stop_playback', leg: 'm1' },
      { kind: 'stop_playback', leg: 'm0' },
      { kind: 'speak', leg: 'm0', text: 'Somebody else has taken the call.', language: 'en-GB', voice: null },
      { kind: 'drop_leg', leg: 'm2', elsewhere: true },
      { kind: 'answer' },
    ]);
    const connecting = taken.send({ type: 'call.answered' });
    const connected = connecting.send({ type: 'leg.bridged', leg: 'm1' });
    expect(connected.send({ type: 'leg.played', leg: 'm0', ok: true }).effects).toEqual([
      { kind: 'drop_leg', leg: 'm0' },
    ]);
    expect(connected.send(ended('m0', 'normal')).outcome).toBeNull();
  });

  it('is refused by 2, by hanging up, and by pressing nothing in time', () => {
    const members = [{ number: MOBILE }];
    const asked = confirming({ members }).send(answers('m0'));
    expect(asked.send(presses('m0', '5')).effects).toEqual([]);
    const refused = asked.send(presses('m0', '2'));
    expect(refused.effects).toEqual([{ kind: 'drop_leg', leg: 'm0' }]);
    expect(refused.outcome).toBe('rejected_by_confirm');
    expect(asked.send(ended('m0', 'normal')).outcome).toBe('rejected_by_confirm');
    expect(asked.elapse().outcome).toBe('rejected_by_confirm');
  });

  it('plays prompts and texts of its own, with the caller in them', () => {
    const prompt_id = '01937a00-0000-7000-8000-0000000a0d10';
    const own = { confirm_prompt: { text: 'It is ${caller.name}.' }, too_late_prompt: { prompt_id } };
    const asked = confirming(own).send(answers('m0'));
    expect(asked.effects).toMatchObject([{ kind: 'speak', leg: 'm0', text: 'It is Ada.' }]);
    const taken = asked.send(answers('m1')).send(presses('m0', '1'));
    expect(taken.effects).toContainEqual({ kind: 'play_prompt', prompt_id, leg: 'm1' });
  });

  it('does not ring the next one in a hunt while somebody decides', () => {
    const asked = confirming({ strategy: 'hunt' }).send(answers('m0'));
    expect(asked.send({ type: 'leg.played', leg: 'm0', ok: false }).effects).toEqual([]);
    expect(rung(asked.send(presses('m0', '2')))).toEqual(['1002']);
  });
});

describe('a ring group', () => {
  it('leaves by no_answer when who has answered hangs up before the two are connected', () => {
    expect(ring().send(answers('m0')).send(ended('m0', 'normal')).outcome).toBe('no_answer');
  });

  it('drops who has answered, and leaves by error, when the two cannot be connected', () => {
    const connecting = ring({}, { answered: true }).send(answers('m0'));
    const failed = connecting.send({
      type: 'command.failed',
      effect: 'bridge',
      reason: 'no bridge',
      leg: 'm0',
    });
    expect(failed.effects).toEqual([{ kind: 'drop_leg', leg: 'm0' }]);
    expect(failed.outcome).toBe('error');
  });

  it('leaves by error when the release does not have it', () => {
    expect(driveNode(ringGroupNode, { ring_group_id: GROUP }).outcome).toBe('error');
  });
});
