import type { TextNews } from '@hookswitch/calls';
import type { CompiledFlow, Id } from '@hookswitch/flow-model';
import { settle } from '../testing/fake-clock.js';
import { flow, NUMBER, Rig } from '../testing/rig.js';
import type { FlowSketch } from '../testing/rig.js';
import { TextRequestError } from './text-requests.js';

const MOBILE = '+447700900123';

/** Answers a message after a minute, and tells when all is over. */
const reply = flow(
  {
    nodes: {
      m1: ['webhook', { name: 'Tell' }],
      m2: ['wait', { ms: 60_000 }],
      m3: ['text', { text: 'You wrote: ${message.text}' }],
      m4: ['webhook', { name: 'After' }],
    },
    edges: { 'm1:next': 'm2', 'm2:next': 'm3' },
    on_hangup: 'm4',
  },
  'f9',
);

async function office(
  messageFlow: CompiledFlow | null = reply,
  calls: FlowSketch | null = null,
): Promise<Rig> {
  const rig = new Rig(calls === null ? [] : flow(calls));
  rig.messageFlow = messageFlow;
  return rig.start();
}

const wrote = (text = 'HOURS') => ({ from: MOBILE, to: NUMBER, text, provider_id: 'p-1' });
const texts = (rig: Rig) => [...rig.store.texts.values()];
/** As it was written down last. */
const read = (rig: Rig, id: string) => () => rig.store.texts.get(id) ?? null;
const changes = (rig: Rig, id: string, news: TextNews) =>
  rig.engine.texts.change(id as Id, read(rig, id), news);
const removes = (rig: Rig, id: string) => rig.engine.texts.remove(id as Id, read(rig, id));
const reasons = (rig: Rig) => rig.store.allSteps.map(({ step }) => step.reason);

describe('a text message that comes in', () => {
  it('runs the flow of its number, which answers it, and is over by itself', async () => {
    const rig = await office();
    const message = await rig.engine.texts.receive(wrote());
    expect(message).toMatchObject({ direction: 'inbound', status: 'received', number_id: 'number-1' });
    expect(rig.activeflow).toMatchObject({ reference_type: 'message', reference_id: message.id });
    expect(rig.told).toEqual(['message_created', 'activeflow_created', 'at m1', 'webhook Tell', 'at m2']);
    await rig.clock.advance(60_000);
    expect(rig.path).toEqual(['m1:next', 'm2:next', 'm3:next', 'm4:next']);
    expect(texts(rig)[1]).toMatchObject({
      direction: 'outbound',
      status: 'queued',
      from: NUMBER,
      to: MOBILE,
      text: 'You wrote: HOURS',
      sender: { type: 'message', id: message.id },
      activeflow_id: message.activeflow_id,
    });
    expect(rig.activeflow).toMatchObject({ status: 'ended', end_reason: 'completed' });
    expect(rig.told.slice(5)).toEqual([
      'at m3',
      'message_created',
      'at m4',
      'webhook After',
      'activeflow_deleted',
    ]);
    expect(rig.engine.counts().calls).toBe(0);
    expect(rig.pbx.received).toEqual([]);
  });

  it('gives its events the numbers of one order, and to the webhook object what it is called with', async () => {
    const rig = await office();
    const { id } = await rig.engine.texts.receive(wrote());
    expect(rig.store.events.map(({ call_id, sequence }) => [call_id, sequence])).toEqual(
      rig.store.events.map((_, index) => [id, index + 1]),
    );
    expect(rig.store.components[0]?.event.data).toMatchObject({
      unique_call_id: id,
      user_number: MOBILE,
      dest_number: NUMBER,
    });
  });

  it('waits on over a restart', async () => {
    const rig = await office();
    await rig.engine.texts.receive(wrote());
    await rig.restart(30_000);
    expect([...rig.engine.activeflows()]).toHaveLength(1);
    expect(texts(rig)).toHaveLength(1);
    await rig.clock.advance(30_000);
    expect(texts(rig)).toHaveLength(2);
    expect(rig.activeflow.status).toBe('ended');
  });

  it.each([1, 2])('survives that the process is killed after commit %i', async (commits) => {
    const rig = await office();
    rig.store.crashAfter = commits;
    void rig.engine.texts.receive(wrote());
    await settle();
    await rig.clock.advance(60_000);
    await rig.restart();
    await rig.clock.advance(60_000);
    expect(texts(rig).map(({ direction }) => direction)).toEqual(['inbound', 'outbound']);
    expect(rig.activeflow.status).toBe('ended');
    expect(rig.store.components).toHaveLength(2);
  });

  it('is kept and told where its number has no flow for messages', async () => {
    const rig = await office(null);
    const message = await rig.engine.texts.receive(wrote());
    expect(texts(rig)).toEqual([message]);
    expect(message).toMatchObject({ number_id: 'number-1', activeflow_id: null });
    expect(rig.told).toEqual(['message_created']);
    expect(rig.store.activeflows.size).toBe(0);
  });

  it('is kept where its number is none of ours', async () => {
    const rig = await office();
    const message = await rig.engine.texts.receive({ ...wrote(), to: '+18005559999' });
    expect(message).toMatchObject({ number_id: null, activeflow_id: null });
    expect(texts(rig)).toHaveLength(1);
  });

  it('is turned away while there is no room, and nothing of it is kept', async () => {
    const rig = await office();
    rig.overload = { treatment: 'busy', reason: 'Too many calls.', quiet: false };
    await expect(rig.engine.texts.receive(wrote())).rejects.toThrow(TextRequestError);
    expect(texts(rig)).toEqual([]);
  });

  it('fails what needs a call, knows no variables of one, and can be stopped', async () => {
    const rig = await office(
      flow(
        {
          nodes: {
            n1: ['talk', { text: 'Hello' }],
            n2: ['text', { text: '${call.id|none} ${caller.number}' }],
            n3: ['wait', { ms: 60_000 }],
          },
          edges: { 'n1:error': 'n2', 'n2:next': 'n3' },
        },
        'f9',
      ),
    );
    const { activeflow_id } = await rig.engine.texts.receive(wrote());
    expect(rig.path).toEqual(['n1:error', 'n2:next']);
    expect(texts(rig)[1]?.text).toBe(`none ${MOBILE}`);
    await rig.engine.stopActiveflow(activeflow_id ?? '');
    expect(rig.activeflow).toMatchObject({ status: 'ended', end_reason: 'stopped' });
  });
});

