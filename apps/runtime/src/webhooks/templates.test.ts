import { ApiUnderTest, eventually } from '../configuration/testing/api-under-test.js';
import { Receiver } from '../configuration/testing/receiver.js';

let api: ApiUnderTest;
let receiver: Receiver;

beforeAll(async () => {
  receiver = await Receiver.start();
});
afterAll(() => receiver.stop());

beforeEach(async () => {
  receiver.received.length = 0;
  api = await ApiUnderTest.start({
    HOOKSWITCH_ALLOW_HTTP: '1',
    HOOKSWITCH_ALLOW_NETS: '127.0.0.0/8',
    HOOKSWITCH_SIMULATOR_SPEED: '100',
  });
});
afterEach(() => api.stop());

const webhook = async (fields: object) =>
  (await api.post('/webhooks', { name: 'CRM', url: receiver.url('/events'), ...fields })).body;
const preview = (body: object) => api.post('/webhooks/template_preview', body);
const call = (name = 'Ada "Countess" Byron') =>
  api.post('/simulator/calls', { from: { number: '+442079460555', name }, to: '+442079460000' });
const problems = async () =>
  (await api.post('/configuration/apply', {})).body.problems?.filter(
    ({ severity }: { severity: string }) => severity === 'error',
  );

describe('a webhook with a template', () => {
  it('sends what the template makes, with names that are hard to write, signed as any other', async () => {
    await webhook({
      event_types: ['call_hungup'],
      template: '{"event": "{{ type }}", "who": "{{ data.from.name }}", "seconds": {{ duration }}}',
    });
    expect((await api.post('/configuration/apply', {})).status).toBe(201);
    await call();
    const { body, headers } = await receiver.waitFor(() => true);
    expect(JSON.parse(body)).toEqual({
      event: 'call_hungup',
      who: 'Ada "Countess" Byron',
      seconds: expect.any(Number),
    });
    expect(headers['content-type']).toBe('application/json');
  });

  it('is refused at Apply with field and line, when its template cannot be read, knows no such variable, or makes no JSON', async () => {
    const { id } = await webhook({
      event_types: ['call_hungup'],
      template: '{\n  "who": {{ data.form.name }}\n}',
    });
    expect(await problems()).toEqual([
      expect.objectContaining({
        code: 'broken_template',
        object: { type: 'webhook', id, name: 'CRM' },
        pointer: '/template',
        message: 'Line 2, column 13: There is no variable data.form.name.',
      }),
    ]);
    const mend = async (template: string) => {
      const { body, headers } = await api.get(`/webhooks/${id}`);
      await api.put(`/webhooks/${id}`, { ...body, template }, headers['etag'] as string);
      return (await problems())?.[0]?.message as string;
    };
    expect(await mend('{% include "/etc/passwd" %}')).toBe('Line 1, column 1: There is no tag include here.');
    expect(await mend('{\n\n"who": "{{ data.from.name | raw }}"}')).toMatch(
      /^Line 3, column \d+: With call_hungup: The result is no JSON/,
    );
    expect(await mend('{{ data.from.name | shout }}')).toContain('There is no filter shout.');
    expect(await mend('{"who": {{ data.from.name }}}')).toBeUndefined();
  });

  it('has 20,000 characters at most', async () => {
    const answer = await api.post('/webhooks', { name: 'Long', template: 'x'.repeat(20_001) });
    expect([answer.status, answer.body.errors[0].pointer]).toEqual([400, '/template']);
  });

  it('can be tried with a test event before Apply', async () => {
    const { id } = await webhook({ event_types: ['call_created'], template: '{"id": "{{ uuid }}"}' });
    await api.post(`/webhooks/${id}/test`, { event_type: 'call_created' });
    expect(JSON.parse((await receiver.waitFor(() => true)).body)).toEqual({ id: expect.any(String) });
    const broken = await webhook({ event_types: ['call_created'], template: '{{ nonsense | nonsense }}' });
    const answer = await api.post(`/webhooks/${broken.id}/test`, { event_type: 'call_created' });
    expect([answer.status, answer.body.errors]).toEqual([
      422,
      [{ pointer: '/template', message: 'Line 1, column 1: There is no filter nonsense.' }],
    ]);
  });
});

