import { StubbedGateway } from '../testing/stubbed-gateway.js';

const media = { speech: 'Still here.', language: 'en-GB', voice: null };

let asterisk: StubbedGateway;
/** What Asterisk says of the playback: it has lost it (404), or has it in this state. */
let found: readonly string[] = [];
beforeEach(async () => {
  asterisk = await StubbedGateway.start();
  found = [];
  asterisk.answer = (request) => {
    if (!request.startsWith('GET /ari/playbacks/')) return undefined;
    const [state, ...later] = found;
    if (later.length > 0) found = later;
    return state === undefined ? { status: 404 } : { status: 200, body: { id: 'p', state } };
  };
  await asterisk.comesIn('1');
  await asterisk.comesIn('2');
});
afterEach(() => asterisk.close());

/** They talk with each other, and `2` hangs up. */
async function partsFromTheOther(): Promise<void> {
  const bridge = { id: 'b' };
  for (const id of ['1', '2']) asterisk.says('ChannelEnteredBridge', id, { bridge });
  await asterisk.until(() => asterisk.of('channel_bridged').length === 2);
  asterisk.says('ChannelLeftBridge', '2', { bridge });
  await asterisk.until(() => asterisk.of('channel_unbridged').length === 2);
}

const play = (id: string) => asterisk.gateway.send([{ kind: 'play', id, channel_id: '1', media }]);
const begun = () => asterisk.asked('POST /ari/channels/1/play/p').length;
const ends = () =>
  asterisk.says('PlaybackFinished', '1', { playback: { id: 'p', state: 'done', target_uri: 'channel:1' } });

describe('what is played to somebody who is just leaving a bridge', () => {
  it('is begun again when Asterisk has lost it', async () => {
    await partsFromTheOther();
    play('p');
    await asterisk.until(() => begun() === 2);
    found = ['playing'];
    ends();
    await asterisk.until(() => asterisk.of('playback_finished').length === 1);
    expect(asterisk.of('playback_finished')).toMatchObject([{ playback_id: 'p', result: 'done' }]);
    expect(begun()).toBe(2);
  });

  it('is waited for while it waits for its turn', async () => {
    await partsFromTheOther();
    found = ['queued', 'queued', 'playing'];
    play('p');
    await asterisk.until(() => asterisk.asked('GET /ari/playbacks/p').length === 3);
    ends();
    await asterisk.until(() => asterisk.of('playback_finished').length === 1);
    expect(begun()).toBe(1);
  });

  it('holds nothing up while it waits for what plays before it', async () => {
    await partsFromTheOther();
    found = ['playing'];
    play('first');
    await asterisk.until(() => asterisk.asked('GET /ari/playbacks/first').length === 1);
    found = ['queued'];
    play('p');
    await asterisk.until(() => begun() === 1);
    asterisk.gateway.send([{ kind: 'hold', id: 'h', channel_id: '1' }]);
    await asterisk.until(() => asterisk.of('channel_held').length === 1);
  });

  it('is told as failed when it is lost again and again, so that the call goes on', async () => {
    await partsFromTheOther();
    play('p');
    await asterisk.until(() => asterisk.of('playback_finished').length === 1);
    expect(asterisk.of('playback_finished')).toMatchObject([{ playback_id: 'p', result: 'failed' }]);
    expect(begun()).toBe(10);
  });

  it('is not begun again when it is stopped meanwhile', async () => {
    await partsFromTheOther();
    play('p');
    await asterisk.until(() => asterisk.asked('GET /ari/playbacks/p').length === 1);
    asterisk.answer = (request) => (request.includes('/ari/playbacks/') ? { status: 404 } : undefined);
    asterisk.gateway.send([{ kind: 'stop_playback', id: 's', channel_id: '1', playback_id: 'p' }]);
    await asterisk.until(() => asterisk.of('playback_finished').length === 1);
    expect(asterisk.of('playback_finished')).toMatchObject([{ playback_id: 'p', result: 'stopped' }]);
    expect(begun()).toBe(1);
  });
});

it('what is played to somebody who was in no bridge is not asked for', async () => {
  play('p');
  await asterisk.until(() => begun() === 1);
  ends();
  await asterisk.until(() => asterisk.of('playback_finished').length === 1);
  expect(asterisk.asked('GET /ari/playbacks/p')).toEqual([]);
});
