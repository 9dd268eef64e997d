import { eventually } from '../../configuration/testing/api-under-test.js';
import { CALLER, LINES, VendorOffice } from './testing/vendor-office.js';
import type { VendorCall } from './testing/vendor-office.js';

const TOKEN = 'token-of-the-crm';
const TRIGGERS = [
  'user_inbound_call',
  'user_inbound_call_answered',
  'user_inbound_call_completion',
  'queue_call_summary',
  'ring_group_call_summary',
  'voicemail',
  'inbound_call_recording',
  'user_outbound_call',
  'user_outbound_call_answered',
  'user_outbound_call_completion',
  'outbound_call_recording',
];
const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

let office: VendorOffice;
beforeAll(async () => {
  office = await VendorOffice.start({ dialect: 'voipline', event_types: TRIGGERS, secret: TOKEN });
});
afterAll(() => office.stop());

type Body = Record<string, string | number>;

/** The bodies that came: flat, and each with the token and the call that it is of. */
function told({ id, call, requests }: VendorCall): Body[] {
  return requests.map(({ method, headers, body, path }) => {
    expect([
      method,
      path,
      headers['content-type'],
      headers['x-pbx-token'],
      headers['webhook-signature'],
    ]).toEqual(['POST', '/hook', 'application/json', TOKEN, undefined]);
    const flat = JSON.parse(body) as Body;
    for (const value of Object.values(flat)) expect(['string', 'number']).toContain(typeof value);
    expect(Object.keys(flat).slice(0, 6)).toEqual([
      'type',
      'unique_call_id',
      'user_name',
      'user_number',
      'dest_number',
      'call_start_at',
    ]);
    expect([flat['unique_call_id'], flat['call_start_at']]).toEqual([id, call.started_at]);
    return flat;
  });
}

/** In a few words: whom an event names, and how it came out. */
const inShort = (call: VendorCall) =>
  told(call).map(({ type, pbx_user_name, queue_name, ring_group_name, disposition }) =>
    [type, pbx_user_name, queue_name || ring_group_name, disposition].filter(Boolean).join(', '),
  );

