import { call, leg, StubbedGateway } from '../testing/stubbed-gateway.js';

let asterisk: StubbedGateway;
afterEach(() => asterisk.close());

const CONTINUE = 'POST /ari/channels/1/continue';

describe('calls that were given up, since Asterisk could not be reached for long', () => {
  beforeEach(async () => {
    asterisk = await StubbedGateway.start({ giveUpMs: 100 });
    await asterisk.comesIn('1');
    await asterisk.away();
    await asterisk.until(() => asterisk.of('channel_ended').length === 1);
    expect(asterisk.of('channel_ended')).toMatchObject([{ cause: 'gateway_lost', ended_by: 'gateway' }]);
  });

  it('and are found alive go to the dialplan, while the engine still waits for their recordings', async () => {
    await asterisk.back();
    expect(asterisk.asked('/continue')).toEqual([CONTINUE]);
    expect(asterisk.of('channel_incoming')).toHaveLength(1);
  });

  it('and are found alive go to the dialplan, when the engine has forgotten them', async () => {
    asterisk.gateway.forget(['1']);
    await asterisk.back();
    expect(asterisk.asked('/continue')).toEqual([CONTINUE]);
    expect(asterisk.of('channel_incoming')).toHaveLength(1);
  });

  it('can be heard there, even if they were on hold', async () => {
    await asterisk.back();
    const asked = asterisk.asked('/channels/1/');
    expect(asked.slice(-3)).toEqual([
      'DELETE /ari/channels/1/hold',
      'DELETE /ari/channels/1/mute?direction=in',
      CONTINUE,
    ]);
  });

  it('are not sent back twice', async () => {
    asterisk.gateway.forget(['1']);
    await asterisk.back();
    asterisk.channels = [];
    await asterisk.away();
    await asterisk.back();
    expect(asterisk.asked('/continue')).toEqual([CONTINUE]);
  });
});

describe('a gateway that is new', () => {
  it('sends a call to the dialplan that the engine does not take', async () => {
    asterisk = await StubbedGateway.start({}, [], (stubbed) => (stubbed.channels = [call('1')]));
    await asterisk.until(() => asterisk.of('channel_incoming').length === 1);
    asterisk.gateway.forget(['1']);
    await asterisk.until(() => asterisk.asked('/continue').length === 1);
    expect(asterisk.gateway.status().channels).toBe(0);
  });

  it('and could not, tells of it once more, so that it is sent there then', async () => {
    asterisk = await StubbedGateway.start({}, [], (stubbed) => (stubbed.channels = [call('1')]));
    await asterisk.until(() => asterisk.of('channel_incoming').length === 1);
    await asterisk.away();
    asterisk.gateway.forget(['1']);
    await asterisk.back();
    await asterisk.until(() => asterisk.of('channel_incoming').length === 2);
  });

  it('sends a call to the dialplan that the engine knows as ended, and hangs a leg up', async () => {
    const known = [
      { channel_id: '1', cursor: 4 },
      { channel_id: '2', cursor: 4 },
    ];
    asterisk = await StubbedGateway.start({}, known, (stubbed) => (stubbed.channels = [call('1'), leg('2')]));
    expect(asterisk.asked('/continue')).toEqual([CONTINUE]);
    expect(asterisk.asked('DELETE /ari/channels/2')).toEqual(['DELETE /ari/channels/2?reason=normal']);
    expect(asterisk.gateway.status().channels).toBe(0);
  });
});
