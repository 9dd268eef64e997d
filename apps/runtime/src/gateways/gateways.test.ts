import { request } from 'undici';
import { StubAsterisk } from '@hookswitch/gateway-asterisk/testing';
import { ApiUnderTest } from '../configuration/testing/api-under-test.js';
import { examinationAnswer, gatewayAnswer } from './gateway-answers.js';

let asterisk: StubAsterisk;
let api: ApiUnderTest;
beforeAll(async () => {
  asterisk = await StubAsterisk.start({ endpoints: { '1001': 'online', '1002': 'offline' } });
  api = await ApiUnderTest.start({
    HOOKSWITCH_GATEWAYS: 'asterisk',
    HOOKSWITCH_ARI_URL: asterisk.url,
    HOOKSWITCH_ARI_USER: 'hookswitch',
    HOOKSWITCH_ARI_PASSWORD: 'right',
  });
});
afterAll(async () => {
  await api.stop();
  asterisk.stop();
});

async function examined(name: string, body?: object) {
  const { status, body: answer } = await api.post(`/gateways/${name}/doctor`, body);
  expect(status).toBe(200);
  return examinationAnswer.schema.parse(answer);
}

describe('The gateways', () => {
  it('tell how they are, and since when', async () => {
    const { status, body } = await api.get('/gateways');
    expect(status).toBe(200);
    const simulator = body.result.find(({ name }: { name: string }) => name === 'simulator');
    expect(gatewayAnswer.schema.parse(simulator)).toEqual({
      name: 'simulator',
      state: 'connected',
      detail: '',
      version: null,
      channels: 0,
      latency_ms: null,
      since: expect.any(String),
    });
    expect(Date.now() - Date.parse(simulator.since)).toBeLessThan(60_000);
  });

  it('are a list like others', async () => {
    const { body } = await api.get('/gateways?page_size=1');
    expect(body.result).toHaveLength(1);
    expect((await api.get('/gateways?page_size=x')).body.errors[0].pointer).toBe('/page_size');
    expect((await api.get('/gateways?page_token=x')).status).toBe(400);
  });
});

describe('The doctor', () => {
  it('examines Asterisk, which fetches its sound from this very process', async () => {
    const { gateway, started_at, finished_at, findings } = await examined('asterisk');
    expect(gateway).toBe('asterisk');
    expect(finished_at >= started_at).toBe(true);
    const of = (id: string) => findings.find((finding) => finding.id === id);
    expect(of('media')).toMatchObject({ state: 'ok', found: expect.stringContaining(api.running.url) });
    expect(of('endpoints')).toMatchObject({ state: 'warning', found: expect.stringContaining('1002') });
    expect(JSON.stringify(findings)).not.toContain('right');
  });

  it('lets Asterisk fetch its sound where calls fetch theirs', async () => {
    const local = await ApiUnderTest.start({
      HOOKSWITCH_HOST: 'localhost',
      HOOKSWITCH_GATEWAYS: 'asterisk',
      HOOKSWITCH_ARI_URL: asterisk.url,
      HOOKSWITCH_ARI_USER: 'hookswitch',
      HOOKSWITCH_ARI_PASSWORD: 'right',
    });
    const { body } = await local.post('/gateways/asterisk/doctor');
    const media = body.findings.find(({ id }: { id: string }) => id === 'media');
    const { origin } = new URL(local.running.parts.media.url('speech', 'a.wav'));
    expect(media).toMatchObject({ state: 'ok', found: expect.stringContaining(`${origin} `) });
    await local.stop();
  });

  it('is one for all who ask at the same time', async () => {
    const [one, other] = await Promise.all([examined('asterisk'), examined('asterisk')]);
    expect(one.started_at).toBe(other.started_at);
  });

  it('tells each finding on the stream', async () => {
    const abort = new AbortController();
    const stream = await fetch(`${api.running.url}/api/v1/stream`, {
      headers: { authorization: 'Bearer a-token-for-tests-of-32-characters-or-more' },
      signal: abort.signal,
    });
    const examination = examined('simulator');
    let text = '';
    const decoder = new TextDecoder();
    for await (const chunk of stream.body as unknown as AsyncIterable<Uint8Array>) {
      text += decoder.decode(chunk);
      if (text.includes('gateway_finding') && text.includes('no phone')) break;
    }
    abort.abort();
    expect(text).toContain('"gateway":"simulator"');
    await examination;
  });

  it('has little to say of the simulator', async () => {
    expect((await examined('simulator')).findings).toEqual([
      { id: 'simulator', state: 'ok', found: expect.any(String), advice: '' },
    ]);
  });

  it.each([
    [{ call: 'sip:1001' }, '/call'],
    [{ call: 7 }, '/call'],
    [{ dial: '100' }, '/dial'],
  ])('refuses %j', async (body, pointer) => {
    const { status, body: problem } = await api.post('/gateways/asterisk/doctor', body);
    expect([status, problem.errors[0].pointer]).toEqual([400, pointer]);
  });

  it('does not know a gateway that is not there', async () => {
    expect((await api.post('/gateways/freeswitch/doctor')).status).toBe(404);
  });

  it('lays its sound out for as long as it looks, under a name that nobody knows', async () => {
    const { statusCode } = await request(`${api.running.url}/media/doctor/anything.wav`);
    expect(statusCode).toBe(404);
  });
});

describe('Without Asterisk', () => {
  it('there is no Asterisk to examine', async () => {
    const plain = await ApiUnderTest.start();
    expect((await plain.post('/gateways/asterisk/doctor')).status).toBe(404);
    await plain.stop();
  });
});
