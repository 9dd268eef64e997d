import { flow, NUMBER, Rig } from './testing/rig.js';
import type { FlowSketch } from './testing/rig.js';
import type { Phone } from './testing/small-pbx.js';

interface Story {
  readonly sketch: FlowSketch;
  readonly phones?: Readonly<Record<string, Phone>>;
  /** What the far ends do, by milliseconds after the call came in. */
  readonly deeds?: Readonly<Record<number, (rig: Rig) => void>>;
  readonly ms: number;
}

const hangUpCallee = (rig: Rig): void => {
  for (const [id, { ended }] of rig.pbx.channels) {
    if (id !== 'in-1' && !ended) rig.pbx.end(id, 'normal', 'remote', 200);
  }
};

const stories: Readonly<Record<string, Story>> = {
  'greets, asks a server, remembers, says more, and tells after the end': {
    sketch: {
      nodes: {
        n1: ['answer'],
        n2: ['talk', { text: 'Hello' }],
        n3: ['webhook', { wait: true }],
        n4: ['set', { values: { tier: '${webhook.n3.body.tier}' } }],
        n5: ['webhook', { name: 'two' }],
        n6: ['talk', { text: 'Bye' }],
        n7: ['hangup'],
        h1: ['webhook', { name: 'after' }],
      },
      edges: {
        'n1:next': 'n2',
        'n2:next': 'n3',
        'n3:ok': 'n4',
        'n4:next': 'n5',
        'n5:next': 'n6',
        'n6:next': 'n7',
      },
      on_hangup: 'h1',
    },
    ms: 8000,
  },
  'asks another system with music, and goes by its answer': {
    sketch: {
      nodes: {
        n1: ['answer'],
        n2: ['fetch', { url: 'https://crm.example/${caller.number}' }],
        n3: ['talk', { text: 'You are ${vars.tier}' }],
        n4: ['hangup'],
        h1: ['fetch', { method: 'POST' }],
      },
      edges: { 'n1:next': 'n2', 'n2:ok': 'n3', 'n3:next': 'n4' },
      on_hangup: 'h1',
    },
    ms: 6000,
  },
  'tries two phones, is connected, and goes on': {
    sketch: {
      nodes: {
        n1: ['dial', { to: '1002' }],
        n2: ['dial', { to: '1001' }],
        n3: ['webhook'],
        n4: ['talk', { text: 'Bye' }],
        n5: ['hangup'],
      },
      edges: { 'n1:busy': 'n2', 'n2:answered_ended': 'n3', 'n3:next': 'n4', 'n4:next': 'n5' },
    },
    phones: { '1002': 'busy' },
    deeds: { 5000: hangUpCallee },
    ms: 9000,
  },
  'loses its caller while a phone rings': {
    sketch: {
      nodes: { n1: ['answer'], n2: ['dial', { to: '1001' }], h1: ['webhook'] },
      edges: { 'n1:next': 'n2' },
      on_hangup: 'h1',
    },
    phones: { '1001': 'no_answer' },
    deeds: { 1500: (rig) => rig.pbx.end('in-1', 'normal', 'remote', 200) },
    ms: 4000,
  },
  'waits, hears digits, and runs out of ways': {
    sketch: {
      nodes: { n1: ['wait', { ms: 700 }], n2: ['talk', { text: 'Press' }], n3: ['wait', { ms: 900 }] },
      edges: { 'n1:next': 'n2', 'n2:key': 'n3' },
    },
    deeds: { 1000: (rig) => rig.pbx.tell('in-1', { type: 'digit_received', digit: '5' }) },
    ms: 4000,
  },
  'is recorded in two parts, the second one to its end': {
    sketch: {
      nodes: {
        n1: ['answer'],
        n2: ['record'],
        n3: ['wait', { ms: 900 }],
        n4: ['record', { stop: true }],
        n5: ['record'],
        n6: ['wait', { ms: 1600 }],
        n7: ['hangup'],
      },
      edges: {
        'n1:next': 'n2',
        'n2:next': 'n3',
        'n3:next': 'n4',
        'n4:next': 'n5',
        'n5:next': 'n6',
        'n6:next': 'n7',
      },
    },
    ms: 6000,
  },
  'is hung up by its caller while it is recorded, and tells after its end': {
    sketch: {
      nodes: { n1: ['answer'], n2: ['record'], n3: ['wait', { ms: 9000 }], h1: ['webhook'] },
      edges: { 'n1:next': 'n2', 'n2:next': 'n3' },
      on_hangup: 'h1',
    },
    deeds: { 1500: (rig) => rig.pbx.end('in-1', 'normal', 'remote', 200) },
    ms: 4000,
  },
  'leaves a message, and hangs up while it is recorded': {
    sketch: {
      nodes: { n1: ['answer'], n2: ['message'], h1: ['webhook'] },
      edges: { 'n1:next': 'n2' },
      on_hangup: 'h1',
    },
    deeds: { 1500: (rig) => rig.pbx.end('in-1', 'normal', 'remote', 200) },
    ms: 4000,
  },
  'records a message again, and leaves the second': {
    sketch: {
      nodes: { n1: ['answer'], n2: ['message', { again: true }], n3: ['hangup'] },
      edges: { 'n1:next': 'n2', 'n2:next': 'n3' },
    },
    deeds: {
      1000: (rig) => rig.pbx.tell('in-1', { type: 'digit_received', digit: '#' }),
      2500: (rig) => rig.pbx.tell('in-1', { type: 'digit_received', digit: '3' }),
      3500: (rig) => rig.pbx.tell('in-1', { type: 'digit_received', digit: '#' }),
      5000: (rig) => rig.pbx.tell('in-1', { type: 'digit_received', digit: '1' }),
    },
    ms: 7000,
  },
  'is refused': { sketch: { nodes: { n1: ['hangup'] } }, ms: 1000 },
};

