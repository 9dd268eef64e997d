import { ApiUnderTest } from '../../configuration/testing/api-under-test.js';
import { hasCurl, runCurl } from '../testing/by-curl.js';
import type { CurlAnswer } from '../testing/by-curl.js';
import { TUTORIAL } from './testing/tutorial.js';

const TOKEN = 'a-token-for-tests-of-32-characters-or-more';
const TIME = /^20\d\d-\d\d-\d\d \d\d:\d\d:\d\d\.\d{6}$/;
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

let api: ApiUnderTest;
// As it is installed: no network is opened, and the tutorial's server is out in the world.
beforeAll(async () => {
  api = await ApiUnderTest.start({ HOOKSWITCH_COMPATIBLE_API: 'voipbin' });
});
afterAll(() => api.stop());

/** A command of the tutorial with our address, our token, and the id that the webhook really has. */
function paste(command: string, id: string = TUTORIAL.id): Promise<CurlAnswer> {
  const { host, token } = TUTORIAL;
  return runCurl(command.replace(host, api.running.url).replace(token, TOKEN).replace(TUTORIAL.id, id));
}

/**
 * An answer as text, field by field in its order; of what nobody can foresee, ids and times, only how it is written.
 * A time that is not set stays.
 */
function shapeOf(answer: unknown): string {
  return JSON.stringify(answer, (_name, value: unknown) => {
    if (typeof value !== 'string') return value;
    return ID.test(value) ? 'an id' : TIME.test(value) ? 'a time' : value;
  });
}

const documented = (text: string) => shapeOf(JSON.parse(text));

(hasCurl ? describe : describe.skip)('VoIPBIN’s tutorial, with our address and our token', () => {
  it('creates a webhook, and answers what it shows', async () => {
    const { status, body } = await paste(TUTORIAL.create);
    expect([status, shapeOf(body)]).toEqual([200, documented(TUTORIAL.created)]);
    expect(body.tm_update).toBe(body.tm_create);
    expect((await paste(TUTORIAL.remove, body.id)).status).toBe(200);
  });

  it('lists webhooks, and answers what it shows', async () => {
    const two = TUTORIAL.create.replace(/,\s*"recording\.completed"/, '');
    const { body: made } = await paste(two);
    const { status, body } = await paste(TUTORIAL.list);
    expect([status, shapeOf(body)]).toEqual([200, documented(TUTORIAL.listed)]);
    expect(body.result).toEqual([made]);
    await paste(TUTORIAL.remove, made.id);
  });

  it('changes name and events of a webhook, and nothing else', async () => {
    const { body: before } = await paste(TUTORIAL.create);
    const { status, body } = await paste(TUTORIAL.change, before.id);
    expect(status).toBe(200);
    expect(JSON.stringify(body)).toBe(
      JSON.stringify({
        ...before,
        name: 'Production Webhook - Updated',
        event_types: [
          'call.status',
          'call.completed',
          'message.received',
          'recording.completed',
          'transcribe.completed',
        ],
        tm_update: body.tm_update,
      }),
    );
    expect(body.tm_update > before.tm_update).toBe(true);
    expect((await paste(TUTORIAL.list)).body.result).toEqual([body]);
    await paste(TUTORIAL.remove, before.id);
  });

  it('deletes a webhook, answers it as it was, and lists it no more', async () => {
    const { body: before } = await paste(TUTORIAL.create);
    const { status, body } = await paste(TUTORIAL.remove, before.id);
    expect([status, JSON.stringify(body)]).toEqual([
      200,
      JSON.stringify({ ...before, tm_delete: body.tm_delete }),
    ]);
    expect(body.tm_delete).toMatch(TIME);
    expect((await paste(TUTORIAL.list)).body).toEqual({ result: [] });
  });

  it('is refused for the id that it prints, which is nobody’s', async () => {
    for (const command of [TUTORIAL.change, TUTORIAL.remove]) {
      const { status, body } = await paste(command);
      expect([status, body.error.status, body.error.reason]).toEqual([
        404,
        'NOT_FOUND',
        'RESOURCE_NOT_FOUND',
      ]);
    }
  });

  it('may say its token as Bearer as well', async () => {
    const bearer = TUTORIAL.list.replace(
      "?token=<YOUR_AUTH_TOKEN>'",
      `' --header 'Authorization: Bearer ${TOKEN}'`,
    );
    expect(bearer).not.toContain('token=');
    expect(await paste(bearer)).toEqual({ status: 200, body: { result: [] } });
  });
});
