import { ApiUnderTest } from '../../../configuration/testing/api-under-test.js';
import { askVoipbin, refusedFields } from '../testing/voipbin-client.js';
import { ANSWER, callFlow, FINISH, idOf, NIL, TALK } from '../testing/voipbin-flows.js';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await ApiUnderTest.start({
    HOOKSWITCH_COMPATIBLE_API: 'voipbin',
    HOOKSWITCH_SIMULATOR_SPEED: '20',
  });
});
afterAll(() => api.stop());

const curl = (method: string, path: string, data?: object) => askVoipbin(api, method, path, data);

const TIME = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{6}$/;
const { gender: _gender, ...kept } = TALK.option;

describe('a script that writes VoIPBIN’s flows', () => {
  it('gets back the flow of its pages, and calls run it', async () => {
    const created = await curl('POST', '/flows', {
      name: 'Welcome',
      detail: 'As in the pages',
      actions: [ANSWER, TALK],
    });
    expect(created.status).toBe(200);
    const { id } = created.body;
    expect(created.body).toEqual({
      id: expect.any(String),
      customer_id: expect.any(String),
      type: 'flow',
      name: 'Welcome',
      detail: '',
      actions: [ANSWER, { ...TALK, option: kept }],
      tm_create: expect.stringMatching(TIME),
      tm_update: expect.stringMatching(TIME),
      tm_delete: '9999-01-01 00:00:00.000000',
    });
    expect((await curl('GET', `/flows/${id}`)).body).toEqual(created.body);
    expect((await curl('GET', '/flows')).body.result).toContainEqual(created.body);
    const { body: changes } = await api.get('/configuration/changes');
    expect(JSON.stringify(changes.changes)).not.toContain(id);
    expect(await callFlow(api, id, '+442079460181')).toEqual([ANSWER.id, TALK.id]);
  });

  it('is answered at once, whatever the texts of an action hold', async () => {
    const option = { uri: 'https://crm.example/hook', method: 'POST', data: '${'.repeat(400_000) };
    const refused = await curl('POST', '/flows', {
      name: 'Long',
      actions: [{ type: 'webhook_send', option }],
    });
    expect(refusedFields(refused)).toEqual([400, 'actions/0/option/data']);
  });

  it('leads callers by the keys that they press', async () => {
    const [ask, keys, decide, sales, again, end] = ['01', '02', '03', '04', '05', '06'].map(idOf) as [
      string,
      ...string[],
    ];
    const actions = [
      { id: ask, next_id: NIL, type: 'talk', option: { text: 'Press 1.', language: 'en-GB' } },
      { id: keys, next_id: NIL, type: 'digits_receive', option: { duration: 5000, key: '#', length: 1 } },
      {
        id: decide,
        next_id: NIL,
        type: 'branch',
        option: {
          variable: 'voipbin.call.digits',
          default_target_id: again,
          target_ids: { '1': sales, '2': again },
        },
      },
      { id: sales, next_id: end, type: 'talk', option: { text: 'Sales.', language: 'en-GB' } },
      { id: again, next_id: NIL, type: 'goto', option: { target_id: ask, loop_count: 2 } },
      { id: end, next_id: NIL, type: 'hangup' },
    ];
    const { status, body } = await curl('POST', '/flows', { name: 'Menu', actions });
    expect([status, body.actions]).toEqual([200, actions]);
    const steps = await callFlow(api, body.id, '+442079460182', [
      { after_ms: 1500, do: 'digits', digits: '1' },
    ]);
    expect(steps).toEqual([ask, keys, decide, sales, end]);
  });

  it('may use everything that can be translated, and change it afterwards', async () => {
    const { body: agent } = await curl('POST', '/agents', {
      username: 'grace@example.com',
      name: 'Grace',
      addresses: [{ type: 'extension', target: '1301' }],
    });
    const { body: queue } = await curl('POST', '/queues', { name: 'Support' });
    const { body: other } = await curl('POST', '/flows', { name: 'Other', actions: [{ type: 'answer' }] });
    const end = idOf('1f');
    const to = (type: string, target: string) => ({ type, target, target_name: '', name: '', detail: '' });
    const told = [
      { type: 'answer' },
      { type: 'variable_set', option: { key: 'tier', value: 'gold of ${voipbin.call.source.target}' } },
      {
        type: 'condition_variable',
        option: {
          condition: '==',
          variable: '${tier}',
          value_type: 'string',
          value_string: 'gold',
          false_target_id: end,
        },
      },
      {
        type: 'recording_start',
        option: { format: 'wav', end_of_silence: 0, duration: 60, beep_start: true },
      },
      { type: 'recording_stop' },
      { type: 'connect', option: { destinations: [to('extension', '1301')] } },
      {
        type: 'webhook_send',
        option: {
          sync: true,
          uri: 'https://crm.example.com/calls',
          method: 'POST',
          data_type: 'application/json',
          data: '{"tier": "${tier}"}',
        },
      },
      { type: 'message_send', option: { destinations: [to('tel', '+447700900123')], text: 'Hi ${tier}' } },
      { type: 'sleep', option: { duration: 1500 } },
      { type: 'queue_join', option: { queue_id: queue.id } },
      { type: 'fetch_flow', option: { flow_id: other.id } },
      { type: 'talk', option: { text: 'Any key.', language: 'en-GB', digits_handle: 'next' } },
    ].map((action, at) => ({ id: idOf(String(10 + at)), next_id: NIL, ...action }));
    const actions = [...told, { id: end, next_id: NIL, type: 'hangup' }];
    const { status, body } = await curl('POST', '/flows', { name: 'All', actions });
    expect([status, body.actions ?? body]).toEqual([200, actions]);

    const renamed = await curl('PUT', `/flows/${body.id}`, { name: 'All of it', actions: body.actions });
    expect(renamed.body).toMatchObject({ name: 'All of it', actions });
    const byAgent = { type: 'connect', option: { destinations: [to('agent', agent.id)] } };
    const changed = await curl('PUT', `/flows/${body.id}`, {
      actions: [{ ...actions[0] }, { id: actions[5]?.id, ...byAgent }, { ...actions.at(-1) }],
    });
    expect([changed.status, changed.body.name, changed.body.actions ?? changed.body]).toEqual([
      200,
      'All of it',
      [actions[0], actions[5], actions.at(-1)],
    ]);
  });

  it('can end a flow before its last action, and have ids made', async () => {
    const actions = [{ type: 'answer', next_id: FINISH }];
    const { body } = await curl('POST', '/flows', { name: 'Short', actions });
    expect(body.actions).toEqual([{ id: expect.any(String), next_id: NIL, type: 'answer' }]);
    const gone = await curl('DELETE', `/flows/${body.id}`);
    expect(gone.body).toEqual({ ...body, tm_delete: expect.stringMatching(/^20/) });
    expect((await curl('GET', `/flows/${body.id}`)).status).toBe(404);
    expect((await curl('PUT', `/flows/${body.id}`, { name: 'Short' })).status).toBe(404);
  });

  it('cannot remove a flow that a number leads to', async () => {
    const { body } = await curl('POST', '/flows', { name: 'Used', actions: [{ type: 'answer' }] });
    await api.post('/numbers', { number: '+442079460183', name: 'Used', flow_id: body.id });
    const refused = await curl('DELETE', `/flows/${body.id}`);
    expect(refused).toMatchObject({ status: 409, body: { error: { status: 'FAILED_PRECONDITION' } } });
    expect((await curl('GET', `/flows/${body.id}`)).body).toEqual(body);
  });
});

