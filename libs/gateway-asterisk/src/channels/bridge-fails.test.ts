import { StubbedGateway } from '../testing/stubbed-gateway.js';
import type { Answer } from '../testing/stub-ari.js';

let asterisk: StubbedGateway;
beforeEach(async () => {
  asterisk = await StubbedGateway.start();
});
afterEach(() => asterisk.close());

/** What Asterisk says when one of them has gone. */
const GONE = { status: 400, body: { message: 'Channel not found' } };

const enters = (id: string) => asterisk.says('ChannelEnteredBridge', id, { bridge: { id: 'b' } });

/** Connects parties, and waits until that has failed. */
async function connectInVain(
  channel_ids: readonly string[],
  addChannel: Answer,
  meanwhile = () => undefined,
) {
  asterisk.answer = (request) => (request.endsWith('/addChannel') ? addChannel : undefined);
  asterisk.gateway.send([{ kind: 'bridge', id: 'command', bridge_id: 'b', channel_ids }]);
  await asterisk.until(() => asterisk.asked('/addChannel').length === 1);
  meanwhile();
  await asterisk.until(() => asterisk.of('command_failed').length === 1);
  return asterisk.of('command_failed')[0];
}

describe('two parties of whom one hangs up before they are connected', () => {
  it('leave no bridge behind in Asterisk, and the engine hears that they were not connected', async () => {
    for (const id of ['1', '2']) await asterisk.comesIn(id);
    await connectInVain(['1', '2'], GONE);
    expect(asterisk.asked('/bridges/')).toEqual([
      'POST /ari/bridges/b',
      'POST /ari/bridges/b/addChannel',
      'DELETE /ari/bridges/b',
    ]);
  });

  it('do not end a bridge in which others talk', async () => {
    for (const id of ['1', '2', '3']) await asterisk.comesIn(id);
    ['1', '2'].forEach(enters);
    await asterisk.until(() => asterisk.of('channel_bridged').length === 2);
    await connectInVain(['1', '2', '3'], GONE);
    expect(asterisk.asked('DELETE')).toEqual([]);
  });

  it('fail for the one who has gone, also when Asterisk tells of the end a moment later', async () => {
    for (const id of ['1', '2']) await asterisk.comesIn(id);
    const failed = await connectInVain(['1', '2'], GONE, () => {
      setTimeout(() => asterisk.says('ChannelDestroyed', '2', { cause: 16 }), 200);
      return undefined;
    });
    expect(failed).toMatchObject({ channel_id: '2', reason: 'no_such_channel' });
  });
});

describe('two parties whose bridge is gone', () => {
  it('are not connected, and live on', async () => {
    for (const id of ['1', '2']) await asterisk.comesIn(id);
    const failed = await connectInVain(['1', '2'], { status: 404, body: { message: 'Bridge not found' } });
    expect(failed).toMatchObject({ reason: 'Bridge not found' });
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(asterisk.of('channel_ended')).toEqual([]);
  });
});

describe('a room that is made again while Asterisk still takes the one before apart', () => {
  it('is joined when that is over', async () => {
    await asterisk.comesIn('1');
    let isInTheWay = true;
    asterisk.answer = (request) => {
      if (!isInTheWay || !request.includes('/ari/bridges/r')) return undefined;
      if (request === 'POST /ari/bridges/r') return { status: 409, body: { message: 'It exists.' } };
      return { status: 404, body: { message: 'Bridge not found' } };
    };
    asterisk.gateway.send([{ kind: 'join_room', id: 'j', channel_id: '1', room_id: 'r', muted: false }]);
    await asterisk.until(() => asterisk.asked('/addChannel').length === 3);
    isInTheWay = false;
    await asterisk.until(() => asterisk.asked('/addChannel').length === 4);
    asterisk.says('ChannelEnteredBridge', '1', { bridge: { id: 'r' } });
    await asterisk.until(() => asterisk.of('channel_bridged').length === 1);
    expect(asterisk.of('command_failed')).toEqual([]);
  });

  it('costs nobody a call when it stays in the way', async () => {
    await asterisk.comesIn('1');
    asterisk.answer = (request) =>
      request.includes('/ari/bridges/r') ? { status: 404, body: { message: 'Bridge not found' } } : undefined;
    asterisk.gateway.send([{ kind: 'join_room', id: 'j', channel_id: '1', room_id: 'r', muted: false }]);
    await asterisk.until(() => asterisk.of('command_failed').length === 1);
    expect(asterisk.of('command_failed')).toMatchObject([{ reason: 'Bridge not found' }]);
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(asterisk.of('channel_ended')).toEqual([]);
  });
});
