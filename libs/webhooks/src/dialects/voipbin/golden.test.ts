import type { DomainEvent } from '@hookswitch/events';
import { TestSurroundings } from '../../testing/surroundings.js';
import { exampleEndpoint } from '../example-requests.js';
import type { Surroundings } from '../surroundings.js';
import { seedActiveflows } from './testing/seed-activeflows.js';
import { seedCalls } from './testing/seed-calls.js';
import { seedEndedCalls } from './testing/seed-ended-calls.js';
import { seedQueuecalls } from './testing/seed-queuecalls.js';
import { activeflowOf, agentOf, callOf, legOf, queuecallOf } from './testing/events-of-seed.js';
import { voipbinDialect } from './voipbin.dialect.js';

const NOBODY = { id: '00000000-0000-0000-0000-000000000000', num_id: 1 };

function textOf(event: DomainEvent, surroundings: Surroundings = new TestSurroundings()): string {
  const texts = voipbinDialect.render(event, exampleEndpoint(voipbinDialect), surroundings);
  expect(texts).toHaveLength(1);
  return texts[0] ?? '';
}

describe('VoIPBIN’s own examples, byte by byte', () => {
  it.each(Object.values(seedActiveflows).map((one) => [one.type, one] as const))('%s', (_type, example) => {
    const surroundings = Object.assign(new TestSurroundings(), { installation: NOBODY });
    expect(textOf(activeflowOf(example), surroundings)).toBe(JSON.stringify(example));
  });

  it.each(
    [seedCalls.call_created, seedCalls.call_answered, ...Object.values(seedEndedCalls)].map(
      (one) => [one.type, one] as const,
    ),
  )('%s', (_type, example) => {
    expect(textOf(callOf(example))).toBe(JSON.stringify(example));
  });

  it('call_ringing, of somebody who is dialled', () => {
    expect(textOf(legOf(seedCalls.call_ringing))).toBe(JSON.stringify(seedCalls.call_ringing));
  });

  const { agent_status_updated: agent, ...queuecalls } = seedQueuecalls;

  it.each(Object.values(queuecalls).map((one) => [one.type, one] as const))('%s', (_type, example) => {
    expect(textOf(queuecallOf(example))).toBe(JSON.stringify(example));
  });

  it('agent_status_updated, with a time of creation that the id tells, and without notes, which users have none of', () => {
    const id = '017d6a4f-b0bf-7000-8000-5bdcb9c336eb';
    const { name, username } = agent.data;
    const surroundings = new TestSurroundings().put('user', {
      id,
      num_id: 3,
      name,
      body: { email: username },
    });
    const expected = {
      ...agent,
      data: { ...agent.data, id, detail: '', tm_create: '2021-11-29 06:09:07.263000' },
    };
    expect(textOf(agentOf(agent, id), surroundings)).toBe(JSON.stringify(expected));
  });
});
