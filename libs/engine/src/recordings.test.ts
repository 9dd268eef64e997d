import { CallRequestError } from './call-requests.js';
import type { EngineChange } from './records.js';
import { flow, NUMBER, Rig } from './testing/rig.js';

const recorded = flow({
  nodes: { n1: ['answer'], n2: ['record', { ms: 30_000 }], n3: ['wait', { ms: 60_000 }] },
  edges: { 'n1:next': 'n2', 'n2:next': 'n3' },
});
const answered = flow({
  nodes: { n1: ['answer'], n2: ['wait', { ms: 60_000 }] },
  edges: { 'n1:next': 'n2' },
});

async function running(sketch = recorded, ms = 1000): Promise<Rig> {
  const rig = await new Rig(sketch).start();
  rig.pbx.call(NUMBER);
  await rig.clock.advance(ms);
  return rig;
}

/** The call's recordings as they are stored: status, and length or reason. */
function stored(rig: Rig): string[] {
  return [...rig.store.recordingRows.values()].map(
    ({ status, duration_ms, reason }) => `${status} ${reason ?? duration_ms ?? '-'}`,
  );
}
const recordingEvents = (rig: Rig): string[] => rig.told.filter((type) => type.startsWith('recording'));

describe('a recording that a flow begins', () => {
  it('goes on in the background, and is told when the gateway has begun', async () => {
    const rig = await running();
    expect(rig.path).toEqual(['n1:next', 'n2:next']);
    expect(rig.pbx.obeyed.at(-1)).toMatchObject({
      kind: 'record',
      channel_id: 'in-1',
      max_duration_ms: 30_000,
    });
    expect(stored(rig)).toEqual(['recording -']);
    expect(recordingEvents(rig)).toEqual(['recording_created']);
  });

  it('is written down before the gateway is asked for it', async () => {
    const rig = await new Rig(recorded).start();
    rig.store.refuse = ({ recordings }) => recordings.length > 0;
    rig.pbx.call(NUMBER);
    await rig.clock.advance(500);
    expect(rig.obeyed).toEqual(['answer', 'hangup']);
    expect(rig.store.recordingRows.size).toBe(0);
    expect(rig.engine.counts()).toMatchObject({ calls: 0, uncommitted: 0 });
  });

  it('is done only when its file is safe, long after the call has ended and is let go', async () => {
    const rig = await running();
    rig.pbx.fetchMs = 20_000;
    rig.pbx.end('in-1', 'normal', 'remote', 200);
    await rig.clock.advance(100);
    expect(rig.call.state).toBe('hangup');
    expect(rig.activeflow.status).toBe('ended');
    expect(rig.engine.size).toBe(0);
    expect(rig.engine.counts()).toMatchObject({ calls: 0, activeflows: 0, recordings: 1 });
    expect(stored(rig)).toEqual(['saving -']);
    expect([...rig.pbx.forgotten]).toEqual([]);
    const { tm_update } = rig.activeflow;
    await rig.clock.advance(20_000);
    expect(stored(rig)).toEqual(['done 1000']);
    expect(rig.engine.counts().recordings).toBe(0);
    expect(recordingEvents(rig)).toEqual(['recording_created', 'recording_updated']);
    expect(rig.store.events.map(({ sequence }) => sequence)).toEqual(rig.store.events.map((_, i) => i + 1));
    expect([...rig.pbx.forgotten]).toEqual(['in-1']);
    expect(rig.activeflow.tm_update).toBe(tm_update);
    expect(rig.store.changes.at(-1)?.signals.map(({ text }) => text)).toEqual([
      'Recording saved (1.0 s, 17 kB).',
    ]);
  });

  it('fails with the gateway’s reason', async () => {
    const rig = await running();
    rig.pbx.unrecordable = 'The file is gone.';
    rig.pbx.end('in-1', 'normal', 'remote', 200);
    await rig.clock.advance(1000);
    expect(stored(rig)).toEqual(['failed The file is gone.']);
    expect(recordingEvents(rig)).toEqual(['recording_created', 'recording_updated']);
    expect([...rig.pbx.forgotten]).toEqual(['in-1']);
  });

  it('that the gateway could not begin has failed, and the flow goes on', async () => {
    const rig = await new Rig(recorded).start();
    rig.pbx.failing.set('record', 'not_answered');
    rig.pbx.call(NUMBER);
    await rig.clock.advance(500);
    expect(stored(rig)).toEqual(['failed The gateway could not record: not_answered.']);
    expect(recordingEvents(rig)).toEqual(['recording_updated']);
    expect(rig.call.state).toBe('connected');
  });

  it('before the answer is an error of the node', async () => {
    const sketch = { nodes: { n1: ['record'], n2: ['wait', { ms: 60_000 }] } } as const;
    const rig = await running(flow({ ...sketch, edges: { 'n1:error': 'n2' } }));
    expect(rig.path).toEqual(['n1:error']);
    expect(rig.store.allSteps[0]?.step.reason).toMatch(/before the call is answered/);
    expect(rig.store.recordingRows.size).toBe(0);
  });

  it('twice is one, and stopped without one is none', async () => {
    const rig = await running(
      flow({
        nodes: {
          n1: ['answer'],
          n2: ['record', { stop: true }],
          n3: ['record'],
          n4: ['record'],
          n5: ['wait', { ms: 60_000 }],
        },
        edges: { 'n1:next': 'n2', 'n2:next': 'n3', 'n3:next': 'n4', 'n4:next': 'n5' },
      }),
    );
    expect(rig.path).toEqual(['n1:next', 'n2:next', 'n3:next', 'n4:next']);
    expect(rig.obeyed).toEqual(['answer', 'record']);
  });
});

