import { eventTypes } from '@hookswitch/events';
import { z } from 'zod';
import { ApiUnderTest } from '../configuration/testing/api-under-test.js';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await ApiUnderTest.start();
});
afterAll(() => api.stop());

describe('/event_types', () => {
  it('lists the whole catalogue, by pages', async () => {
    const all = (await api.get('/event_types?page_size=100')).body;
    expect(all.result.map(({ type }: { type: string }) => type)).toEqual(Object.keys(eventTypes));
    expect(all.next_page_token).toBeNull();
    const first = (await api.get('/event_types?page_size=2')).body;
    const next = (await api.get(`/event_types?page_size=2&page_token=${first.next_page_token}`)).body;
    expect([...first.result, ...next.result]).toEqual(all.result.slice(0, 4));
  });

  it.each(Object.keys(eventTypes))(
    'gives %s an example that fits its schema, in each dialect',
    async (type) => {
      const { body } = await api.get(`/event_types/${type}`);
      expect(body).toMatchObject({ type, title: expect.any(String), description: expect.any(String) });
      expect(Object.keys(body.example)).toEqual(['type', 'timestamp', 'data']);
      expect(z.fromJSONSchema(body.schema).safeParse(body.example.data).success).toBe(true);
      expect(body.dialects.native).toMatchObject({ name: type, body: body.example });
    },
  );

  it.each(['nothing', 'constructor', '__proto__'])('knows no %s', async (type) => {
    expect((await api.get(`/event_types/${type}`)).status).toBe(404);
  });
});

describe('/dialects', () => {
  it('shows what arrives for each name that a vendor offers', async () => {
    const { result } = (await api.get('/dialects')).body;
    const offered = (dialect: string, event: string) =>
      result
        .find(({ name }: { name: string }) => name === dialect)
        .event_types.find(({ name }: { name: string }) => name === event);
    expect(offered('voipline', 'user_outbound_call').example).toMatchObject({
      method: 'POST',
      content_type: 'application/json',
      body: { type: 'user_outbound_call', user_number: '1001', dest_number: '+442079460123' },
    });
    expect(offered('voiceovercloud', 'inboundCallStart').example).toMatchObject({
      url: 'https://crm.example/hook?event=inboundCallStart&date=2026-11-21%2009%3A30%3A00&inboundNumber=611800111222&callerid=61288880000&callid=testcall&crm_id=usefulid',
      content_type: null,
      body: null,
    });
  });
});
