import { AriClient } from './ari-client.js';
import { StubAri } from '../testing/stub-ari.js';

let stub: StubAri;
let client: AriClient | null;
let heard: string[];

beforeEach(async () => {
  stub = await StubAri.start();
  client = null;
  heard = [];
});
afterEach(async () => {
  await client?.close();
  await stub.close();
});

async function connected(): Promise<AriClient> {
  client = new AriClient(
    stub.settings,
    {
      onOpen: () => heard.push('open'),
      onEvent: ({ type }) => heard.push(type),
      onLost: (reason) => heard.push(reason),
    },
    { timeoutMs: 400, firstRetryMs: 20, mostRetryMs: 50 },
  );
  await client.start();
  return client;
}

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds(); tries += 1) {
    if (tries > 250) throw new Error(`It did not happen. Heard: ${heard.join(', ')}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const ways = (path: string) =>
  stub.asked.filter((asked) => asked.path.startsWith(path)).map(({ way }) => way);

describe('the connection to Asterisk', () => {
  it('asks over the event socket, and by a connection of its own what waits for a channel', async () => {
    const ari = await connected();
    await ari.request('POST /channels/{channelId}/hold', { channelId: 'a b' });
    await ari.request('POST /channels/{channelId}/answer', { channelId: '7' }, true);
    expect(ways('/ari/channels/a%20b/hold')).toEqual(['socket']);
    expect(ways('/ari/channels/7/answer')).toEqual(['http']);
  });

  it('asks an older server, which takes no requests on the socket, by connections only', async () => {
    stub.takesRequests = false;
    const ari = await connected();
    expect(heard).toEqual(['open']);
    await ari.request('POST /channels/{channelId}/hold', { channelId: '7' });
    expect(ways('/ari/channels/7/hold')).toEqual(['http']);
  });

  it('passes parameters in a body, those of GET and DELETE in the query, and an event filter as it is', async () => {
    const ari = await connected();
    const media = ['sound:a', 'sound:b'];
    await ari.request('POST /channels/{channelId}/play/{playbackId}', {
      channelId: '7',
      playbackId: 'p',
      media,
    });
    await ari.request('DELETE /channels/{channelId}', { channelId: '7', reason: 'busy' });
    const filter = { disallowed: [{ type: 'Dial' }] };
    await ari.request('PUT /applications/{applicationName}/eventFilter', { applicationName: 'x', filter });
    expect(stub.asked.slice(-3).map(({ path, body }) => [path, body])).toEqual([
      ['/ari/channels/7/play/p', { media }],
      ['/ari/channels/7?reason=busy', undefined],
      ['/ari/applications/x/eventFilter', filter],
    ]);
  });

  it('tells what Asterisk refuses, with its status and its words', async () => {
    const ari = await connected();
    stub.answer = () => ({ status: 404, body: { message: 'Channel not found' } });
    const refused = ari.request('POST /channels/{channelId}/hold', { channelId: '7' });
    await expect(refused).rejects.toMatchObject({ status: 404, message: 'Channel not found', isGone: true });
  });

  it('comes back by itself when the socket breaks, and what waits for an answer is lost', async () => {
    const ari = await connected();
    stub.answer = ({ path }) => (path.includes('hold') ? null : { status: 200, body: {} });
    const lost = ari.request('POST /channels/{channelId}/hold', { channelId: '7' });
    const outcome = expect(lost).rejects.toMatchObject({ status: 0, isLost: true });
    stub.cut();
    await outcome;
    await until(() => heard.filter((said) => said === 'open').length === 2);
    expect(heard[1]).toMatch(/closed/);
  });

  it('comes back once when the socket breaks while it finds out what the server takes', async () => {
    stub.takesRequests = false;
    let isFirst = true;
    stub.answer = () => {
      if (!isFirst) return { status: 200, body: {} };
      isFirst = false;
      stub.cut();
      return null;
    };
    await connected();
    await until(() => heard.includes('open'));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(heard).toEqual([expect.stringMatching(/closed/), 'open']);
    expect(stub.listeners).toBe(1);
  });

  it('gives a server up that answers no request while its socket is open', async () => {
    const ari = await connected();
    stub.answer = ({ path }) => (path.includes('hold') ? null : { status: 200, body: {} });
    const lost = ari.request('POST /channels/{channelId}/hold', { channelId: '7' });
    await expect(lost).rejects.toMatchObject({ isLost: true });
    expect(heard[1]).toBe('Asterisk does not answer POST channels/7/hold.');
    await until(() => heard.filter((said) => said === 'open').length === 2);
  });

  it('tries again when nobody answers at the address, and says why', async () => {
    await stub.close();
    await connected();
    expect(heard[0]).toMatch(/refused/);
    await until(() => heard.length > 2);
  });

  it('says when the password is wrong', async () => {
    stub.password = 'another';
    await connected();
    expect(heard[0]).toMatch(/refuses user or password/);
    stub.password = 'secret';
    await until(() => heard.includes('open'));
  });

  it('says so when another client takes its application', async () => {
    await connected();
    stub.tell({ type: 'ApplicationReplaced', application: 'hookswitch' });
    await until(() => heard.length > 1);
    expect(heard[1]).toMatch(/Another client/);
  });

  it('does not fight with another client for it: tries come less and less often', async () => {
    client = new AriClient(
      stub.settings,
      {
        onOpen: () => {
          heard.push('open');
          stub.tell({ type: 'ApplicationReplaced', application: 'hookswitch' });
        },
        onEvent: () => undefined,
        onLost: () => undefined,
      },
      { timeoutMs: 400, firstRetryMs: 10, mostRetryMs: 5000 },
    );
    await client.start();
    await until(() => heard.length === 4);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(heard.length).toBeLessThan(10);
  });

  it('survives nonsense from the other side', async () => {
    await connected();
    stub.tell('{');
    await until(() => heard.filter((said) => said === 'open').length === 2);
    expect(heard[1]).toMatch(/not JSON/);
    stub.tell('null');
    await until(() => heard.filter((said) => said === 'open').length === 3);
    expect(heard[3]).toMatch(/no event/);
    stub.tell({ type: 'SomethingNew' });
    await until(() => heard.includes('SomethingNew'));
  });

  it('asks nothing without a connection', async () => {
    const ari = await connected();
    await ari.close();
    await expect(ari.request('GET /channels', {})).rejects.toMatchObject({ isLost: true });
  });
});
