import { eventually } from '../../configuration/testing/api-under-test.js';
import { CALLER, LINES, VendorOffice } from './testing/vendor-office.js';
import type { VendorCall } from './testing/vendor-office.js';

let office: VendorOffice;
beforeAll(async () => {
  office = await VendorOffice.start({ dialect: 'voiceovercloud', event_types: ['voice', 'incomingSMS'] });
});
afterAll(() => office.stop());
beforeEach(() => {
  office.receiver.status = 200;
});

const query = (path: string) => [...new URL(path, office.receiver.url()).searchParams];

/** What came, field by field, without what differs from call to call: the date, which is looked at here. */
function told({ id, requests }: VendorCall): string[] {
  return requests.map(({ method, path, body, headers }) => {
    expect([method, body, headers['content-type'], headers['content-length']]).toEqual([
      'POST',
      '',
      undefined,
      '0',
    ]);
    expect(path).toMatch(/^\/hook\?event=\w+&date=\d{4}-\d\d-\d\d%20\d\d%3A\d\d%3A\d\d&/);
    const fields = query(path);
    expect(Math.abs(Date.parse(`${fields[1]![1].replace(' ', 'T')}Z`) - Date.now())).toBeLessThan(60_000);
    return fields
      .filter(([name]) => name !== 'date')
      .map(([name, value]) => `${name}=${value === id ? 'ID' : value}`)
      .join('&');
  });
}

const from = (to: string) => `inboundNumber=${to.slice(1)}&callerid=${CALLER.number.slice(1)}&callid=ID`;
const inbound = (name: string, to: string, more = '') => `event=${name}&${from(to)}${more}&crm_id=`;
const outbound = (name: string, to: string, crm_id: string, more = '') =>
  `event=${name}&extension=1201&destination=${to}&callid=ID${more}&crm_id=${crm_id}`;

/** The seconds of a call's end, which depend on the machine: they are compared with the call itself. */
function ended({ call, requests }: VendorCall, answeredBy: string | null): string {
  const end = query(requests.find(({ path }) => /CallEnd/.test(path))!.path);
  const value = (name: string) => end.find(([field]) => field === name)?.[1];
  const between = (start: string) => Math.round((Date.parse(call.ended_at) - Date.parse(start)) / 1000);
  const leg = call.legs.find(({ number }: { number: string }) => number === answeredBy);
  expect([value('duration'), value('answeredDuration')]).toEqual([
    String(between(call.started_at)),
    leg === undefined ? '0' : String(between(leg.answered_at)),
  ]);
  return `&duration=${value('duration')}&answeredDuration=${value('answeredDuration')}`;
}