describe('a recording by request', () => {
  it('begins and ends', async () => {
    const rig = await running(answered);
    const begun = rig.engine.startRecording(rig.call.id, { max_duration_ms: 5000 });
    await rig.clock.advance(1000);
    expect(await begun).toMatchObject({ status: 'recording', call_id: rig.call.id });
    const ended = rig.engine.stopRecording(rig.call.id);
    await rig.clock.advance(10);
    expect(await ended).toMatchObject({ status: 'saving', id: (await begun)?.id });
    await rig.clock.advance(1000);
    expect(stored(rig)).toEqual(['done 1000']);
    expect(rig.engine.counts().calls).toBe(1);
  });

  it('is refused twice, without an answer, and when there is nothing to stop', async () => {
    const rig = await running(answered);
    void rig.engine.startRecording(rig.call.id, { max_duration_ms: 5000 });
    await expect(rig.engine.startRecording(rig.call.id, { max_duration_ms: 5000 })).rejects.toThrow(
      /recorded already/,
    );
    void rig.engine.stopRecording(rig.call.id);
    await expect(rig.engine.stopRecording(rig.call.id)).rejects.toThrow(CallRequestError);
    await rig.clock.advance(10);
    const early = await running(flow({ nodes: { n1: ['wait', { ms: 60_000 }] } }));
    await expect(early.engine.startRecording(early.call.id, { max_duration_ms: 5000 })).rejects.toThrow(
      /not answered/,
    );
    expect(await rig.engine.startRecording('0', { max_duration_ms: 1000 })).toBeUndefined();
    rig.pbx.end('in-1', 'normal', 'remote', 200);
    await rig.clock.advance(10);
    expect(await rig.engine.startRecording(rig.call.id, { max_duration_ms: 1000 })).toBeUndefined();
    expect(await rig.engine.stopRecording(rig.call.id)).toBeUndefined();
  });
});

