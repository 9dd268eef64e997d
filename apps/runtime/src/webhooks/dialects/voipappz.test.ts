import type { Received } from '../../configuration/testing/receiver.js';
import { LINES, VendorOffice } from './testing/vendor-office.js';
import type { VendorCall } from './testing/vendor-office.js';

const EVENTS = ['Call:Ringing', 'Call:Answer', 'Call:Hangup', 'Call:Reporting', 'Ivr:Start', 'Ivr:End'];

let office: VendorOffice;
let environment: string;

/** A webhook for each event, as the vendor wants it, to which the office's environment subscribes. */
beforeAll(async () => {
  office = await VendorOffice.start({ dialect: 'voipappz', event_types: ['Call:Answer'], scope: 'all' });
  const { api, receiver } = office;
  const webhook_ids: string[] = [];
  for (const name of EVENTS) {
    const made = await api.post('/webhooks', {
      ...{ name, dialect: 'voipappz', event_types: [name], url: receiver.url(`/events/${name}`) },
    });
    webhook_ids.push(made.body.id as string);
  }
  environment = office.ids['London']!;
  const london = await api.get(`/environments/${environment}`);
  await api.put(
    `/environments/${environment}`,
    { ...london.body, webhook_ids },
    london.headers['etag'] as string,
  );
  for (const number of Object.values(LINES)) {
    const { body, headers } = await api.get(`/numbers/${office.ids[number]}`);
    await api.put(`/numbers/${body.id}`, { ...body, environment_id: environment }, headers['etag'] as string);
  }
  for (const [name, email] of [
    ['Grace', 'grace@example.com'],
    ['Alan', ''],
  ] as const) {
    const [found] = (await api.get(`/users?name=${name}`)).body.result;
    const { body, headers } = await api.get(`/users/${found.id}`);
    await api.put(
      `/users/${body.id}`,
      { ...body, email, environment_id: environment },
      headers['etag'] as string,
    );
  }
  const applied = await api.post('/configuration/apply', {});
  if (applied.status !== 201) throw new Error(applied.text);
});
afterAll(() => office.stop());

const nameOf = ({ path }: Received) => decodeURIComponent(path.split('?')[0]!.replace('/events/', ''));
const sequenceOf = ({ headers }: Received) => Number(headers['webhook-sequence']);

/** The requests to the six webhooks in the order of the call, each as its event and its fields. */
function told({ requests }: VendorCall): { event: string; fields: Record<string, unknown> }[] {
  return requests
    .filter(({ path }) => path.startsWith('/events/'))
    .sort((one, other) => sequenceOf(one) - sequenceOf(other))
    .map((request) => ({
      event: nameOf(request),
      fields: JSON.parse(request.body) as Record<string, unknown>,
    }));
}

/** One line for each request. */
function lines(call: VendorCall): string[] {
  return told(call).map(({ event, fields }) =>
    [event, fields['type'], fields['call_state'], fields['extension_username'], fields['cause'], fields['sip_status'], fields['queue_disposition'], fields['queue_name'], fields['ivr_name']].map((part) => part ?? '-').join(' '),
  ); // prettier-ignore
}

