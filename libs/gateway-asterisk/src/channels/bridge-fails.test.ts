import type { GatewayEvent } from '@hookswitch/telephony';
import { AsteriskGateway } from '../asterisk-gateway.js';
import { StubAri } from '../testing/stub-ari.js';

let stub: StubAri;
let gateway: AsteriskGateway;
let told: GatewayEvent[];

/** What Asterisk says when one of them has gone. */
const GONE = { status: 400, body: { message: 'Channel not found' } };

beforeEach(async () => {
  stub = await StubAri.start();
  stub.answer = ({ path }) => {
    if (path.endsWith('/addChannel')) return GONE;
    if (path.startsWith('/ari/applications'))
      return { status: 200, body: { channel_ids: [], bridge_ids: [] } };
    if (path === '/ari/channels' || path === '/ari/bridges') return { status: 200, body: [] };
    return { status: 200, body: { timestamp: new Date().toISOString() } };
  };
  told = [];
  gateway = new AsteriskGateway({
    ari: stub.settings,
    media: { urlOf: () => Promise.reject(new Error('Nothing is played here.')) },
    recordings: {
      find: () => Promise.resolve(null),
      write: () => Promise.reject(new Error('Nothing is recorded here.')),
    },
  });
  await gateway.connect({ onEvents: (events) => told.push(...events) }, []);
});
afterEach(async () => {
  await gateway.close();
  await stub.close();
});

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds(); tries += 1) {
    if (tries > 250) throw new Error(`It did not happen. Told: ${JSON.stringify(told)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const channel = (id: string) => ({
  id,
  name: `PJSIP/trunk-${id}`,
  state: 'Ring',
  caller: { number: id, name: '' },
  dialplan: { exten: '100', app_name: 'Stasis', app_data: 'hookswitch,inbound,100' },
});

function comeIn(id: string): void {
  const timestamp = new Date().toISOString();
  stub.tell({ type: 'StasisStart', timestamp, args: ['inbound', '100'], channel: channel(id) });
}

const asked = () => stub.asked.map(({ method, path }) => `${method} ${path}`);

describe('two parties of whom one hangs up before they are connected', () => {
  it('leave no bridge behind in Asterisk, and the engine hears that they were not connected', async () => {
    ['1', '2'].forEach(comeIn);
    await until(() => told.length === 2);
    gateway.send([{ kind: 'bridge', id: 'command', bridge_id: 'b', channel_ids: ['1', '2'] }]);
    await until(() => told.some(({ type }) => type === 'command_failed'));
    expect(asked().filter((request) => request.includes('/bridges/'))).toEqual([
      'POST /ari/bridges/b',
      'POST /ari/bridges/b/addChannel',
      'DELETE /ari/bridges/b',
    ]);
  });

  it('do not end a bridge in which others talk', async () => {
    ['1', '2', '3'].forEach(comeIn);
    await until(() => told.length === 3);
    for (const id of ['1', '2']) {
      const timestamp = new Date().toISOString();
      stub.tell({ type: 'ChannelEnteredBridge', timestamp, bridge: { id: 'b' }, channel: channel(id) });
    }
    await until(() => told.some(({ type }) => type === 'channel_bridged'));
    gateway.send([{ kind: 'bridge', id: 'command', bridge_id: 'b', channel_ids: ['1', '2', '3'] }]);
    await until(() => told.some(({ type }) => type === 'command_failed'));
    expect(asked().filter((request) => request.startsWith('DELETE'))).toEqual([]);
  });
});
