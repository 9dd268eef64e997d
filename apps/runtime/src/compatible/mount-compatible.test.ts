import { request } from 'undici';
import { ApiUnderTest } from '../configuration/testing/api-under-test.js';

const TOKEN = 'a-token-for-tests-of-32-characters-or-more';

let api: ApiUnderTest;
afterEach(() => api.stop());

async function answerOf(path: string, method = 'GET', headers: Record<string, string> = {}) {
  const answer = await request(api.running.url + path, { method: method as 'GET', headers });
  const body = (await answer.body.json()) as { title: string; detail: string };
  return { ...body, status: answer.statusCode, type: answer.headers['content-type'] };
}

describe('a script that was moved here before its vendor’s addresses were switched on', () => {
  it('is told the switch, at each address of that vendor and at no other', async () => {
    api = await ApiUnderTest.start();
    const authorization = { authorization: `Bearer ${TOKEN}` };
    for (const [path, vendor, name] of [
      ['/v1.0/webhooks?token=x', 'VoIPBIN', 'voipbin'],
      ['/v1.0', 'VoIPBIN', 'voipbin'],
      ['/v1.0?token=x', 'VoIPBIN', 'voipbin'],
      ['/v1.1/calls/139543232', 'VoIPstudio', 'voipstudio'],
      ['/v1.1/cdrs', 'VoIPstudio', 'voipstudio'],
      ['/v1.1/monitors', 'VoIPstudio', 'voipstudio'],
    ] as const) {
      for (const [method, headers] of [
        ['GET', {}],
        ['PATCH', authorization],
        ['POST', {}],
      ] as const) {
        expect(await answerOf(path, method, headers)).toMatchObject({
          status: 404,
          type: 'application/problem+json; charset=utf-8',
          title: 'Switched off',
          detail: expect.stringMatching(
            new RegExp(`^${vendor}’s addresses .* Add "${name}" to the setting HOOKSWITCH_COMPATIBLE_API`),
          ),
        });
      }
    }
    for (const path of ['/v1.01/calls', '/v1.2/calls', '/v1/calls'])
      expect(await answerOf(path, 'POST')).toMatchObject({ status: 404, title: 'Not found' });
  });

  it('is told so of the one vendor whose addresses are off', async () => {
    api = await ApiUnderTest.start({ HOOKSWITCH_COMPATIBLE_API: 'voipbin' });
    expect(await answerOf('/v1.1/calls')).toMatchObject({ status: 404, title: 'Switched off' });
    expect((await answerOf(`/v1.0/webhooks?token=${TOKEN}`)).status).toBe(200);
    expect((await answerOf(`/api/v1/webhooks?token=${TOKEN}`)).status).toBe(401);
  });
});
