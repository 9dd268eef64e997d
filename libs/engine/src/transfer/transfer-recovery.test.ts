import { flow, NUMBER, Rig } from '../testing/rig.js';
import type { Phone } from '../testing/small-pbx.js';

const main = flow({
  nodes: { n1: ['dial', { to: '1001' }], n2: ['webhook'], n3: ['talk', { text: 'Sorry' }], n4: ['hangup'] },
  edges: { 'n1:answered_ended': 'n2', 'n1:busy': 'n3', 'n2:next': 'n4', 'n3:next': 'n4' },
});
const toBob = flow({ nodes: { b1: ['dial', { to: '1002' }] } }, 'extensions');

interface Deed {
  readonly at: number;
  readonly do: (rig: Rig) => unknown;
  /** For a request: whether it was written. One that was not is made again, as a client without an answer would. */
  readonly isDone?: (rig: Rig) => boolean;
}

const leg = (rig: Rig, number: string, call = 0) =>
  [...rig.store.calls.values()][call]?.legs.findLast((each) => each.number === number)?.channel_id ?? '';
const hangsUp = (number: string, at: number): Deed => ({
  at,
  do: (rig) => rig.pbx.end(leg(rig, number), 'normal', 'remote', 200),
});
const frames = (rig: Rig) => [...rig.store.activeflows.values()][0]?.snapshot.frames ?? [];
const isTransferred = (rig: Rig) => rig.store.events.some(({ type }) => type === 'call_transferred');
const isConsulting = (rig: Rig) => frames(rig).length === 2;

/** The consultation is a visit of its own, after that of the node. */
const hasConsulted = (rig: Rig) => rig.activeflow.snapshot.visits > 1;

const blind: Deed = {
  at: 3000,
  do: (rig) => rig.engine.transfer(rig.call.id, { to: { type: 'extension', target: '1002' }, mode: 'blind' }),
  isDone: isTransferred,
};
const attended: Deed = {
  at: 3000,
  do: (rig) =>
    rig.engine.transfer(rig.call.id, { to: { type: 'extension', target: '1002' }, mode: 'attended' }),
  isDone: hasConsulted,
};

interface Story {
  readonly deeds: readonly Deed[];
  readonly phones?: Readonly<Record<string, Phone>>;
}

const stories: Readonly<Record<string, Story>> = {
  'is transferred blindly by request': { deeds: [blind, hangsUp('1002', 7000)] },
  'is transferred to somebody busy': { deeds: [blind], phones: { '1002': 'busy' } },
  'is transferred by the phone': {
    deeds: [
      {
        at: 3000,
        do: (rig) =>
          rig.pbx.tell(leg(rig, '1001'), {
            type: 'transfer_requested',
            to: '1002',
            consultation_channel_id: null,
          }),
      },
      hangsUp('1002', 7000),
    ],
  },
  'is transferred after a consultation': {
    deeds: [
      attended,
      { at: 6000, do: (rig) => rig.engine.completeTransfer(rig.call.id), isDone: isTransferred },
      hangsUp('1002', 7000),
    ],
  },
  'comes back from a consultation that is cancelled': {
    deeds: [
      attended,
      {
        at: 6000,
        do: (rig) => rig.engine.cancelTransfer(rig.call.id),
        isDone: (rig) => !isConsulting(rig) || frames(rig)[1]?.value === 'returning',
      },
      hangsUp('1001', 7000),
    ],
  },
  'comes back from somebody who is busy': {
    deeds: [attended, hangsUp('1001', 7000)],
    phones: { '1002': 'busy' },
  },
  'is connected with whom the phone has consulted in a call of its own': {
    deeds: [
      { at: 3000, do: (rig) => rig.pbx.call('1002', { extension: '1001', from: { number: '1001', name: null } }) }, // prettier-ignore
      {
        at: 6000,
        do: (rig) =>
          rig.pbx.tell(leg(rig, '1001'), {
            type: 'transfer_requested',
            to: '',
            consultation_channel_id: 'in-2',
          }),
      },
      hangsUp('1002', 7000),
    ],
  },
};

const TICK_MS = 20;

/** Plays a story; the process is killed when the store has taken so many commits, and started again. */
async function play({ deeds, phones = {} }: Story, crashAfter: number, tells: boolean) {
  const rig = new Rig([main, toBob]);
  rig.extensionFlow = toBob;
  for (const [target, phone] of Object.entries(phones)) rig.pbx.phones.set(target, phone);
  rig.store.crashAfter = crashAfter;
  rig.store.tellsBeforeCrash = tells;
  await rig.start();
  rig.pbx.call(NUMBER);
  const asked = new Set<Deed>();
  for (let ms = 0; ms < 9000; ms += TICK_MS) {
    for (const deed of deeds) {
      if (deed.at > ms || asked.has(deed)) continue;
      asked.add(deed);
      void Promise.resolve(deed.do(rig)).catch(() => undefined);
    }
    await rig.clock.advance(TICK_MS);
    if (!rig.store.crashed) continue;
    await rig.restart();
    for (const deed of asked) if (deed.isDone?.(rig) === false) asked.delete(deed);
  }
  return {
    rig,
    path: rig.path,
    told: rig.told,
    obeyed: rig.obeyed,
    ends: [...rig.store.calls.values()].map(({ end_reason, hangup_by, state, legs }) => ({
      end_reason,
      hangup_by,
      state,
      legs: legs.map(({ number, kind, via, cause }) => [number, kind, via, cause]),
    })),
  };
}

describe.each(Object.entries(stories))('a call that %s', (_name, story) => {
  it('ends the same, with the same steps, events and commands, wherever the process is killed', async () => {
    const { rig, ...undisturbed } = await play(story, Infinity, false);
    expect(rig.reported).toEqual([]);
    for (const { state } of undisturbed.ends) expect(state).toBe('hangup');
    const commits = rig.store.changes.length;
    expect(commits).toBeGreaterThan(8);
    for (let after = 0; after < commits; after += 1) {
      for (const tells of [false, true]) {
        const { rig: disturbed, ...outcome } = await play(story, after, tells);
        expect({ after, tells, ...outcome }).toEqual({ after, tells, ...undisturbed });
        for (const { id } of disturbed.store.calls.values()) {
          const own = disturbed.store.events.filter(({ call_id }) => call_id === id);
          expect(own.map(({ sequence }) => sequence)).toEqual(own.map((_event, index) => index + 1));
        }
        expect(disturbed.store.timerRows.size).toBe(0);
        expect(disturbed.engine.counts()).toMatchObject({ calls: 0, uncommitted: 0 });
        expect(disturbed.pbx.forgotten).toEqual(new Set(disturbed.pbx.channels.keys()));
      }
    }
  });
});
