import { ApiUnderTest } from '../configuration/testing/api-under-test.js';
import { Receiver } from '../configuration/testing/receiver.js';
import { TEST_CERTIFICATE } from './dialects/testing/test-certificate.js';

let api: ApiUnderTest;
let receiver: Receiver;
beforeAll(async () => {
  receiver = await Receiver.start(TEST_CERTIFICATE);
  api = await ApiUnderTest.start({ HOOKSWITCH_ALLOW_NETS: '127.0.0.0/8', HOOKSWITCH_ALLOW_HTTP: '1' });
});
afterAll(async () => {
  await api.stop();
  await receiver.stop();
});
beforeEach(() => {
  receiver.received.length = 0;
  receiver.status = 200;
});

const webhook = (url: string, dialect = 'voipstudio') => ({ name: 'CRM', url, dialect });
const asked = () => receiver.received.map(({ method, path }) => `${method} ${path}`);

/** A URL where nobody listens. */
async function deadUrl(): Promise<string> {
  const gone = await Receiver.start(TEST_CERTIFICATE);
  const url = gone.url('/hook');
  await gone.stop();
  return url;
}

describe('Saving a webhook in the way of VoIPstudio', () => {
  it('asks the new URL once, and takes any answer', async () => {
    receiver.status = 404;
    const saved = await api.post('/webhooks', webhook(receiver.url('/hook')));
    expect(saved.status).toBe(201);
    expect(asked()).toEqual(['HEAD /hook']);
  });

  it('refuses a URL that does not answer, says why at the field, and saves nothing', async () => {
    const url = await deadUrl();
    const before = await api.drafts();
    const refused = await api.post('/webhooks', webhook(url));
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({
      title: 'Not saved',
      errors: [
        {
          pointer: '/url',
          message:
            'VoIPstudio needs a URL that answers, and this one does not. No connection to the server could be made: nothing listens on that port (ECONNREFUSED). Nothing was saved.',
        },
      ],
    });
    expect(await api.drafts()).toBe(before);
  });

  it('does not ask again while the URL stays, and asks when it or the dialect changes', async () => {
    const made = await api.post('/webhooks', webhook(receiver.url('/one'), 'native'));
    const path = `/webhooks/${made.body.id as string}`;
    let etag = String(made.headers['etag']);
    const put = async (body: object) => {
      const answer = await api.put(path, body, etag);
      etag = String(answer.headers['etag'] ?? etag);
      return answer.status;
    };
    expect(asked()).toEqual([]);
    expect(await put(webhook(receiver.url('/one')))).toBe(200);
    expect(await put({ ...webhook(receiver.url('/one')), detail: 'Notes' })).toBe(200);
    expect(asked()).toEqual(['HEAD /one']);
    expect(await put(webhook(await deadUrl()))).toBe(422);
    expect((await api.get(path)).body.url).toBe(receiver.url('/one'));
    expect(await put(webhook(receiver.url('/two')))).toBe(200);
    expect(asked()).toEqual(['HEAD /one', 'HEAD /two']);
  });

  it('leaves to Apply what Apply refuses: http, no URL, addresses inside', async () => {
    for (const url of ['', 'http://crm.example/hook', 'https://10.0.0.1/hook'])
      expect((await api.post('/webhooks', webhook(url))).status).toBe(201);
    expect(asked()).toEqual([]);
    const { problems } = (await api.get('/configuration/changes')).body as {
      problems: { pointer: string; message: string }[];
    };
    expect(problems.filter(({ pointer }) => pointer === '/url').map(({ message }) => message)).toContain(
      'VoIPstudio sends to https only. Enter a URL that begins with https://.',
    );
  });

  it('is the only way that asks', async () => {
    expect((await api.post('/webhooks', webhook(await deadUrl(), 'native'))).status).toBe(201);
  });
});
