import { eventually } from '../../configuration/testing/api-under-test.js';
import { LINES, VendorOffice } from './testing/vendor-office.js';
import type { VendorCall } from './testing/vendor-office.js';

type Body = Readonly<Record<string, any>>; // eslint-disable-line @typescript-eslint/no-explicit-any

const FIELDS = [
  'id',
  'event_time',
  'event_name',
  'call_id',
  'state',
  'connected_at',
  'start_time',
  'context',
  'destination',
  'duration',
  't_cause',
  'src',
  'src_id',
  'src_name',
  'src_hash',
  'dst',
  'dst_id',
  'dst_name',
];

const bodies = ({ requests }: VendorCall) => requests.map(({ body }) => JSON.parse(body) as Body);

/** What came, a line for each: event, state, context, who was called, and why it ended. */
const told = (call: VendorCall) =>
  bodies(call).map(({ event_name, state, context, dst, t_cause }) =>
    [event_name, state, context, dst, t_cause].filter((part) => part !== null).join(' '),
  );

describe('a receiver that was written for VoIPstudio, with Call State Change', () => {
  let office: VendorOffice;
  beforeAll(async () => {
    office = await VendorOffice.start({ dialect: 'voipstudio', event_types: ['call.state_change'] });
  });
  afterAll(() => office.stop());

  it('is told of an answered call, by POST, with the eighteen fields', async () => {
    const call = await office.answered();
    expect(told(call)).toMatchInlineSnapshot(`
      [
        "call.initial INITIAL LOCAL_USER 1201",
        "call.ringing RINGING LOCAL_USER 1201",
        "call.connected CONNECTED LOCAL_USER 1201",
        "call.connected CONNECTED EXTERNAL +442079460101",
        "call.hangup HANGUP LOCAL_USER 1201 Normal Clearing",
        "call.hangup HANGUP EXTERNAL +442079460101 Normal Clearing",
      ]
    `);
    for (const { method, path, headers } of call.requests) {
      expect([method, path, headers['content-type']]).toEqual(['POST', '/hook', 'application/json']);
    }
    for (const body of bodies(call)) expect(Object.keys(body)).toEqual(FIELDS);
  });

  it('knows every leg by the live_id of its record, and all of a call by one src_hash', async () => {
    const call = await office.answered();
    const { call: shown } = call;
    const [caller, grace] = shown.legs as Body[];
    const hangups = bodies(call).filter(({ event_name }) => event_name === 'call.hangup');
    expect(hangups.map(({ call_id }) => call_id as number)).toEqual([
      grace?.['live_id'],
      caller?.['live_id'],
    ]);
    expect(new Set(bodies(call).map(({ src_hash }) => src_hash as string))).toEqual(new Set([shown.id]));
    const [leg] = hangups;
    const user = (await office.api.get('/configuration/references')).body.user.find(
      ({ id }: Body) => id === office.ids['Grace Hopper'],
    ) as Body;
    expect(leg).toMatchObject({
      context: 'LOCAL_USER',
      destination: 'in',
      duration: 1,
      src: '+442079460555',
      src_id: caller?.['live_id'],
      src_name: '"Ada Byron" <+442079460555>',
      dst: '1201',
      dst_id: user['num_id'],
      dst_name: 'Grace Hopper',
    });
    expect(leg?.['connected_at']).toBe(String(grace?.['answered_at']).slice(0, 19).replace('T', ' '));
  });

  it('of a call that nobody answered', async () => {
    expect(told(await office.missed())).toMatchInlineSnapshot(`
      [
        "call.initial INITIAL LOCAL_USER 1201",
        "call.ringing RINGING LOCAL_USER 1201",
        "call.missed HANGUP LOCAL_USER 1201 Normal Clearing",
        "call.hangup HANGUP LOCAL_USER 1201 Normal Clearing",
        "call.hangup HANGUP EXTERNAL +442079460101 Normal Clearing",
      ]
    `);
  });

  it('of a caller who gave up in a queue', async () => {
    expect(told(await office.abandonedInQueue())).toMatchInlineSnapshot(`
      [
        "call.initial INITIAL QUEUE +442079460102",
        "call.ringing RINGING QUEUE +442079460102",
        "call.initial INITIAL LOCAL_USER 1202",
        "call.connected CONNECTED EXTERNAL +442079460102",
        "call.ringing RINGING LOCAL_USER 1202",
        "call.missed HANGUP QUEUE +442079460102 No Answer",
        "call.hangup HANGUP QUEUE +442079460102 Normal Clearing",
        "call.missed HANGUP LOCAL_USER 1202 Normal Clearing",
        "call.hangup HANGUP LOCAL_USER 1202 Normal Clearing",
        "call.hangup HANGUP EXTERNAL +442079460102 Normal Clearing",
      ]
    `);
  });

  it('of one who was served', async () => {
    expect(told(await office.servedInQueue())).toMatchInlineSnapshot(`
      [
        "call.initial INITIAL QUEUE +442079460102",
        "call.ringing RINGING QUEUE +442079460102",
        "call.initial INITIAL LOCAL_USER 1202",
        "call.connected CONNECTED EXTERNAL +442079460102",
        "call.ringing RINGING LOCAL_USER 1202",
        "call.connected CONNECTED LOCAL_USER 1202",
        "call.connected CONNECTED QUEUE +442079460102",
        "call.hangup HANGUP LOCAL_USER 1202 Normal Clearing",
        "call.hangup HANGUP EXTERNAL +442079460102 Normal Clearing",
        "call.hangup HANGUP QUEUE +442079460102 Normal Clearing",
      ]
    `);
  });

  it('of a transfer', async () => {
    expect(told(await office.transferred())).toMatchInlineSnapshot(`
      [
        "call.initial INITIAL LOCAL_USER 1201",
        "call.ringing RINGING LOCAL_USER 1201",
        "call.connected CONNECTED LOCAL_USER 1201",
        "call.connected CONNECTED EXTERNAL +442079460101",
        "call.initial INITIAL LOCAL_USER 1202",
        "call.ringing RINGING LOCAL_USER 1202",
        "call.hangup HANGUP LOCAL_USER 1201 Normal Clearing",
        "call.connected CONNECTED LOCAL_USER 1202",
        "call.hangup HANGUP LOCAL_USER 1202 Normal Clearing",
        "call.hangup HANGUP EXTERNAL +442079460101 Normal Clearing",
      ]
    `);
  });

  it('of a message in a mailbox', async () => {
    expect(told(await office.voicemail())).toMatchInlineSnapshot(`
      [
        "call.connected CONNECTED VOICEMAIL +442079460105",
        "call.hangup HANGUP VOICEMAIL +442079460105 Normal Clearing",
      ]
    `);
  });

  it('of a call that was placed by a click, accepted by who clicked', async () => {
    const call = await office.outbound();
    expect(told(call)).toMatchInlineSnapshot(`
      [
        "call.initial INITIAL LOCAL_USER +33142685300",
        "call.initial ACCEPTED LOCAL_USER +33142685300",
        "call.initial INITIAL EXTERNAL +33142685300",
        "call.ringing RINGING EXTERNAL +33142685300",
        "call.connected CONNECTED EXTERNAL +33142685300",
        "call.connected CONNECTED LOCAL_USER +33142685300",
        "call.hangup HANGUP EXTERNAL +33142685300 Normal Clearing",
        "call.hangup HANGUP LOCAL_USER +33142685300 Normal Clearing",
      ]
    `);
    expect(bodies(call).every(({ destination }) => destination === 'out')).toBe(true);
  });

  it('of one that was dialled on a phone', async () => {
    expect(told(await office.dialled())).toMatchInlineSnapshot(`
      [
        "call.initial INITIAL EXTERNAL +33142685300",
        "call.ringing RINGING EXTERNAL +33142685300",
        "call.connected CONNECTED EXTERNAL +33142685300",
        "call.connected CONNECTED LOCAL_USER +33142685300",
        "call.hangup HANGUP EXTERNAL +33142685300 Normal Clearing",
        "call.hangup HANGUP LOCAL_USER +33142685300 Normal Clearing",
      ]
    `);
  });

  it('of a menu, with the key', async () => {
    const call = await office.throughMenu();
    expect(told(call)).toMatchInlineSnapshot(`
      [
        "call.connected CONNECTED IVR +442079460103",
        "call.dtmf CONNECTED IVR +442079460103",
        "call.initial INITIAL LOCAL_USER 1201",
        "call.ringing RINGING LOCAL_USER 1201",
        "call.connected CONNECTED LOCAL_USER 1201",
        "call.hangup HANGUP LOCAL_USER 1201 Normal Clearing",
        "call.hangup HANGUP EXTERNAL +442079460103 Normal Clearing",
      ]
    `);
    const key = bodies(call).find(({ event_name }) => event_name === 'call.dtmf');
    expect(Object.keys(key ?? {})).toEqual([...FIELDS, 'digit', 'digits']);
    expect(key).toMatchObject({ digit: '1', digits: '1', context: 'IVR' });
  });

  it('of a ring group', async () => {
    expect(told(await office.ringGroup())).toMatchInlineSnapshot(`
      [
        "call.initial INITIAL LOCAL_USER 1201",
        "call.initial INITIAL LOCAL_USER 1202",
        "call.ringing RINGING LOCAL_USER 1201",
        "call.ringing RINGING LOCAL_USER 1202",
        "call.connected CONNECTED LOCAL_USER 1202",
        "call.hangup HANGUP LOCAL_USER 1201 Non-Selected User Clearing",
        "call.connected CONNECTED RING_GROUP +442079460104",
        "call.hangup HANGUP LOCAL_USER 1202 Normal Clearing",
        "call.hangup HANGUP RING_GROUP +442079460104 Normal Clearing",
      ]
    `);
  });

  it('of a recorded call as of any other', async () => {
    expect(told(await office.recorded())).toMatchInlineSnapshot(`
      [
        "call.connected CONNECTED EXTERNAL +442079460106",
        "call.initial INITIAL LOCAL_USER 1201",
        "call.ringing RINGING LOCAL_USER 1201",
        "call.connected CONNECTED LOCAL_USER 1201",
        "call.hangup HANGUP LOCAL_USER 1201 Normal Clearing",
        "call.hangup HANGUP EXTERNAL +442079460106 Normal Clearing",
      ]
    `);
  });

  it('reads numbers as the telephone system gave them', async () => {
    await office.phone('1201', { behaviour: 'busy' });
    const id = await office.place('442079460101', undefined, { number: '442035141598', name: null });
    const [first] = bodies(await office.over(id));
    expect(first).toMatchObject({ src: '442035141598', src_name: '"442035141598" <442035141598>' });
  });
});