describe('the series of requests that a server of VoIPappz gets', () => {
  it('of a call that a person answers: one answer, since it is the call’s first', async () => {
    const call = await office.answered();
    expect(lines(call)).toEqual([
      'Call:Ringing did_to_extension ringing 1201 - - - - -',
      'Call:Answer did_to_extension connected 1201 answer 200 - - -',
      'Call:Hangup did_to_extension hangup 1201 answer 200 - - -',
      'Call:Reporting did_to_extension hangup 1201 answer 200 - - -',
    ]);
    const [first, , hangup] = told(call);
    const { started_at } = call.call as { started_at: string };
    expect(hangup!.fields).toEqual({
      ...{ direction: 'incoming', uuid: call.id, type: 'did_to_extension' },
      created_at: started_at.replace('Z', '+00:00'),
      ...{ contact_number: '442079460555', caller_id_number: '442079460555', destination: '442079460101' },
      ...{
        duration: expect.any(Number),
        ring_duration: expect.any(Number),
        billing_duration: expect.any(Number),
      },
      start_at: first!.fields['start_at'],
      answer_at: expect.stringMatching(/^\d\d:\d\d:\d\d$/),
      ...{ environment_name: 'London', user_fullname: 'Grace Hopper', user_name: 'grace@example.com' },
      ...{ extension_username: '1201', cause: 'answer', sip_status: '200', recording_url: null },
      ...{
        duration_time: expect.stringMatching(/^00:00:0[1-9]$/),
        billing_duration_time: expect.stringMatching(/^00:00:0[1-9]$/),
      },
      ...{ did_number: '442079460101', did_name: 'Line grace' },
      ...{ queue_disposition: null, ivr_name: null, call_state: 'hangup', queue_name: null },
    });
  });

  it('of a call that nobody answers', async () => {
    expect(lines(await office.missed())).toEqual([
      'Call:Ringing did_to_extension ringing 1201 - - - - -',
      'Call:Hangup did_to_extension hangup - no_answer 487 - - -',
      'Call:Reporting did_to_extension hangup - no_answer 487 - - -',
    ]);
  });

  it('of a caller who gives up in a queue', async () => {
    expect(lines(await office.abandonedInQueue())).toEqual([
      'Call:Answer did_to_que connected - answer 200 - Support -',
      'Call:Ringing did_to_que connected 1202 - - - Support -',
      'Call:Hangup did_to_que hangup - no_answer 487 abandoned Support -',
      'Call:Reporting did_to_que hangup - no_answer 487 abandoned Support -',
    ]);
  });

  it('of a caller who is served: answered by the flow, and once more by the first person', async () => {
    expect(lines(await office.servedInQueue())).toEqual([
      'Call:Answer did_to_que connected - answer 200 - Support -',
      'Call:Ringing did_to_que connected 1202 - - - Support -',
      'Call:Answer did_to_que connected 1202 answer 200 answer Support -',
      'Call:Hangup did_to_que hangup 1202 answer 200 answer Support -',
      'Call:Reporting did_to_que hangup 1202 answer 200 answer Support -',
    ]);
  });

  it('of a transfer: the second person is no further answer', async () => {
    expect(lines(await office.transferred())).toEqual([
      'Call:Ringing did_to_extension ringing 1201 - - - - -',
      'Call:Answer did_to_extension connected 1201 answer 200 - - -',
      'Call:Ringing did_to_extension connected 1202 answer - - - -',
      'Call:Hangup did_to_extension hangup 1202 answer 200 - - -',
      'Call:Reporting did_to_extension hangup 1202 answer 200 - - -',
    ]);
  });

  it('of a message in a mailbox', async () => {
    expect(lines(await office.voicemail())).toEqual([
      'Call:Answer did_to_voicemail connected - answer 200 - - -',
      'Call:Hangup did_to_voicemail hangup - no_answer 200 - - -',
      'Call:Reporting did_to_voicemail hangup - no_answer 200 - - -',
    ]);
  });

  it('of a menu', async () => {
    expect(lines(await office.throughMenu())).toEqual([
      'Ivr:Start did_to_ivr initial - - - - - Main menu',
      'Call:Answer did_to_ivr connected - answer 200 - - Main menu',
      'Ivr:End did_to_ivr connected - - 200 - - Main menu',
      'Call:Ringing did_to_extension connected 1201 - - - - Main menu',
      'Call:Answer did_to_extension connected 1201 answer 200 - - Main menu',
      'Call:Hangup did_to_extension hangup 1201 answer 200 - - Main menu',
      'Call:Reporting did_to_extension hangup 1201 answer 200 - - Main menu',
    ]);
  });

  it('of a ring group: each phone rings, one answer', async () => {
    const series = lines(await office.ringGroup());
    expect(series.slice(0, 2).sort()).toEqual([
      'Call:Ringing did_to_ring_group ringing 1201 - - - - -',
      'Call:Ringing did_to_ring_group ringing 1202 - - - - -',
    ]);
    expect(series.slice(2)).toEqual([
      'Call:Answer did_to_ring_group connected 1202 answer 200 - - -',
      'Call:Hangup did_to_ring_group hangup 1202 answer 200 - - -',
      'Call:Reporting did_to_ring_group hangup 1202 answer 200 - - -',
    ]);
  });

  it('of a recorded call: the report says where the recording is', async () => {
    const series = told(await office.recorded());
    const urls = series.map(({ event, fields }) => [event, fields['recording_url']]);
    expect(urls).toEqual([
      ['Call:Answer', null],
      ['Call:Ringing', null],
      ['Call:Answer', null],
      ['Call:Hangup', null],
      [
        'Call:Reporting',
        expect.stringMatching(/^https:\/\/pbx\.example\/api\/v1\/recordings\/[\w-]{36}\/file$/),
      ],
    ]);
  });

  it('of a click to call', async () => {
    const call = await office.outbound();
    expect(lines(call)).toEqual([
      'Call:Answer api_to_did connected 1201 answer 200 - - -',
      'Call:Hangup api_to_did hangup 1201 answer 200 - - -',
      'Call:Reporting api_to_did hangup 1201 answer 200 - - -',
    ]);
    expect(told(call)[0]!.fields).toMatchObject({
      ...{ direction: 'outgoing', user_fullname: 'Grace Hopper' },
      ...{ destination: '33142685300', contact_number: '33142685300' },
    });
  });

  it('of a call that a user dials', async () => {
    expect(lines(await office.dialled())).toEqual([
      'Call:Answer extension_to_did connected 1201 answer 200 - - -',
      'Call:Hangup extension_to_did hangup 1201 answer 200 - - -',
      'Call:Reporting extension_to_did hangup 1201 answer 200 - - -',
    ]);
  });

  it('goes by GET with the fields in the query, and without a body', async () => {
    const { api, receiver } = office;
    const { body, headers } = await api.get(`/webhooks/${office.webhookId}`);
    const url = receiver.url('/query?key=7');
    const changed = {
      ...body,
      method: 'GET',
      url,
      template: '{"uuid": "{{ uuid }}", "who": {{ data.from.name }}}',
    };
    await api.put(`/webhooks/${office.webhookId}`, changed, headers['etag'] as string);
    expect((await api.post('/configuration/apply', {})).status).toBe(201);
    const call = await office.answered();
    const [request] = call.requests.filter(({ path }) => path.startsWith('/query'));
    expect(request).toMatchObject({
      method: 'GET',
      path: `/query?key=7&uuid=${call.id}&who=Ada%20Byron`,
      body: '',
    });
    expect(request!.headers['content-type']).toBeUndefined();
  });
});
