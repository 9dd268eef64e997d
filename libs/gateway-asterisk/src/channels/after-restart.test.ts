import type { GatewayEvent } from '@hookswitch/telephony';
import { AsteriskGateway } from '../asterisk-gateway.js';
import { StubAri } from '../testing/stub-ari.js';
import { MILESTONE } from './milestones.js';

let stub: StubAri;
let gateway: AsteriskGateway;
let told: GatewayEvent[];
/** Channels and bridges that Asterisk has, and globals of its dialplan. */
let channels: object[];
let bridges: object[];
let globals: Record<string, string>;

const channel = (id: string) => ({
  id,
  name: `PJSIP/trunk-${id}`,
  state: 'Up',
  creationtime: '2026-01-01T00:00:00.000+0000',
  caller: { number: id, name: '' },
  dialplan: { exten: '100', app_name: 'Stasis', app_data: 'hookswitch,inbound,100' },
});

beforeEach(async () => {
  stub = await StubAri.start();
  channels = [channel('1'), channel('2')];
  bridges = [];
  globals = {};
  stub.answer = ({ path }) => {
    if (path.startsWith('/ari/applications'))
      return { status: 200, body: { channel_ids: ['1', '2'], bridge_ids: [] } };
    if (path === '/ari/channels') return { status: 200, body: channels };
    if (path === '/ari/bridges') return { status: 200, body: bridges };
    if (path.startsWith('/ari/playbacks/')) return { status: 404 };
    const variable = /variable=(.*)$/.exec(path)?.[1];
    if (variable !== undefined) return { status: 200, body: { value: globals[variable] ?? '' } };
    return { status: 200, body: { timestamp: new Date().toISOString() } };
  };
  told = [];
});
afterEach(async () => {
  await gateway.close();
  await stub.close();
});

/** An engine comes back that knows these channels. */
async function comeBack(...cursors: number[]): Promise<void> {
  gateway = new AsteriskGateway({
    ari: stub.settings,
    media: { urlOf: () => Promise.resolve('http://127.0.0.1/a.wav') },
    recordings: {
      find: () => Promise.resolve(null),
      write: () => Promise.reject(new Error('Nothing is recorded here.')),
    },
  });
  const known = cursors.map((cursor, index) => ({ channel_id: String(index + 1), cursor }));
  await gateway.connect({ onEvents: (events) => told.push(...events) }, known);
}

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds(); tries += 1) {
    if (tries > 150) throw new Error(`Told: ${JSON.stringify(told)}. Asked: ${asked().join(', ')}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const asked = () => stub.asked.map(({ method, path }) => `${method} ${path.replace('/ari/', '')}`);
const hears = (request: string) => until(() => asked().includes(request));
const at = () => new Date().toISOString();

describe('an engine that comes back', () => {
  it('takes a caller off hold whom the process before it has put on hold', async () => {
    await comeBack(MILESTONE.answered);
    gateway.send([{ kind: 'unhold', id: 'u', channel_id: '1' }]);
    await until(() => told.some(({ type }) => type === 'channel_unheld'));
    expect(asked()).toEqual(
      expect.arrayContaining(['DELETE channels/1/hold', expect.stringMatching(/^DELETE channels\/1\/mute/)]),
    );
  });

  it('hears that a phone goes on with the call that it has held', async () => {
    await comeBack(MILESTONE.answered);
    stub.tell({ type: 'ChannelUnhold', timestamp: at(), channel: channel('1') });
    await until(() => told.some(({ type }) => type === 'channel_unheld'));
  });

  it('sends keys', async () => {
    await comeBack(MILESTONE.answered);
    gateway.send([{ kind: 'send_digits', id: 'd', channel_id: '1', digits: '1' }]);
    await hears('POST channels/1/dtmf');
  });

  it('asks only once what was played on a channel before', async () => {
    await comeBack(MILESTONE.answered);
    const media = { speech: 'Hello.', language: 'en', voice: null };
    for (const id of ['a', 'b']) {
      gateway.send([{ kind: 'play', id, channel_id: '1', media }]);
      await hears(`POST channels/1/play/${id}`);
    }
    expect(asked().filter((request) => request.startsWith('GET playbacks/'))).toEqual(['GET playbacks/a']);
  });

  it('ends what the process before it lets a caller hear, before it connects them', async () => {
    await comeBack(MILESTONE.answered, MILESTONE.answered);
    gateway.send([{ kind: 'bridge', id: 'c', bridge_id: 'b', channel_ids: ['1', '2'] }]);
    await hears('POST bridges/b/addChannel');
    const before = asked().slice(0, asked().indexOf('POST bridges/b/addChannel'));
    expect(before).toEqual(expect.arrayContaining(['DELETE channels/1/moh', 'DELETE channels/1/ring']));
  });

  it('lets two parties whom it parts hear what they wait for, once they have left the bridge', async () => {
    bridges = [{ id: 'b', channels: ['1', '2'] }];
    await comeBack(MILESTONE.answered, MILESTONE.answered);
    gateway.send([
      { kind: 'unbridge', id: 'u', bridge_id: 'b' },
      { kind: 'background', id: 'm', channel_id: '1', sound: 'music' },
      { kind: 'background', id: 'r', channel_id: '2', sound: 'ringback' },
    ]);
    await hears('DELETE bridges/b');
    for (const id of ['1', '2'])
      stub.tell({ type: 'ChannelLeftBridge', timestamp: at(), bridge: { id: 'b' }, channel: channel(id) });
    await hears('POST channels/1/moh');
    await hears('POST channels/2/ring');
  });

  it('hears that a phone which rang was busy, and not that the call was cancelled', async () => {
    channels = [];
    globals['HOOKSWITCH_ENDED_1'] = '1700000000.000 17';
    await comeBack(MILESTONE.ringing);
    await until(() => told.some(({ type }) => type === 'channel_ended'));
    expect(told.find(({ type }) => type === 'channel_ended')).toMatchObject({ cause: 'busy' });
  });
});