interface Outcome {
  readonly path: string[];
  readonly told: string[];
  readonly obeyed: string[];
  readonly end: unknown;
  readonly variables: unknown;
}

/** Plays a story; the process is killed when the store has taken `crashAfter` commits, and started again. */
async function play(
  story: Story,
  crashAfter: number,
  tells: boolean,
): Promise<Outcome & { readonly rig: Rig }> {
  const rig = new Rig(flow(story.sketch));
  for (const [target, phone] of Object.entries(story.phones ?? {})) rig.pbx.phones.set(target, phone);
  rig.store.crashAfter = crashAfter;
  rig.store.tellsBeforeCrash = tells;
  await rig.start();
  rig.pbx.call(NUMBER);
  for (const [ms, deed] of Object.entries(story.deeds ?? {})) {
    rig.clock.setTimer(rig.clock.now() + Number(ms), () => deed(rig));
  }
  for (let ms = 0; ms < story.ms; ms += 20) {
    await rig.clock.advance(20);
    if (rig.store.crashed) await rig.restart();
    for (const { wait } of [...rig.store.components, ...rig.store.fetches]) {
      const body = { tier: 'gold', customer: { tier: 'gold' } };
      if (wait !== null) rig.engine.onReply(wait, { outcome: 'ok', status: 200, body, reason: '' });
    }
  }
  const { end_reason, hangup_by, state, legs } = rig.call;
  return {
    rig,
    path: rig.path,
    told: rig.told,
    obeyed: rig.obeyed,
    end: { end_reason, hangup_by, state, legs: legs.map((leg) => [leg.number, leg.cause]) },
    variables: [...rig.store.activeflows.values()][0]?.snapshot.variables,
  };
}

describe.each(Object.entries(stories))('a call that %s', (_name, story) => {
  it('ends the same, with the same steps, events and commands, wherever the process is killed', async () => {
    const { rig, ...undisturbed } = await play(story, Infinity, false);
    expect(rig.reported).toEqual([]);
    expect(undisturbed.end).toMatchObject({ state: 'hangup' });
    const commits = rig.store.changes.length;
    expect(commits).toBeGreaterThan(0);
    for (let after = 0; after < commits; after += 1) {
      for (const tells of [false, true]) {
        const { rig: disturbed, ...outcome } = await play(story, after, tells);
        expect({ after, tells, ...outcome }).toEqual({ after, tells, ...undisturbed });
        const sequences = disturbed.store.events.map(({ sequence }) => sequence);
        expect(sequences).toEqual(sequences.map((_sequence, index) => index + 1));
        expect(new Set(disturbed.store.events.map(({ id }) => id)).size).toBe(sequences.length);
        expect(disturbed.store.timerRows.size).toBe(0);
        expect(disturbed.store.recordings()).toEqual([]);
        expect(disturbed.engine.counts()).toMatchObject({ calls: 0, uncommitted: 0 });
        expect(disturbed.pbx.forgotten).toEqual(new Set(disturbed.pbx.channels.keys()));
      }
    }
  });
});