describe('a test event by GET, whose values travel in the URL', () => {
  const tested = async (template: string, method = 'GET') => {
    const { id } = await webhook({ method, dialect: 'voipappz', event_types: ['Call:Hangup'], template });
    return api.post(`/webhooks/${id}/test`, { event_type: 'Call:Hangup' });
  };

  it('has the keys that the template makes in the query, and no body', async () => {
    expect((await tested('{"kind": "a {{ type }}", "legs": [1, 2], "none": null}')).status).toBe(202);
    const { method, path, body } = await receiver.waitFor(() => true);
    expect([method, path, body]).toEqual(['GET', '/events?kind=a%20did_to_ivr&legs=%5B1%2C2%5D&none=', '']);
  });

  it.each([
    ['no JSON', 'kind={{ type }}', 'GET', /^The result is no JSON\. /],
    ['nothing', '', 'GET', /^The result is no JSON\. /],
    ['a list', '["{{ type }}"]', 'GET', /^The values travel in the URL: the result has to be a JSON object/],
    ['no JSON, by POST too', 'kind={{ type }}', 'POST', /^The result is no JSON\. /],
  ])(
    'is refused with the reason when the template makes %s, and nothing is sent',
    async (_, template, method, why) => {
      const { status, body } = await tested(template, method);
      expect([status, body.errors]).toEqual([
        422,
        [{ pointer: '/template', message: expect.stringMatching(why) }],
      ]);
      expect((await api.get('/deliveries')).body.result).toEqual([]);
      expect(receiver.received).toEqual([]);
    },
  );
});

describe('a webhook of VoIPappz', () => {
  it('is for exactly one event, and hears of the environments that subscribe to it', async () => {
    const none = await webhook({ dialect: 'voipappz' });
    expect([none.scope, none.template]).toEqual(['subscribed', null]);
    expect((await problems())[0]).toMatchObject({
      pointer: '/event_types',
      message: expect.stringContaining('exactly one event'),
    });
    await api.delete(
      `/webhooks/${none.id}`,
      (await api.get(`/webhooks/${none.id}`)).headers['etag'] as string,
    );
    await webhook({ dialect: 'voipappz', event_types: ['Call:Hangup', 'Call:Answer'] });
    expect((await problems())[0]).toMatchObject({ pointer: '/event_types' });
    expect((await webhook({ dialect: 'voipappz', scope: 'all' })).scope).toBe('all');
    expect((await webhook({})).scope).toBe('all');
  });

  it('starts with the vendor’s 27 keys, which the editor is offered', async () => {
    const { result } = (await api.get('/dialects')).body;
    const vendor = result.find(({ name }: { name: string }) => name === 'voipappz');
    expect(vendor).toMatchObject({
      methods: ['POST', 'GET', 'DELETE'],
      single_event: true,
      scope: 'subscribed',
    });
    expect(vendor.event_types.map(({ name }: { name: string }) => name)).toEqual([
      ...['Call:Ringing', 'Call:Answer', 'Call:Hangup', 'Call:Reporting', 'Ivr:Start', 'Ivr:End'],
    ]);
    const { body } = await preview({
      template: vendor.template,
      dialect: 'voipappz',
      event_type: 'Call:Hangup',
    });
    expect(Object.keys(JSON.parse(body.text))).toHaveLength(27);
    expect(body.problem).toBeNull();
  });
});

