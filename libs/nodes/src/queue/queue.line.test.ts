import { queueSchema } from '@hookswitch/flow-model';
import type { PinnedObject } from '@hookswitch/flow-model';
import { flow, NUMBER, Rig } from '@hookswitch/engine/testing';
import { nodes } from '../index.js';

const QUEUE = '01991f0a-6c2e-7c11-9d3f-2b7a4f3a9b10';
const OUTCOMES = ['answered_ended', 'timeout', 'full', 'join_empty', 'left_empty', 'withdrawn'];

interface Setup {
  readonly fields?: object;
  readonly config?: object;
  readonly members?: readonly string[];
}

const userId = (extension: string) => `01991f0a-6c2e-7c11-9d3f-00000000${extension}`;

function office({ fields = {}, config = {}, members = ['1001', '1002'] }: Setup = {}): Rig {
  const queue: PinnedObject = {
    type: 'queue',
    num_id: 1,
    name: 'Support',
    body: queueSchema.parse({
      name: 'Support',
      ...fields,
      members: members.map((extension) => ({ user_id: userId(extension) })),
    }),
    users: {},
  };
  const drawn = nodes.queue.config.parse({ queue_id: QUEUE, ...config });
  const main = flow({
    nodes: { n1: ['queue', drawn, undefined, { [QUEUE]: queue }], n2: ['hangup'] },
    edges: Object.fromEntries(OUTCOMES.map((outcome) => [`n1:${outcome}`, 'n2'])),
  });
  const rig = new Rig(main, nodes);
  rig.userId = userId;
  rig.queues.set(QUEUE, queue);
  return rig;
}

const hangUp = (rig: Rig, extension: string) => {
  for (const { legs } of rig.store.calls.values()) {
    const leg = legs.find(({ number, ended_at }) => number === extension && ended_at === null);
    if (leg !== undefined) rig.pbx.end(leg.channel_id, 'normal', 'remote', 200);
  }
};

describe('A caller in a queue', () => {
  it('is connected with the agent who answers, and goes on when they have talked', async () => {
    const rig = await office({ fields: { strategy: 'linear', wrap_up_s: 10 } }).start();
    rig.pbx.call(NUMBER);
    await rig.clock.advance(5000);
    expect(rig.reported).toEqual([]);
    expect(rig.obeyed).toEqual(['answer', 'background', 'originate', 'bridge']);
    expect(rig.call.legs[1]).toMatchObject({ kind: 'agent', via: 'queue', via_name: 'Support', number: '1001' });
    hangUp(rig, '1001');
    await rig.clock.advance(1000);
    expect(rig.path).toEqual(['n1:answered_ended', 'n2:hangup']);
    await rig.clock.advance(20_000);
    expect(rig.told.filter((type) => !type.startsWith('at '))).toEqual([]);
  });
});