describe('an action that cannot be translated', () => {
  const talk = { type: 'talk', option: { text: 'Hello' } };
  const party = { type: 'tel', target: '+442079460999' };
  it.each([
    ['amd', [{ type: 'amd' }], ['actions/0/type'], 'amd: Nobody here tells people from answering machines.'],
    [
      'nonsense',
      [talk, { type: 'nonsense' }],
      ['actions/1/type'],
      'nonsense: There is no action of this type.',
    ],
    ['ring_group', [{ type: 'ring_group' }], ['actions/0/type'], 'Draw this object in the editor.'],
    ['no text', [{ type: 'talk', option: {} }], ['actions/0/option/text'], 'talk: '],
    [
      'an unknown option',
      [{ type: 'answer', option: { fast: true } }],
      ['actions/0/option/fast'],
      'answer: ',
    ],
    ['no time', [{ type: 'sleep', option: { duration: 0 } }], ['actions/0/option/duration'], 'at least 1 ms'],
    [
      'several destinations',
      [{ type: 'connect', option: { destinations: [party, party] } }],
      ['actions/0/option/destinations'],
      'ring group',
    ],
    [
      'a key that counts twice',
      [
        { type: 'talk', option: { text: 'Keys', digits_handle: 'next' } },
        { type: 'digits_receive', option: { length: 1 } },
      ],
      ['actions/0/option/digits_handle'],
      'Leave digits_handle out',
    ],
    [
      'an unknown variable',
      [{ type: 'talk', option: { text: '${voipbin.recording.id}' } }],
      ['actions/0/option'],
      'There is no variable "voipbin.recording.id" here.',
    ],
    [
      'a target that is not there',
      [talk, { type: 'goto', option: { target_id: idOf('77'), loop_count: 1 } }],
      ['actions/1/option'],
      'No action of this flow has the id',
    ],
    [
      'a next that is not there',
      [{ ...talk, next_id: idOf('77') }],
      ['actions/0/next_id'],
      'No action of this flow',
    ],
    [
      'two of one id',
      [
        { ...talk, id: idOf('70') },
        { ...talk, id: idOf('70') },
      ],
      ['actions/1/id'],
      'Another action',
    ],
    ['none at all', [], ['actions'], 'give one at least'],
    ['what no call gets to', [{ type: 'hangup' }, talk], ['actions/1'], 'No call can get to'],
    [
      'a queue that is not there',
      [{ type: 'queue_join', option: { queue_id: idOf('77') } }],
      ['actions/0'],
      '',
    ],
    [
      'a server that cannot be',
      [{ type: 'webhook_send', option: { uri: 'ftp://files.example.com/' } }],
      ['actions/0'],
      '',
    ],
  ])('is named with the reason: %s', async (_what, actions, fields, message) => {
    const before = await api.drafts();
    const refused = await curl('POST', '/flows', { name: 'Refused', actions });
    expect(refusedFields(refused)).toEqual([400, ...fields]);
    expect(refused.body.error.details[0].message).toContain(message);
    expect(await api.drafts()).toBe(before);
  });

  it('has VoIPBIN’s reason where there is no such type', async () => {
    const { body } = await curl('POST', '/flows', { name: 'Refused', actions: [{ type: 'amd' }] });
    expect(body.error).toMatchObject({
      status: 'INVALID_ARGUMENT',
      reason: 'INVALID_ACTION_TYPE',
      message: 'The action amd: Nobody here tells people from answering machines.',
    });
  });
});