describe('a receiver that was written for VoIPLine hears', () => {
  it('of an answered call: who rang, who answered, how long they talked', async () => {
    const call = await office.answered();
    expect(inShort(call)).toEqual([
      'user_inbound_call, Grace Hopper',
      'user_inbound_call_answered, Grace Hopper',
      'user_inbound_call_completion, Grace Hopper, answered',
    ]);
    const leg = call.call.legs.find(({ number }: { number: string }) => number === '1201');
    expect(told(call)[2]).toEqual({
      type: 'user_inbound_call_completion',
      unique_call_id: call.id,
      user_name: CALLER.name,
      user_number: CALLER.number,
      dest_number: LINES.grace,
      call_start_at: call.call.started_at,
      call_type: 'inbound',
      pbx_user_name: 'Grace Hopper',
      pbx_user_extension: '1201',
      queue_name: '',
      ring_group_name: '',
      answered_at: leg.answered_at,
      ended_at: leg.ended_at,
      duration: Math.round((Date.parse(leg.ended_at) - Date.parse(leg.answered_at)) / 1000),
      wait_time: Math.round((Date.parse(leg.answered_at) - Date.parse(leg.started_at)) / 1000),
      disposition: 'answered',
    });
    expect(leg.answered_at).toMatch(ISO);
  });

  it('of a call that the caller gave up, a completion too', async () => {
    expect(inShort(await office.missed())).toEqual([
      'user_inbound_call, Grace Hopper',
      'user_inbound_call_completion, Grace Hopper, abandoned',
    ]);
  });

  it('of a queue: through which queue the agent rang, and a summary when it is over', async () => {
    const served = await office.servedInQueue();
    expect(inShort(served)).toEqual([
      'user_inbound_call, Alan Turing, Support',
      'user_inbound_call_answered, Alan Turing, Support',
      'user_inbound_call_completion, Alan Turing, Support, answered',
      'queue_call_summary, Alan Turing, Support, answered',
    ]);
    const abandoned = await office.abandonedInQueue();
    expect(inShort(abandoned).sort()).toEqual([
      'queue_call_summary, Support, abandoned',
      'user_inbound_call, Alan Turing, Support',
      'user_inbound_call_completion, Alan Turing, Support, abandoned',
    ]);
  });

  it('of a ring group: a completion of each phone that rang, and a summary', async () => {
    const call = await office.ringGroup();
    expect(inShort(call).sort()).toEqual([
      'ring_group_call_summary, Alan Turing, Sales, answered',
      'user_inbound_call, Alan Turing, Sales',
      'user_inbound_call, Grace Hopper, Sales',
      'user_inbound_call_answered, Alan Turing, Sales',
      'user_inbound_call_completion, Alan Turing, Sales, answered',
      'user_inbound_call_completion, Grace Hopper, Sales, answered_elsewhere',
    ]);
  });

  it('of a transfer: both users, one after the other', async () => {
    const [first, answered, ...others] = inShort(await office.transferred());
    expect([first, answered]).toEqual([
      'user_inbound_call, Grace Hopper',
      'user_inbound_call_answered, Grace Hopper',
    ]);
    expect(others.sort()).toEqual([
      'user_inbound_call, Alan Turing',
      'user_inbound_call_answered, Alan Turing',
      'user_inbound_call_completion, Alan Turing, answered',
      'user_inbound_call_completion, Grace Hopper, answered',
    ]);
  });

  it('of a voicemail, with the address of its sound', async () => {
    const call = await office.voicemail();
    const [message] = (await office.api.get(`/voicemails?call_id=${call.id}`)).body.result;
    expect(told(call)).toEqual([
      expect.objectContaining({
        type: 'voicemail',
        call_type: 'inbound',
        pbx_user_name: 'Grace Hopper',
        pbx_user_extension: '1201',
        ended_at: message.ended_at,
        duration: Math.round(message.duration_ms / 1000),
        voicemail_url: `https://pbx.example/api/v1/voicemails/${message.id}/audio`,
      }),
    ]);
  });

  it.each([
    ['by a click', () => office.outbound()],
    ['on the phone', () => office.dialled()],
  ])('of a call that a user made %s', async (_how, place) => {
    const call = await place();
    expect(inShort(call)).toEqual([
      'user_outbound_call, Grace Hopper',
      'user_outbound_call_answered, Grace Hopper',
      'user_outbound_call_completion, Grace Hopper, answered',
    ]);
    expect(told(call)[0]).toMatchObject({
      user_name: 'Grace Hopper',
      user_number: '1201',
      dest_number: '+33142685300',
      call_type: 'outbound',
      pbx_user_extension: '1201',
    });
  });

  it('of a call from user to user: outbound alone; of one that leads nowhere: nothing', async () => {
    await office.phone('1202', { behaviour: 'answer', after_ms: 60 });
    const id = await office.place('1202', undefined, { extension: '1201' });
    await office.connected(id, '1202');
    await office.api.post(`/simulator/calls/${id}/hangup`);
    expect(inShort(await office.over(id))).toEqual([
      'user_outbound_call, Grace Hopper',
      'user_outbound_call_answered, Grace Hopper',
      'user_outbound_call_completion, Grace Hopper, answered',
    ]);
    const nowhere = await office.over(await office.place('99', undefined, { extension: '1201' }));
    expect([nowhere.call.end_reason, inShort(nowhere)]).toEqual(['unallocated_number', []]);
  });

  it('numbers as the telephone system gave them', async () => {
    await office.phone('1201', { behaviour: 'busy' });
    const call = await office.over(
      await office.place(LINES.grace.slice(1), undefined, { number: '447700900123', name: null }),
    );
    expect(told(call)[0]).toMatchObject({
      user_number: '447700900123',
      dest_number: LINES.grace.slice(1),
    });
  });

  it('of a recording, with the address of its file', async () => {
    const call = await office.recorded();
    const [recording] = (await office.api.get(`/recordings?call_id=${call.id}`)).body.result;
    expect(told(call).at(-1)).toMatchObject({
      type: 'inbound_call_recording',
      call_type: 'inbound',
      pbx_user_name: 'Grace Hopper',
      ended_at: recording.ended_at,
      recording_url: `https://pbx.example/api/v1/recordings/${recording.id}/file`,
    });
  });
});

describe('the token', () => {
  it('is in no log', async () => {
    const { id } = await office.missed();
    const { result } = (await office.api.get(`/deliveries?call_id=${id}&webhook_id=${office.webhookId}`))
      .body;
    const logged = (await office.api.get(`/deliveries/${result[0].id}`)).text;
    expect(logged).toContain('x-pbx-token');
    expect(logged).not.toContain(TOKEN);
  });

  it('that is empty is no header; a tick box that is not ticked sends nothing', async () => {
    const url = office.receiver.url('/hook-without');
    const fields = { name: 'Without', url, dialect: 'voipline', event_types: ['queue_call_summary'] };
    await office.api.post('/webhooks', fields);
    expect((await office.api.post('/configuration/apply', {})).status).toBe(201);
    await office.servedInQueue();
    const came = await eventually(
      () => Promise.resolve(office.receiver.received.filter(({ path }) => path === '/hook-without')),
      ({ length }) => length > 0,
    );
    expect(came.map(({ body }) => (JSON.parse(body) as Body)['type'])).toEqual(['queue_call_summary']);
    expect(came[0]!.headers).not.toHaveProperty('x-pbx-token');
  });
});

describe('a test of a tick box', () => {
  it.each(TRIGGERS)('%s sends a sample of it', async (name) => {
    office.receiver.received.length = 0;
    const answer = await office.api.post(`/webhooks/${office.webhookId}/test`, { event_type: name });
    expect([answer.status, answer.body.test]).toEqual([202, true]);
    const { body, headers } = await office.receiver.waitFor(({ path }) => path === '/hook');
    expect(JSON.parse(body)).toMatchObject({ type: name, unique_call_id: expect.any(String) });
    expect(headers['x-pbx-token']).toBe(TOKEN);
  });
});
