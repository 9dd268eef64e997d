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