describe('a receiver that was written for Voice Over Cloud hears', () => {
  it('of an answered call', async () => {
    const call = await office.answered();
    expect(told(call)).toEqual([
      inbound('inboundCallStart', LINES.grace),
      inbound('inboundCallRinging', LINES.grace, '&extension=1201'),
      inbound('inboundCallAnswered', LINES.grace, '&extension=1201'),
      inbound('inboundCallEnd', LINES.grace, `&extension=1201${ended(call, '1201')}`),
    ]);
    expect(Number(new URLSearchParams(call.requests.at(-1)!.path).get('answeredDuration'))).toBeGreaterThan(
      0,
    );
  });

  it('of a call that nobody answered, and of one who gave up in a queue', async () => {
    const missed = await office.missed();
    expect(told(missed)).toEqual([
      inbound('inboundCallStart', LINES.grace),
      inbound('inboundCallRinging', LINES.grace, '&extension=1201'),
      inbound('inboundCallEnd', LINES.grace, `&extension=${ended(missed, null)}`),
    ]);
    const abandoned = await office.abandonedInQueue();
    expect(told(abandoned)).toEqual([
      inbound('inboundCallStart', LINES.support),
      inbound('inboundCallRinging', LINES.support, '&extension=1202'),
      inbound('inboundCallEnd', LINES.support, `&extension=${ended(abandoned, null)}`),
    ]);
  });

  it('of two phones that ring: one start, one answer, one end', async () => {
    const call = await office.ringGroup();
    const [start, ...others] = told(call);
    expect(start).toBe(inbound('inboundCallStart', LINES.sales));
    expect(others.slice(0, 2).sort()).toEqual([
      inbound('inboundCallRinging', LINES.sales, '&extension=1201'),
      inbound('inboundCallRinging', LINES.sales, '&extension=1202'),
    ]);
    expect(others.slice(2)).toEqual([
      inbound('inboundCallAnswered', LINES.sales, '&extension=1202'),
      inbound('inboundCallEnd', LINES.sales, `&extension=1202${ended(call, '1202')}`),
    ]);
  });

  it('of a transfer: who is rung next, and an end that names who answered first', async () => {
    const call = await office.transferred();
    expect(told(call)).toEqual([
      inbound('inboundCallStart', LINES.grace),
      inbound('inboundCallRinging', LINES.grace, '&extension=1201'),
      inbound('inboundCallAnswered', LINES.grace, '&extension=1201'),
      inbound('inboundCallRinging', LINES.grace, '&extension=1202'),
      inbound('inboundCallEnd', LINES.grace, `&extension=1201${ended(call, '1201')}`),
    ]);
  });

  it('of a voicemail: a start, and an end that no extension answered', async () => {
    const call = await office.voicemail();
    expect(told(call)).toEqual([
      inbound('inboundCallStart', LINES.mailbox),
      inbound('inboundCallEnd', LINES.mailbox, `&extension=${ended(call, null)}`),
    ]);
  });

  it('of a key in a menu, of one that is not wired nothing', async () => {
    const call = await office.throughMenu();
    expect(told(call).slice(0, 2)).toEqual([
      inbound('inboundCallStart', LINES.menu),
      inbound('ivrOption', LINES.menu, '&ivrOption=1'),
    ]);
    const script = [
      { after_ms: 300, do: 'digits', digits: '7' },
      { after_ms: 900, do: 'hangup' },
    ];
    const other = await office.over(await office.place(LINES.menu, script));
    expect(told(other).map((text) => text.split('&')[0])).toEqual([
      'event=inboundCallStart',
      'event=inboundCallEnd',
    ]);
  });

  it('of a click to call, with the id that the CRM gave it', async () => {
    const call = await office.outbound('crm 9&ü');
    expect(told(call)).toEqual([
      outbound('outboundCallStart', '33142685300', 'crm 9&ü'),
      outbound('outboundCallAnswered', '33142685300', 'crm 9&ü'),
      outbound('outboundCallEnd', '33142685300', 'crm 9&ü', ended(call, '+33142685300')),
    ]);
    expect(call.requests[0]!.path).toMatch(/&crm_id=crm%209%26%C3%BC$/);
  });

  it('of a call from phone to phone: outbound alone; of one that leads nowhere: nothing', async () => {
    await office.phone('1202', { behaviour: 'answer', after_ms: 60 });
    const id = await office.place('1202', undefined, { extension: '1201' });
    await office.connected(id, '1202');
    await office.api.post(`/simulator/calls/${id}/hangup`);
    const call = await office.over(id);
    expect(told(call)).toEqual([
      outbound('outboundCallStart', '1202', ''),
      outbound('outboundCallAnswered', '1202', ''),
      outbound('outboundCallEnd', '1202', '', ended(call, '1202')),
    ]);
    const nowhere = await office.over(await office.place('99', undefined, { extension: '1201' }));
    expect([nowhere.call.end_reason, told(nowhere)]).toEqual(['unallocated_number', []]);
  });

  it('of a recording, when its file is there', async () => {
    const call = await office.recorded();
    expect(told(call).at(-1)).toBe('event=callRecordingAvailable&callid=ID&crm_id=');
  });

  it('of its words, when they are there, with the id that the call was placed with', async () => {
    const placed = await office.api.post('/simulator/calls', {
      from: CALLER,
      to: LINES.recorded,
      crm_id: 'crm-10',
      script: [{ after_ms: 900, do: 'hangup' }],
    });
    const call = await office.over(placed.body.id);
    const [recording] = (await office.api.get(`/recordings?call_id=${call.id}`)).body.result;
    await office.api.post(`/recordings/${recording.id}/transcribe`, {});
    const { path } = await office.receiver.waitFor((request) =>
      request.path.includes('callTranscriptionAvailable'),
    );
    expect(query(path).filter(([name]) => name !== 'date')).toEqual([
      ['event', 'callTranscriptionAvailable'],
      ['callid', call.id],
      ['crm_id', 'crm-10'],
    ]);
  });

  it('of a text message that comes in', async () => {
    const message = { from: '+61400111222', to: LINES.menu, text: 'Call me, 5 & 6 pm?' };
    const { body } = await office.api.post('/messages/inbound', message);
    const { path } = await office.receiver.waitFor((request) => request.path.includes('incomingSMS'));
    expect(path.replace(/date=[^&]*&/, '')).toBe(
      `/hook?event=incomingSMS&from=61400111222&to=${LINES.menu.slice(1)}&message=Call%20me%2C%205%20%26%206%20pm%3F&messageid=${body.id}`,
    );
  });

  it('of a caller who hides the number', async () => {
    const call = await office.over(
      await office.place(LINES.support, [{ after_ms: 300, do: 'hangup' }], {
        number: '',
        name: null,
        withheld: true,
      }),
    );
    expect(told(call)[0]).toBe(
      `event=inboundCallStart&inboundNumber=${LINES.support.slice(1)}&callerid=Anonymous&callid=ID&crm_id=`,
    );
  });
});