describe('a text message that a flow sends', () => {
  const sends = (config: Record<string, unknown> = {}): FlowSketch => ({
    nodes: {
      n1: ['text', { text: 'Call us back', ...config }],
      n2: ['wait', { ms: 60_000 }],
      n3: ['hangup'],
    },
    edges: { 'n1:next': 'n2', 'n1:error': 'n3' },
  });

  it('goes from the number that was called to the caller, and is told with the call', async () => {
    const rig = await office(null, sends());
    rig.pbx.call(NUMBER, { from: { number: MOBILE, name: null } });
    await rig.clock.advance(10);
    expect(texts(rig)).toMatchObject([
      { from: NUMBER, to: MOBILE, sender: { type: 'call', id: rig.call.id }, number_id: 'number-1' },
    ]);
    const told = rig.store.events.find(({ type }) => type === 'message_created');
    expect(told).toMatchObject({ call_id: rig.call.id, data: { status: 'queued', reference_type: 'call' } });
    expect(told?.sequence).toBeGreaterThan(0);
  });

  it.each([
    [
      'the number is none of ours',
      { from: '+18005559999' },
      {},
      '+18005559999 is no number of the live release to send the message from.',
    ],
    ['an extension has called', {}, { number: '1001', name: null }, '1001 cannot be written to'],
    [
      'the caller withheld the number',
      {},
      { number: '', name: null, withheld: true },
      'There is no number to send the message to.',
    ],
    ['variables have made it too long', { text: 'a'.repeat(1601) }, {}, '1601 characters'],
    ['nothing is in it', { text: ' ' }, {}, 'The message is empty.'],
  ])('leaves by error when %s', async (_, config, from, reason) => {
    const rig = await office(null, sends(config));
    rig.pbx.call(NUMBER, { from: { number: MOBILE, name: null, ...from } });
    await rig.clock.advance(10);
    expect(rig.path[0]).toBe('n1:error');
    expect(reasons(rig)[0]).toContain(reason);
    expect(texts(rig)).toEqual([]);
  });
});

