import { ApiUnderTest, eventually } from '../../configuration/testing/api-under-test.js';
import { Receiver } from '../../configuration/testing/receiver.js';
import { NIL_ID } from './not-here.js';
import { askVoipbin } from './testing/voipbin-client.js';

let api: ApiUnderTest;
let receiver: Receiver;
let number: string;

const ask = async (path: string) => (await askVoipbin(api, 'GET', path)).body;

beforeAll(async () => {
  receiver = await Receiver.start();
  api = await ApiUnderTest.start({
    HOOKSWITCH_COMPATIBLE_API: 'voipbin',
    HOOKSWITCH_ALLOW_HTTP: '1',
    HOOKSWITCH_ALLOW_NETS: '127.0.0.0/8',
  });
  const write = async (path: string, data: object) => (await askVoipbin(api, 'POST', path, data)).body;
  const queue = await write('/queues', { name: 'Support', routing_method: 'ring_all' });
  await write('/agents', {
    username: 'grace@example.com',
    name: 'Grace',
    tag_ids: queue.tag_ids,
    addresses: [{ type: 'extension', target: '1301' }],
  });
  await write('/webhooks', { name: 'All', uri: receiver.url('/voipbin/webhook') });
  const flow = await write('/flows', {
    name: 'Support',
    actions: [
      { type: 'answer' },
      {
        type: 'recording_start',
        option: { format: 'wav', duration: 0, end_of_silence: 0, end_of_key: 'none' },
      },
      { type: 'queue_join', option: { queue_id: queue.id } },
      { type: 'sleep', option: { duration: 60_000 } },
    ],
  });
  number = '+442079460199';
  await api.post('/numbers', { number, name: 'Main', flow_id: flow.id });
  expect((await api.post('/configuration/apply', {})).status).toBe(201);
});
afterAll(async () => {
  await api.stop();
  await receiver.stop();
});

interface Resource {
  readonly id: string;
  readonly tm_update: string;
}

/** The last that was told of a resource. */
function toldOf(id: string, prefix: string): Resource | undefined {
  const told = receiver.received.map(({ body }) => JSON.parse(body) as { type: string; data: Resource });
  return told.filter(({ type, data }) => data.id === id && type.startsWith(`${prefix}_`)).at(-1)?.data;
}

const TIME = /^(?:20\d\d|9999)-\d\d-\d\d \d\d:\d\d:\d\d\.\d{6}$/;

/** As text, in the order of its fields. When it changed last may be told by another change than the event's. */
const textOf = (resource: Resource | undefined) =>
  JSON.stringify({ ...resource, tm_update: TIME.test(resource?.tm_update ?? '') });

const changed = (told: Resource | undefined, since: object) => told && { ...told, ...since };

/** What is told and what is answered of a resource is the same, once the last event has arrived; `since`: but for what came after it. */
async function expectToldAsAnswered(
  path: string,
  id: string,
  prefix: string,
  since: object = {},
): Promise<void> {
  const find = async () => (await ask(`${path}/${id}`)) as Resource;
  await eventually(
    async () => textOf(await find()),
    (answered) => answered === textOf(changed(toldOf(id, prefix), since)),
  ).catch(() => undefined);
  const [told, answered] = [toldOf(id, prefix), await find()];
  expect(textOf(answered)).toBe(textOf(changed(told, since)));
  expect([told?.id, textOf(answered).includes('"tm_update":true')]).toEqual([id, true]);
}

describe('a script that looks up what an event told', () => {
  it('finds the same, field by field and in the same order', async () => {
    await api.put('/simulator/phones/1301', { behaviour: 'no_answer' });
    const { body: placed } = await api.post('/simulator/calls', {
      from: { number: '+442079460555', name: 'Ada' },
      to: number,
    });
    const [waiting] = await eventually(
      async () => (await ask('/queuecalls')).result as { id: string; status: string }[],
      (result) => result.length === 1 && result[0]?.status === 'entering',
    );
    const agent = (await ask('/agents')).result[0].id as string;
    await expectToldAsAnswered('/activeflows', placed.activeflow_id, 'activeflow');
    await expectToldAsAnswered('/queuecalls', waiting!.id, 'queuecall');
    await expectToldAsAnswered('/agents', agent, 'agent');
    const [recording] = (await ask('/recordings')).result;
    await expectToldAsAnswered('/recordings', recording.id, 'recording');
    // What a flow does next is told by its activeflow's events, and not by the call's.
    const [told, answered] = [toldOf(placed.id, 'call'), await ask(`/calls/${placed.id}`)];
    expect(Object.keys(answered)).toEqual(Object.keys(told ?? {}));

    await api.post(`/simulator/calls/${placed.id}/hangup`);
    await receiver.waitFor(({ body }) => body.includes('"recording_updated"'));
    // At the hang-up it was still recorded.
    await expectToldAsAnswered('/calls', placed.id, 'call', { recording_id: NIL_ID });
    await expectToldAsAnswered('/activeflows', placed.activeflow_id, 'activeflow');
    await expectToldAsAnswered('/recordings', recording.id, 'recording');
    await expectToldAsAnswered('/agents', agent, 'agent');
  });
});
