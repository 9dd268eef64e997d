import { eventTypes } from '@hookswitch/events';
import { request } from 'undici';
import { z } from 'zod';
import { ApiUnderTest } from '../configuration/testing/api-under-test.js';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await ApiUnderTest.start();
});
afterAll(() => api.stop());

const read = async (token = 'a-token-for-tests-of-32-characters-or-more') =>
  request(`${api.running.url}/api/asyncapi.json`, { headers: { authorization: `Bearer ${token}` } });

/** What a `$ref` of the document leads to. */
function follow(document: unknown, ref: string): unknown {
  return ref
    .slice(2)
    .split('/')
    .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], document);
}

describe('/api/asyncapi.json', () => {
  it('is read with a token only', async () => {
    expect((await read('wrong')).statusCode).toBe(401);
    expect((await read()).statusCode).toBe(200);
  });

  it('has a message for each event type, whose example fits its payload, and no loose reference', async () => {
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    const document = (await (await read()).body.json()) as any;
    expect(document.asyncapi).toBe('3.0.0');
    expect(Object.keys(document.components.messages)).toEqual(Object.keys(eventTypes));
    for (const [name, message] of Object.entries<Record<string, never>>(document.components.messages)) {
      const { payload, examples } = message as unknown as {
        payload: { schema: object };
        examples: { payload: { type: string } }[];
      };
      expect(examples[0]?.payload.type).toBe(name);
      const parsed = z.fromJSONSchema(payload.schema as never).safeParse(examples[0]?.payload);
      expect(parsed.error?.issues ?? []).toEqual([]);
    }
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref!);
    expect(references.length).toBeGreaterThan(Object.keys(eventTypes).length);
    for (const ref of references) expect(follow(document, ref)).toBeDefined();
  });
});
