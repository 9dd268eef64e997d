import { flow, NUMBER, Rig } from './testing/rig.js';

const recorded = flow({
  nodes: { n1: ['answer'], n2: ['record', { ms: 30_000 }], n3: ['wait', { ms: 60_000 }] },
  edges: { 'n1:next': 'n2', 'n2:next': 'n3' },
});

const momentOf = (rig: Rig, type: string) => rig.store.events.find((event) => event.type === type)?.moment;

describe('what an event of a call says of the moment', () => {
  it('is the node that ran then, not the one that runs when it is asked', async () => {
    const rig = await new Rig(recorded).start();
    rig.pbx.call(NUMBER);
    await rig.clock.advance(1000);
    expect(momentOf(rig, 'call_created')).toMatchObject({ action: null, recording_ids: [] });
    expect(momentOf(rig, 'call_answered')?.action).toMatchObject({
      id: 'n1',
      next_id: 'n2',
      type: 'answer',
      flow_id: rig.activeflow.flow_id,
      tm_execute: expect.stringMatching(/Z$/),
    });
  });

  it('is what is being recorded, and what was', async () => {
    const rig = await new Rig(recorded).start();
    rig.pbx.call(NUMBER);
    await rig.clock.advance(1000);
    const [recording] = [...rig.store.recordingRows.values()];
    await rig.clock.advance(90_000);
    expect(rig.told).toContain('call_hungup');
    expect(momentOf(rig, 'call_answered')).toMatchObject({ recording_id: null, recording_ids: [] });
    expect(momentOf(rig, 'call_hungup')).toMatchObject({
      action: { id: 'n3', type: 'wait' },
      recording_ids: [recording?.id],
    });
  });
});