describe('a flow that was drawn in the editor', () => {
  it('can be renamed, and keeps what actions cannot say', async () => {
    const document = {
      schema: 1,
      entry: 'n1',
      nodes: {
        n1: { type: 'talk', label: 'Hello', config: { text: 'Hello' } },
        n2: { type: 'hangup', label: 'Bye', config: {} },
      },
      edges: { 'n1:next': 'n2' },
      default_exit: 'n2',
    };
    const { body: drawn } = await api.post('/flows', { name: 'Drawn', document });
    expect((await api.post('/configuration/apply', {})).status).toBe(201);
    const { body: shown } = await curl('GET', `/flows/${drawn.id}`);
    expect(shown.actions.map(({ type }: { type: string }) => type)).toEqual(['talk', 'hangup']);
    const [first, second] = shown.actions;
    const option = { ...first.option, text: 'Good morning' };
    const refused = await curl('PUT', `/flows/${drawn.id}`, { actions: [{ ...first, option }, second] });
    expect(refused).toMatchObject({ status: 409, body: { error: { status: 'FAILED_PRECONDITION' } } });
    const renamed = await curl('PUT', `/flows/${drawn.id}`, { name: 'Renamed', actions: shown.actions });
    expect(renamed.body).toEqual({ ...shown, name: 'Renamed' });
    expect((await api.get(`/flows/${drawn.id}`)).body).toMatchObject({ name: 'Renamed', document });
  });

  it('can be changed where actions say all of it, and keeps its labels and places', async () => {
    const document = {
      schema: 1,
      entry: 'n1',
      nodes: { n1: { type: 'talk', label: 'Hello', config: { text: 'Hello' } } },
      edges: {},
      layout: { nodes: { n1: [40, 60] } },
    };
    const { body: drawn } = await api.post('/flows', { name: 'Plain', document });
    expect((await api.post('/configuration/apply', {})).status).toBe(201);
    const { body: shown } = await curl('GET', `/flows/${drawn.id}`);
    const [first] = shown.actions;
    const actions = [{ ...first, option: { ...first.option, text: 'Good morning' } }, { type: 'hangup' }];
    expect((await curl('PUT', `/flows/${drawn.id}`, { actions })).status).toBe(200);
    const { body } = await api.get(`/flows/${drawn.id}`);
    expect(body.document.nodes.n1).toMatchObject({ label: 'Hello', config: { text: 'Good morning' } });
    expect(body.document.layout.nodes).toEqual({ n1: [40, 60] });
    expect(Object.keys(body.document.nodes)).toHaveLength(2);
  });
});
