import { request } from 'undici';
import { ApiUnderTest } from '../configuration/testing/api-under-test.js';

const TOKEN = 'a-token-for-tests-of-32-characters-or-more';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await ApiUnderTest.start();
});
afterAll(() => api.stop());

const OPEN = { name: 'Open', days: ['mon', 'tue'], from: '09:00', to: '17:00' };

async function draw(fields: object = {}) {
  const { body, headers } = await api.post('/schedules', {
    name: 'Hours',
    time_zone: 'Europe/London',
    ...fields,
  });
  return { id: body.id as string, etag: headers['etag'] as string, body };
}

async function send(id: string, file: string, headers: Record<string, string>) {
  const answer = await request(`${api.running.url}/api/v1/schedules/${id}/import`, {
    method: 'POST',
    headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'text/calendar', ...headers },
    body: file,
  });
  const text = await answer.body.text();
  return { status: answer.statusCode, headers: answer.headers, body: JSON.parse(text) };
}

const calendar = [
  'BEGIN:VCALENDAR',
  'BEGIN:VEVENT',
  'SUMMARY:Christmas Day',
  'DTSTART;VALUE=DATE:20261225',
  'RRULE:FREQ=YEARLY',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'DTSTART;VALUE=DATE:20261226',
  'RRULE:FREQ=HOURLY',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'SUMMARY:Stocktaking',
  'DTSTART;VALUE=DATE:20901130',
  'RRULE:FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3',
  'EXDATE;VALUE=DATE:20901231',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n');

describe('A schedule', () => {
  it('is a draft like all others: defaults filled in, refused with a pointer to each fault', async () => {
    const { body } = await draw({ ranges: [OPEN] });
    expect(body).toMatchObject({ ranges: [{ ...OPEN, from_date: null }], holidays: [], exceptions: [] });
    const wrong = await api.post('/schedules', {
      name: 'X',
      time_zone: '+01:00',
      ranges: [{ ...OPEN, to: '25:00' }],
    });
    expect(wrong.status).toBe(400);
    expect(wrong.body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
      '/ranges/0/to',
      '/time_zone',
    ]);
  });

  it('takes over a calendar, once, and says by line what it does not', async () => {
    const { id, etag } = await draw();
    const first = await send(id, calendar, { 'if-match': etag });
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({
      added: { holidays: 3, ranges: 0 },
      messages: [{ line: 7, message: expect.stringMatching(/FREQ=HOURLY/) }],
      schedule: {
        id,
        holidays: [
          { name: 'Christmas Day', date: '2026-12-25', yearly: true },
          { name: 'Stocktaking', date: '2090-11-30', yearly: false },
          { name: 'Stocktaking', date: '2091-01-31', yearly: false },
        ],
      },
    });
    const again = await send(id, calendar, { 'if-match': String(first.headers['etag']) });
    expect(again.body.added).toEqual({ holidays: 0, ranges: 0 });
  });

  it('is not imported into blindly, and only from a calendar', async () => {
    const { id, etag } = await draw();
    expect((await send(id, calendar, {})).status).toBe(428);
    expect((await send(id, calendar, { 'if-match': '"1"' })).status).toBe(412);
    expect((await send(id, '', { 'if-match': etag })).status).toBe(400);
    expect((await send(id, '{}', { 'if-match': etag, 'content-type': 'application/json' })).status).toBe(400);
    const missing = await send('01937a00-0000-7000-8000-0000000fffff', calendar, { 'if-match': etag });
    expect(missing.status).toBe(404);
  });

  it('gives a flow its ways out without their being written', async () => {
    const { id } = await draw({ name: 'Office', ranges: [OPEN] });
    const node = (type: string, config: object = {}) => ({ type, label: type, config });
    const flow = await api.post('/flows', {
      name: 'Reception',
      document: {
        schema: 1,
        entry: 'n1',
        on_hangup: null,
        default_exit: null,
        nodes: { n1: node('schedule', { schedule_id: id }), n2: node('hangup') },
        edges: { 'n1:open': 'n2', 'n1:holiday': 'n2', 'n1:closed': 'n2', 'n1:error': 'n2' },
        layout: { nodes: {} },
      },
    });
    await api.post('/numbers', { number: '+442079460444', flow_id: flow.body.id });
    const { body } = await api.get('/configuration/changes');
    const ofFlow = body.problems.filter(
      ({ object }: { object: { id: string } }) => object.id === flow.body.id,
    );
    expect(ofFlow).toEqual([]);
    expect((await api.post('/configuration/apply', {})).status).toBe(201);
  });
});
