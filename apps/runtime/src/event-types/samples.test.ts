import { ApiUnderTest } from '../configuration/testing/api-under-test.js';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await ApiUnderTest.start();
});
afterAll(() => api.stop());

describe('a sample of what a webhook would send', () => {
  it('shows method, URL, headers, body and fields, as the form has them', async () => {
    const { status, body } = await api.post('/dialects/native/sample', {
      event_type: 'call_hungup',
      url: 'https://crm.example.com/events',
      method: 'POST',
      has_secret: true,
      headers: [
        { name: 'X-Tenant', value: 'acme' },
        { name: 'X-Key', value: null },
      ],
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      event_type: 'call_hungup',
      name: 'call_hungup',
      method: 'POST',
      url: 'https://crm.example.com/events',
      headers: {
        'content-type': 'application/json',
        'webhook-signature': expect.stringMatching(/^v1,/),
        'webhook-sequence': '1',
        'X-Tenant': 'acme',
        'X-Key': '••••',
      },
    });
    const sent = JSON.parse(body.body);
    expect(sent.type).toBe('call_hungup');
    expect(body.fields).toContainEqual({
      ...{ name: 'data.id', type: 'text', description: 'Id of the call.' },
      example: JSON.stringify(sent.data.id),
    });
  });

  it.each([
    ['native', 'no_such_event', 422],
    ['no_such_dialect', 'call_hungup', 404],
  ])('of %s and %s is refused', async (dialect, event_type, status) => {
    expect((await api.post(`/dialects/${dialect}/sample`, { event_type })).status).toBe(status);
  });

  it('shows what the template makes, or where it fails', async () => {
    const sample = (template: string) =>
      api.post('/dialects/native/sample', { event_type: 'call_hungup', template });
    expect((await sample('{"who": {{ data.from.name }}}')).body.body).toBe('{"who": "Ada Byron"}');
    const wrong = (await sample('{{ data | nonsense }}')).body;
    expect(wrong).toMatchObject({ name: 'call_hungup', method: 'POST', body: null, fields: [] });
    expect(wrong.problem).toContain('There is no filter nonsense.');
    expect((await sample('Hello')).body.problem).toContain('The result is no JSON.');
    const list = { event_type: 'Call:Hangup', template: '[1]', method: 'GET' };
    expect((await api.post('/dialects/voipappz/sample', list)).body.problem).toContain('JSON object');
  });

  it('is there for every name that a dialect offers', async () => {
    const dialects = (await api.get('/dialects')).body.result;
    for (const { name, event_types } of dialects) {
      for (const choice of event_types) {
        const { status, body } = await api.post(`/dialects/${name}/sample`, { event_type: choice.name });
        expect([name, choice.name, status]).toEqual([name, choice.name, 200]);
        expect(choice.types).toContain(body.event_type);
      }
    }
  });
});