describe('after a restart', () => {
  const waiting = flow({ nodes: { n1: ['wait', { ms: 60_000 }] } });

  it('calls whose channel is gone are closed', async () => {
    const rig = await new Rig(waiting).start();
    rig.pbx.call(NUMBER);
    await rig.clock.advance(10);
    rig.pbx.disconnect();
    rig.pbx.end('in-1', 'gateway_lost', 'gateway');
    await rig.restart();
    expect(rig.call).toMatchObject({ state: 'hangup', end_reason: 'gateway_lost', hangup_by: 'gateway' });
  });

  it('calls of a gateway that is no longer set up are closed', async () => {
    const rig = await new Rig(waiting).start();
    rig.pbx.call(NUMBER);
    await rig.clock.advance(10);
    await rig.restart(0, { gateways: [] });
    expect(rig.call).toMatchObject({ end_reason: 'gateway_lost', state: 'hangup' });
    expect(rig.engine.counts().calls).toBe(0);
  });

  it('an activeflow whose flow is gone ends with error, and its call is hung up', async () => {
    const rig = await new Rig(waiting).start();
    rig.pbx.call(NUMBER);
    await rig.clock.advance(10);
    rig.flows = [];
    await rig.restart();
    await rig.clock.advance(10);
    expect(rig.call).toMatchObject({ end_reason: 'error', state: 'hangup' });
    expect(rig.activeflow.status).toBe('ended');
  });

  it('a node type that is gone is left by error', async () => {
    const rig = await new Rig(waiting).start();
    rig.pbx.call(NUMBER);
    await rig.clock.advance(10);
    await rig.restart(0, { registry: {} });
    rig.pbx.tell('in-1', { type: 'digit_received', digit: '1' });
    await rig.clock.advance(10);
    expect(rig.path).toEqual(['n1:error']);
    expect(rig.call.end_reason).toBe('no_exit');
  });

  it('a call that had ended, of which the gateway was not told, is no new call', async () => {
    const rig = await new Rig(flow({ nodes: { n1: ['hangup'] } })).start();
    rig.pbx.call(NUMBER);
    await rig.clock.advance(1000);
    rig.pbx.forgotten.clear();
    await rig.restart();
    await rig.clock.advance(10);
    expect(rig.store.calls.size).toBe(1);
    expect(rig.store.changes.filter(({ call }) => call.ended_at !== null)).toHaveLength(1);
    expect([...rig.pbx.forgotten]).toEqual(['in-1']);
  });
});

describe('a gateway that repeats itself', () => {
  it.each(['tries two phones, is connected, and goes on', 'waits, hears digits, and runs out of ways'])(
    'changes nothing for a call that %s',
    async (name) => {
      const { sketch, deeds = {}, ms } = stories[name]!;
      const rigs: Rig[] = [];
      for (const stutter of [false, true]) {
        const rig = await new Rig(flow(sketch)).start();
        rig.pbx.stutter = stutter;
        rig.pbx.call(NUMBER);
        for (const [at, deed] of Object.entries(deeds)) {
          rig.clock.setTimer(rig.clock.now() + Number(at), () => deed(rig));
        }
        await rig.clock.advance(ms);
        rigs.push(rig);
      }
      const [once, twice] = rigs;
      expect(twice!.told).toEqual(once!.told);
      expect(twice!.path).toEqual(once!.path);
      expect(twice!.obeyed).toEqual(once!.obeyed);
      expect(twice!.store.calls.size).toBe(1);
    },
  );
});

describe('a call that version 0.1 has stored', () => {
  it('goes on, and takes nothing twice', async () => {
    const rig = await new Rig(flow({ nodes: { n1: ['wait', { ms: 9000 }] } })).start();
    rig.pbx.call(NUMBER);
    await rig.clock.advance(10);
    rig.pbx.tell('in-1', { type: 'channel_held' });
    await rig.clock.advance(10);
    const { cursors, ...call } = rig.call;
    expect(cursors).toEqual([2]);
    const former = { ...call, cursors: { 'in-1': 1 } } as unknown as typeof rig.call;
    rig.store.calls.set(call.id, former);
    await rig.restart();
    expect(rig.call.cursors).toEqual([2]);
    const before = rig.store.changes.length;
    await rig.restart();
    expect(rig.store.changes.length).toBe(before);
    await rig.clock.advance(9000);
    expect(rig.call).toMatchObject({ end_reason: 'no_exit', state: 'hangup' });
  });
});
