import type { BackgroundSound } from '@hookswitch/telephony';
import { StubPbx } from '../testing/stub-pbx.js';
import { MILESTONE } from './milestones.js';

let pbx: StubPbx;
let commands = 0;
beforeEach(async () => {
  pbx = await StubPbx.start();
});
afterEach(() => pbx.close());

function background(channel_id: string, sound: BackgroundSound): void {
  commands += 1;
  pbx.gateway.send([{ kind: 'background', id: `b${commands}`, channel_id, sound }]);
}

const leaves = (id: string) => pbx.tell('ChannelLeftBridge', id, { bridge: { id: 'b' } });

describe('a background sound', () => {
  it('of two who are being parted begins when each has left the bridge', async () => {
    pbx.bridges = [{ id: 'b', channels: ['1', '2'] }];
    await pbx.comeBack(MILESTONE.answered, MILESTONE.answered);
    pbx.gateway.send([{ kind: 'unbridge', id: 'u', bridge_id: 'b' }]);
    background('1', 'music');
    background('2', 'ringback');
    await pbx.isAsked('DELETE bridges/b');
    expect(pbx.asked).not.toContain('POST channels/2/ring');
    leaves('1');
    leaves('2');
    await pbx.isAsked('POST channels/1/moh');
    await pbx.isAsked('POST channels/2/ring');
  });

  it('is not begun again by an event that comes while its end is on its way', async () => {
    await pbx.comeBack(MILESTONE.answered);
    background('1', 'music');
    await pbx.isAsked('POST channels/1/moh');
    pbx.before = (asked) => {
      if (asked === 'DELETE channels/1/moh') leaves('1');
    };
    background('1', 'ringback');
    await pbx.isAsked('POST channels/1/ring');
    expect(pbx.asked.filter((asked) => asked === 'POST channels/1/moh')).toHaveLength(1);
  });

  it('is heard again when what interrupted it has ended without a connection', async () => {
    await pbx.comeBack(MILESTONE.answered);
    background('1', 'music');
    const media = { speech: 'One moment, please.', language: 'en', voice: null };
    pbx.gateway.send([{ kind: 'play', id: 'p', channel_id: '1', media }]);
    await pbx.isAsked('POST channels/1/play/p');
    expect(pbx.asked).not.toContain('POST channels/1/moh');
    pbx.ari.cut();
    await pbx.hears('playback_finished');
    await pbx.isAsked('POST channels/1/moh');
  });
});