describe('a text message that the API sends', () => {
  it('is written down and told, and then what its provider did with it', async () => {
    const rig = await office();
    const message = await rig.engine.texts.send({ from: NUMBER, to: '+44 7700 900123', text: 'Hello' });
    expect(message).toMatchObject({ status: 'queued', to: MOBILE, sender: null });
    await changes(rig, message.id, { type: 'asked' });
    const sent = await changes(rig, message.id, { type: 'accepted', provider_id: 'SM1' });
    expect(texts(rig)).toEqual([sent]);
    expect(rig.told).toEqual(['message_created', 'message_updated']);
    expect(rig.store.events.map(({ call_id }) => call_id)).toEqual([message.id, message.id]);
  });

  it('has one receipt, however many come at once, and whatever the provider answers in the same moment', async () => {
    const rig = await office();
    const { id } = await rig.engine.texts.send({ from: NUMBER, to: MOBILE, text: 'Hello' });
    await changes(rig, id, { type: 'asked' });
    const receipt = { type: 'receipt', status: 'undelivered', reason: 'The provider says: 30003.' } as const;
    await Promise.all([
      changes(rig, id, receipt),
      changes(rig, id, { type: 'accepted', provider_id: 'SM1' }),
      changes(rig, id, { ...receipt, status: 'delivered', reason: null }),
      changes(rig, id, receipt),
    ]);
    expect(texts(rig)).toMatchObject([{ status: 'undelivered', provider_id: 'SM1', tries: 1 }]);
    expect(rig.told).toEqual(['message_created', 'message_updated', 'message_updated']);
  });

  it('stays removed, whatever its provider says of it', async () => {
    const rig = await office();
    const { id } = await rig.engine.texts.send({ from: NUMBER, to: MOBILE, text: 'Hello' });
    await changes(rig, id, { type: 'accepted', provider_id: 'SM1' });
    const receipt = { type: 'receipt', status: 'delivered', reason: null } as const;
    const [removed, changed] = await Promise.all([removes(rig, id), changes(rig, id, receipt)]);
    expect([removed, changed, texts(rig)]).toEqual([true, null, []]);
    expect(await removes(rig, id)).toBe(false);
  });

  it.each([
    ['/from', { from: '+18005559999', to: MOBILE, text: 'Hello' }],
    ['/to', { from: NUMBER, to: '1001', text: 'Hello' }],
    ['/to', { from: NUMBER, to: '+4420X.', text: 'Hello' }],
    ['/text', { from: NUMBER, to: MOBILE, text: '' }],
  ])('is refused, naming %s', async (pointer, text) => {
    const rig = await office();
    await expect(rig.engine.texts.send(text)).rejects.toMatchObject({ kind: 'refused', pointer });
  });

  it('is removed only when nothing of it is still to be done', async () => {
    const rig = await office();
    const message = await rig.engine.texts.send({ from: NUMBER, to: MOBILE, text: 'Hello' });
    await expect(removes(rig, message.id)).rejects.toMatchObject({ kind: 'owed' });
    await changes(rig, message.id, { type: 'refused', reason: 'Unknown number.' });
    expect(await removes(rig, message.id)).toBe(true);
    expect(texts(rig)).toEqual([]);
    expect(rig.told.at(-1)).toBe('message_deleted');
  });
});

describe('a flow for messages that asks other systems', () => {
  it('waits for the answer of a webhook, over a restart too, and goes on by it', async () => {
    const rig = await office(
      flow(
        {
          nodes: {
            n1: ['webhook', { wait: true }],
            n2: ['text', { text: 'Yes' }],
            n3: ['text', { text: 'No' }],
          },
          edges: { 'n1:ok': 'n2', 'n1:timeout': 'n3' },
        },
        'f9',
      ),
    );
    await rig.engine.texts.receive(wrote());
    await rig.restart();
    const [wait] = rig.store.components.map((component) => component.wait);
    rig.engine.onReply(wait!, { outcome: 'ok', status: 200, body: {}, reason: '' });
    await settle();
    expect(rig.path).toEqual(['n1:ok', 'n2:next']);
    expect(texts(rig)[1]?.text).toBe('Yes');
  });
});
