import { StubPbx } from '../testing/stub-pbx.js';
import { MILESTONE } from './milestones.js';

let pbx: StubPbx;
beforeEach(async () => {
  pbx = await StubPbx.start();
});
afterEach(() => pbx.close());

describe('an engine that comes back', () => {
  it('takes a caller off hold whom the process before it has put on hold', async () => {
    await pbx.comeBack(MILESTONE.answered);
    pbx.gateway.send([{ kind: 'unhold', id: 'u', channel_id: '1' }]);
    await pbx.hears('channel_unheld');
    expect(pbx.asked).toEqual(
      expect.arrayContaining(['DELETE channels/1/hold', expect.stringMatching(/^DELETE channels\/1\/mute/)]),
    );
  });

  it('hears that a phone goes on with the call that it has held', async () => {
    await pbx.comeBack(MILESTONE.answered);
    pbx.tell('ChannelUnhold', '1');
    await pbx.hears('channel_unheld');
  });

  it('sends keys', async () => {
    await pbx.comeBack(MILESTONE.answered);
    pbx.gateway.send([{ kind: 'send_digits', id: 'd', channel_id: '1', digits: '1' }]);
    await pbx.isAsked('POST channels/1/dtmf');
  });

  it('asks only once what was played on a channel before', async () => {
    await pbx.comeBack(MILESTONE.answered);
    const media = { speech: 'Hello.', language: 'en', voice: null };
    for (const id of ['a', 'b']) {
      pbx.gateway.send([{ kind: 'play', id, channel_id: '1', media }]);
      await pbx.isAsked(`POST channels/1/play/${id}`);
    }
    expect(pbx.asked.filter((request) => request.startsWith('GET playbacks/'))).toEqual(['GET playbacks/a']);
  });

  it('is told that speech has been stopped which ended while nobody was there', async () => {
    await pbx.comeBack(MILESTONE.answered);
    pbx.gateway.send([{ kind: 'stop_playback', id: 's', channel_id: '1', playback_id: 'p' }]);
    expect(await pbx.hears('playback_finished')).toMatchObject({ playback_id: 'p', result: 'stopped' });
    expect(pbx.asked).toContain('DELETE playbacks/p');
  });

  it('ends what the process before it lets a caller hear, before it connects them', async () => {
    await pbx.comeBack(MILESTONE.answered, MILESTONE.answered);
    pbx.gateway.send([{ kind: 'bridge', id: 'c', bridge_id: 'b', channel_ids: ['1', '2'] }]);
    await pbx.isAsked('POST bridges/b/addChannel');
    const before = pbx.asked.slice(0, pbx.asked.indexOf('POST bridges/b/addChannel'));
    expect(before).toEqual(expect.arrayContaining(['DELETE channels/1/moh', 'DELETE channels/1/ring']));
  });

  it('hears that a phone which rang was busy, and not that the call was cancelled', async () => {
    pbx.channels = [];
    pbx.variables['HOOKSWITCH_ENDED_1'] = '1700000000.000 17';
    await pbx.comeBack(MILESTONE.ringing);
    expect(await pbx.hears('channel_ended')).toMatchObject({ cause: 'busy' });
  });
});