describe('a receiver that was written for VoIPstudio, with single categories', () => {
  let office: VendorOffice;
  beforeAll(async () => {
    office = await VendorOffice.start({
      dialect: 'voipstudio',
      event_types: ['call.missed', 'call.hangup', 'sms.received', 'queue.wrapup'],
    });
  });
  afterAll(() => office.stop());

  it('hears nothing of queues, and of other objects only as parties', async () => {
    expect(told(await office.abandonedInQueue())).toMatchInlineSnapshot(`
      [
        "call.missed HANGUP LOCAL_USER 1202 Normal Clearing",
        "call.hangup HANGUP LOCAL_USER 1202 Normal Clearing",
        "call.hangup HANGUP EXTERNAL +442079460102 Normal Clearing",
      ]
    `);
    expect(told(await office.voicemail())).toMatchInlineSnapshot(`
      [
        "call.hangup HANGUP EXTERNAL +442079460105 Normal Clearing",
      ]
    `);
  });

  it('gets a text message that came in', async () => {
    const sent = await office.api.post('/simulator/messages', {
      from: '+447700900123',
      to: LINES.grace,
      text: 'HOURS',
    });
    expect(sent.status).toBe(201);
    const { body } = await office.receiver.waitFor((one) => one.body.includes('sms.received'));
    expect(Object.keys(JSON.parse(body) as Body)).toEqual([
      'id',
      'event_time',
      'event_name',
      'customer_id',
      'user_id',
      'from_no',
      'to_no',
      'text',
    ]);
    const { num_id } = (await office.api.get(`/users/${office.ids['Grace Hopper']!}`)).body as Body;
    expect(JSON.parse(body)).toMatchObject({
      ...{ from_no: '+447700900123', to_no: LINES.grace, text: 'HOURS' },
      // Grace's direct line.
      user_id: num_id,
    });
    await office.api.post('/simulator/messages', { from: '+447700900123', to: LINES.sales, text: 'To all' });
    const other = await office.receiver.waitFor((one) => one.body.includes('To all'));
    expect(JSON.parse(other.body)).toMatchObject({ to_no: LINES.sales, user_id: null });
  });

  it('sees the wrap-up panel open and close by time', async () => {
    const { body, headers } = await office.api.get(`/queues/${office.ids['Support']!}`);
    const { id: _id, num_id: _num, etag: _etag, ...queue } = body as Body;
    const changed = await office.api.put(
      `/queues/${office.ids['Support']!}`,
      { ...queue, wrap_up_s: 1 },
      String(headers['etag']),
    );
    expect(changed.status).toBe(200);
    expect((await office.api.post('/configuration/apply', {})).status).toBe(201);
    // Numbers are as the telephone system gave them, as in this dialect's other events of calls.
    const call = await office.servedInQueue('442079460102', { number: '442035141598', name: null });
    const panels = await eventually(
      () =>
        Promise.resolve(
          office.receiver.received
            .filter(({ path }) => path === '/hook')
            .map(({ body: text }) => (text === '' ? {} : (JSON.parse(text) as Body)))
            .filter(({ event_name }: Body) => event_name === 'queue.wrapup'),
        ),
      (found) => found.length === 2,
    );
    const alan = (call.call.legs as Body[]).find(({ number }) => number === '1202');
    expect(panels).toMatchObject([
      { state: 'START', context: 'QUEUE', call_id: alan?.['live_id'], dst: '1202', dst_name: 'Alan Turing' },
      { state: 'TIMEOUT', context: 'QUEUE', call_id: alan?.['live_id'] },
    ]);
    for (const panel of panels)
      expect(panel).toMatchObject({ src: '442035141598', src_name: '"442035141598" <442035141598>' });
    for (const panel of panels) expect(Object.keys(panel)).toEqual(FIELDS);
  });
});