describe('a recording whose end is told', () => {
  it('again, or of no call any more, changes nothing', async () => {
    const rig = await running();
    rig.pbx.stutter = true;
    rig.pbx.end('in-1', 'normal', 'remote', 200);
    await rig.clock.advance(1000);
    expect(recordingEvents(rig)).toEqual(['recording_created', 'recording_updated']);
    const before = rig.store.changes.length;
    const [again] = [...rig.pbx.channels.get('in-1')!.recordings.values()].map(({ end }) => end!);
    rig.engine.handle('pbx', [again!]);
    await rig.clock.advance(10);
    expect(rig.store.changes.length).toBe(before);
  });

  it('while nothing can be written is written later: at the end of a call, as often as it takes', async () => {
    const rig = await running();
    rig.pbx.end('in-1', 'normal', 'remote', 200);
    await rig.clock.advance(100);
    rig.store.refuse = () => true;
    await rig.clock.advance(2000);
    expect(stored(rig)).toEqual(['saving -']);
    rig.store.refuse = () => false;
    await rig.clock.advance(30_000);
    expect(stored(rig)).toEqual(['done 1000']);
    expect(recordingEvents(rig)).toEqual(['recording_created', 'recording_updated']);
    expect([...rig.pbx.forgotten]).toEqual(['in-1']);
  });

  it('in a change that is lost in mid-call is asked for again when the call has been closed', async () => {
    const rig = await running(answered);
    void rig.engine.startRecording(rig.call.id, { max_duration_ms: 5000 });
    await rig.clock.advance(700);
    void rig.engine.stopRecording(rig.call.id);
    await rig.clock.advance(10);
    const isDone = ({ recordings }: EngineChange) => recordings.some(({ status }) => status === 'done');
    let left = 1;
    rig.store.refuse = (change) => isDone(change) && left-- > 0;
    await rig.clock.advance(10_000);
    expect(rig.call).toMatchObject({ state: 'hangup', end_reason: 'error' });
    expect(stored(rig)).toEqual(['done 700']);
    expect(recordingEvents(rig)).toEqual(['recording_created', 'recording_updated']);
    expect([...rig.pbx.forgotten]).toEqual(['in-1']);
  });

  it('together with the end of the call loses neither, whichever cannot be written first', async () => {
    const rig = await running();
    rig.pbx.fetchMs = 0;
    rig.store.automatic = false;
    rig.pbx.end('in-1', 'normal', 'remote', 200);
    await rig.clock.advance(10);
    expect(rig.store.waiting).toBe(2);
    let left = 1;
    rig.store.refuse = () => left-- > 0;
    rig.store.automatic = true;
    rig.store.commit();
    await rig.clock.advance(10_000);
    expect(rig.call.state).toBe('hangup');
    expect(rig.activeflow.status).toBe('ended');
    expect(stored(rig)).toEqual(['done 1000']);
    expect([...rig.told].sort()).toEqual(expect.arrayContaining(['call_hungup', 'recording_updated']));
    expect([...rig.pbx.forgotten]).toEqual(['in-1']);
  });
});

describe('after a restart', () => {
  it('a recording that goes on is asked for again, and its stop too', async () => {
    const rig = await running(answered);
    void rig.engine.startRecording(rig.call.id, { max_duration_ms: 5000 });
    await rig.clock.advance(10);
    await rig.restart();
    const kinds = () => rig.pbx.received.map(({ kind }) => kind);
    expect(kinds()).toEqual(['answer', 'record', 'record']);
    rig.pbx.fetchMs = 60_000;
    void rig.engine.stopRecording(rig.call.id);
    await rig.clock.advance(10);
    await rig.restart();
    expect(kinds().slice(3)).toEqual(['stop_recording', 'record', 'stop_recording']);
    expect(recordingEvents(rig)).toEqual(['recording_created']);
  });

  it('a call that is over but for a file takes no room, and gets the file', async () => {
    const rig = await running();
    rig.pbx.fetchMs = 5000;
    rig.pbx.end('in-1', 'normal', 'remote', 200);
    await rig.clock.advance(100);
    await rig.restart(10_000);
    expect(rig.engine.size).toBe(0);
    expect([...rig.engine.calls()]).toEqual([]);
    await rig.clock.advance(10);
    expect(stored(rig)).toEqual(['done 1000']);
    expect([...rig.pbx.forgotten]).toEqual(['in-1']);
  });

  it('recordings of a gateway that is no longer set up have failed', async () => {
    const rig = await running();
    rig.pbx.fetchMs = 5000;
    rig.pbx.end('in-1', 'normal', 'remote', 200);
    await rig.clock.advance(100);
    await rig.restart(0, { gateways: [] });
    await rig.clock.advance(10);
    expect(stored(rig)).toEqual(['failed The gateway is no longer configured.']);
    expect(recordingEvents(rig).at(-1)).toBe('recording_updated');
  });
});