describe('the number’s switch', () => {
  it('keeps its events from being sent, and those of other numbers go on', async () => {
    const path = `/numbers/${office.ids[LINES.grace]}`;
    const { body, headers } = await office.api.get(path);
    await office.api.put(path, { ...body, webhooks_enabled: false }, headers['etag'] as string);
    expect((await office.api.post('/configuration/apply', {})).status).toBe(201);
    const id = await office.place(LINES.grace, [{ after_ms: 300, do: 'hangup' }]);
    await eventually(
      async () => (await office.api.get(`/calls/${id}`)).body,
      ({ ended_at }) => ended_at !== null,
    );
    expect((await office.abandonedInQueue()).requests).not.toEqual([]);
    expect((await office.api.get(`/deliveries?call_id=${id}`)).body.result).toEqual([]);
  });
});

describe('an answer other than 200', () => {
  it('is tried again at once and after a second, then the log says failed', async () => {
    office.receiver.status = 204;
    const { id, requests } = await office.over(
      await office.place(LINES.support, [{ after_ms: 300, do: 'hangup' }]),
    );
    const starts = requests.filter(({ path }) => path.includes('inboundCallStart'));
    expect(starts).toHaveLength(3);
    expect(new Set(starts.map(({ path }) => path)).size).toBe(1);
    const listed = await office.api.get(`/deliveries?call_id=${id}&status=failed&event_type=call_created`);
    expect(listed.body.result).toHaveLength(1);
    const { attempts } = (await office.api.get(`/deliveries/${listed.body.result[0].id}`)).body;
    expect(attempts.map(({ http_status }: { http_status: number }) => http_status)).toEqual([204, 204, 204]);
    const [{ request }] = attempts;
    expect([request.method, request.url, request.body]).toEqual([
      'POST',
      office.receiver.url(starts[0]!.path),
      '',
    ]);
    const [first, second, third] = attempts.map(({ started_at }: { started_at: string }) =>
      Date.parse(started_at),
    );
    expect(second - first).toBeLessThan(900);
    expect(third - second).toBeGreaterThanOrEqual(950);

    office.receiver.status = 200;
    await office.api.post(`/deliveries/${listed.body.result[0].id}/resend`);
    await eventually(
      async () =>
        (await office.api.get(`/deliveries?call_id=${id}&status=delivered&event_type=call_created`)).body
          .result,
      ({ length }) => length === 1,
    );
    expect(office.receiver.received.at(-1)!.path).toBe(starts[0]!.path);
  });
});

describe('the portal’s test of an event', () => {
  const drafted = async (url: string) =>
    (
      await office.api.post('/webhooks', {
        name: 'Drafted',
        url,
        dialect: 'voiceovercloud',
        event_types: ['voice'],
      })
    ).body.id;

  it('sends the values of the document, with the current date, to a URL that was never applied', async () => {
    const id = await drafted(office.receiver.url('/drafted?key=1'));
    const answer = await office.api.post(`/webhooks/${id}/test`, { event_type: 'inboundCallEnd' });
    expect([answer.status, answer.body.test, answer.body.event_type]).toEqual([202, true, 'call_hungup']);
    const { path } = await office.receiver.waitFor((request) => request.path.startsWith('/drafted'));
    expect(path.replace(/date=[^&]*/, 'date=')).toBe(
      '/drafted?key=1&event=inboundCallEnd&date=&inboundNumber=611800111222&callerid=61288880000&callid=testcall&extension=280085&duration=88&answeredDuration=77&crm_id=usefulid',
    );
    const date = new URLSearchParams(path).get('date')!;
    expect(Math.abs(Date.parse(`${date.replace(' ', 'T')}Z`) - Date.now())).toBeLessThan(60_000);
  });

  it('is refused for http, and for a name that nobody has', async () => {
    const id = await drafted('http://127.0.0.1:1/hook');
    const answer = await office.api.post(`/webhooks/${id}/test`, { event_type: 'ivrOption' });
    expect([answer.status, answer.body.errors[0].pointer]).toEqual([422, '/url']);
    expect(answer.body.errors[0].message).toMatch(/https only/);
    const unknown = await office.api.post(`/webhooks/${id}/test`, { event_type: 'inboundCallPaused' });
    expect([unknown.status, unknown.body.errors[0].pointer]).toEqual([400, '/event_type']);
    const other = await office.api.post(`/webhooks/${id}/test`, { event_type: 'queue_call_summary' });
    expect([other.status, other.body.errors[0].pointer]).toEqual([422, '/url']);
  });
});