describe('the preview of a template', () => {
  it('shows what comes of an example', async () => {
    const { status, body } = await preview({
      template: '{"{{ type }}": {{ data.from.name }}}',
      event_type: 'call_hungup',
    });
    expect([status, body]).toEqual([
      200,
      {
        event_type: 'call_hungup',
        source: 'example',
        text: '{"call_hungup": "Ada Byron"}',
        problem: null,
        in_url: false,
      },
    ]);
  });

  it.each([
    ['voipbin', 'GET', false],
    ['voipappz', 'GET', true],
    ['voipappz', 'POST', false],
  ])('says whether the values of %s by %s travel in the URL', async (dialect, method, in_url) => {
    const { body } = await preview({ template: '{"a": 1}', dialect, method, event_type: 'call_hungup' });
    expect([body.problem, body.in_url]).toEqual([null, in_url]);
  });

  it('or the problem, with line and column', async () => {
    expect((await preview({ template: '{\n{{ nonsense }}', event_type: 'call_hungup' })).body).toMatchObject({
      text: null,
      problem: { message: 'There is no variable nonsense.', line: 2, column: 4 },
    });
    expect((await preview({ template: '{"a": 1', event_type: 'call_hungup' })).body).toMatchObject({
      text: '{"a": 1',
      problem: { line: 1, column: 8 },
    });
    expect(
      (await preview({ template: '[]', dialect: 'voipappz', method: 'GET', event_type: 'call_hungup' })).body
        .problem.message,
    ).toContain('JSON object');
  });

  it('shows what comes of a past event, where one was kept whole', async () => {
    await webhook({ name: 'Native', event_types: ['call_hungup'] });
    await webhook({ name: 'Other', event_types: ['call_hungup'], template: '{"mine": "{{ uuid }}"}' });
    await api.post('/configuration/apply', {});
    const { body: placed } = await call('Łukasz');
    const owed = await eventually(
      async () => (await api.get(`/deliveries?call_id=${placed.id}&event_type=call_hungup`)).body.result,
      (all: { id: string; status: string }[]) =>
        all.length === 2 && all.every(({ status }) => status === 'delivered'),
    );
    const template = '{"who": {{ data.from.name }}, "call": "{{ uuid }}"}';
    for (const { id } of owed) {
      expect((await preview({ template, delivery_id: id })).body).toEqual({
        ...{ event_type: 'call_hungup', source: 'delivery', problem: null, in_url: false },
        text: JSON.stringify({ who: 'Łukasz', call: placed.id }).replace(/:/g, ': ').replace(',', ', '),
      });
    }
  });

  it('is offered the past events that were kept whole, each once, by names of the catalogue and of the vendor', async () => {
    await webhook({ name: 'Native', event_types: ['call_hungup', 'call_created'] });
    await webhook({ name: 'Again', event_types: ['call_hungup'] });
    await webhook({ name: 'Other', event_types: ['call_hungup'], template: '{"mine": "{{ uuid }}"}' });
    await api.post('/configuration/apply', {});
    const { body: placed } = await call();
    await eventually(
      async () => (await api.get(`/deliveries?call_id=${placed.id}&event_type=call_hungup`)).body.result,
      (all: { status: string }[]) => all.length === 3 && all.every(({ status }) => status === 'delivered'),
    );
    const offered = async (query: string) =>
      (await api.get(`/webhooks/template_preview/events?${query}`)).body.result;
    const events = await offered('event_type=call_hungup');
    expect(events).toEqual([
      {
        ...{ delivery_id: expect.any(String), event_type: 'call_hungup', at: expect.any(String) },
        ...{ call_id: placed.id, from: '+442079460555', to: '+442079460000' },
      },
    ]);
    expect(await offered('event_type=Call:Hangup&dialect=voipappz')).toEqual(events);
    expect(await offered('event_type=call_ringing')).toEqual([]);
    const { body } = await preview({
      template: '{"call": "{{ uuid }}"}',
      delivery_id: events[0].delivery_id,
    });
    expect(body).toMatchObject({
      source: 'delivery',
      text: JSON.stringify({ call: placed.id }).replace(':', ': '),
    });
    for (const [query, pointer] of [
      ['event_type=nothing', '/event_type'],
      ['event_type=*', '/event_type'],
      ['event_type=call_hungup&dialect=klingon', '/dialect'],
    ]) {
      const answer = await api.get(`/webhooks/template_preview/events?${query}`);
      expect([answer.status, answer.body.errors[0].pointer]).toEqual([400, pointer]);
    }
  });

  it('says where of a past event only the text was kept', async () => {
    await webhook({ event_types: ['call_hungup'], template: '{"mine": "{{ uuid }}"}' });
    await api.post('/configuration/apply', {});
    const { body: placed } = await call();
    const [owed] = await eventually(
      async () => (await api.get(`/deliveries?call_id=${placed.id}&event_type=call_hungup`)).body.result,
      (all: { id: string }[]) => all.length === 1,
    );
    const answer = await preview({ template: '{}', delivery_id: owed!.id });
    expect([answer.status, answer.body.detail]).toEqual([
      409,
      expect.stringContaining('only the text is kept'),
    ]);
  });

  it.each([
    [{ template: '{}' }, 400, '/event_type'],
    [{ template: '{}', event_type: 'nothing' }, 400, '/event_type'],
    [{ template: '{}', event_type: '*' }, 400, '/event_type'],
    [{ template: 'x'.repeat(20_001), event_type: 'call_hungup' }, 400, '/template'],
    [{ template: '{}', event_type: 'call_hungup', dialect: 'klingon' }, 400, '/dialect'],
  ])('refuses %j', async (body, status, pointer) => {
    const answer = await preview(body);
    expect([answer.status, answer.body.errors[0].pointer]).toEqual([status, pointer]);
  });
});

describe('the variables of an event', () => {
  it('are listed with type and description, VoIPappz’s among them', async () => {
    const { result } = (await api.get('/event_types/call_hungup/variables')).body;
    const named = new Map(result.map((variable: { name: string }) => [variable.name, variable]));
    expect(named.get('duration')).toMatchObject({
      type: 'number',
      nullable: false,
      description: expect.stringMatching(/^Seconds/),
    });
    expect(named.get('data.from.number')).toMatchObject({ type: 'text', description: expect.any(String) });
    expect(named.get('data.legs[].user.extension')).toBeDefined();
    expect(named.get('data.came_through[].name')).toBeDefined();
    expect([...named.keys()]).toEqual(
      expect.arrayContaining(['type', 'event_type', 'call_type', 'timestamp', 'queue_name']),
    );
    const other = (await api.get('/event_types/message_created/variables')).body.result;
    expect(other.map(({ name }: { name: string }) => name)).not.toContain('duration');
    expect((await api.get('/event_types/nothing/variables')).status).toBe(404);
  });
});
