import { AsteriskProcess, ListeningPhone } from '@hookswitch/gateway-asterisk/testing';
import type { HeardSound } from '@hookswitch/gateway-asterisk/testing';
import { MediaProxy } from './media-proxy.js';
import { PhoneSystem } from './phone-system.js';

/** The tone of an uploaded prompt, and those of ringing (`indications.conf`). */
const PROMPT_HZ = 440;
const RINGING_HZ = [440, 480] as const;

let media: MediaProxy;
let system: PhoneSystem;
let address: string;
const callers: ListeningPhone[] = [];

async function startWith(settings: NodeJS.ProcessEnv = {}): Promise<void> {
  media = await MediaProxy.start();
  system = await PhoneSystem.start({ HOOKSWITCH_MEDIA_URL: media.url, ...settings });
  media.origin = system.runtime.origin;
  address = await AsteriskProcess.sipAddress();
}
async function stop(): Promise<void> {
  await system.dispose();
  await media.close();
}

afterEach(async () => {
  await Promise.all(callers.splice(0).map((caller) => caller.hangUp()));
  await system.hangUpPhones();
});

/** A caller who listens, as soon as she is answered. */
async function calls(number: string): Promise<ListeningPhone> {
  const caller = await ListeningPhone.calls(number, address);
  callers.push(caller);
  await caller.answered();
  return caller;
}

const silence = (sound: HeardSound) => sound.isSilent;
const prompt = (sound: HeardSound) => sound.isTone(PROMPT_HZ);
const ringing = (sound: HeardSound) => sound.isTone(...RINGING_HZ);
/** Speech or music: something that is no tone. */
const voices = (sound: HeardSound) => !sound.isSilent && !ringing(sound) && !prompt(sound);

const wait = (duration_ms: number) => ({ type: 'wait', config: { duration_ms } });
const dial = (while_ringing: string) => ({
  type: 'dial',
  config: { to: { type: 'extension', target: '1001' }, ring_time_s: 30, while_ringing },
});

describe('a caller hears', () => {
  beforeAll(() => startWith());
  afterAll(stop);

  it('what is said to her, and nothing before it', async () => {
    const to = await system.flow([
      { type: 'answer' },
      wait(1500),
      { type: 'talk', config: { text: 'Welcome. All of our lines are busy at the moment, please hold on.' } },
      wait(60_000),
    ]);
    const caller = await calls(to);
    expect((await caller.listens(1000)).isSilent).toBe(true);
    await caller.hears('the announcement', voices);
    await caller.hears('silence after it', silence);
  });

  it('a prompt as it was uploaded', async () => {
    const prompt_id = await system.prompt('Tone', 3000);
    const to = await system.flow([{ type: 'play', config: { prompt_id } }, wait(60_000)]);
    const caller = await calls(to);
    await caller.hears('the tone of the prompt', prompt);
    await caller.hears('silence after it', silence);
  });

  it('music while she is on hold, and no longer', async () => {
    const to = await system.flow([{ type: 'answer' }, wait(60_000)]);
    const caller = await calls(to);
    const { id } = await system.call(to, ({ state }) => state === 'connected');
    expect((await caller.listens(500)).isSilent).toBe(true);
    await system.runtime.api('POST', `/calls/${id}/hold`, {});
    await caller.hears('music on hold', voices);
    await system.runtime.api('POST', `/calls/${id}/unhold`, {});
    await caller.hears('silence after the hold', silence);
    expect((await caller.listens(1500)).isSilent).toBe(true);
  });

  it.each([
    ['the ringing tone', 'ringback', ringing],
    ['music', 'music', voices],
  ] as const)('%s while a phone rings, until it answers', async (what, whileRinging, is) => {
    await system.phone('1001', { behaviour: 'answer', after_ms: 8000, hangup_after_ms: 6000 });
    const to = await system.flow([{ type: 'answer' }, dial(whileRinging), { type: 'hangup' }]);
    const caller = await calls(to);
    await caller.hears(what, is);
    await system.talking(to);
    const { isSilent } = await caller.listens(3000);
    expect(isSilent).toBe(true);
  });

  it('a file that Asterisk has fetched once and does not ask for again while it may be kept', async () => {
    const prompt_id = await system.prompt('Kept', 1400);
    const to = await system.flow([{ type: 'play', config: { prompt_id } }, wait(60_000)]);
    const before = media.fetched.length;
    for (const time of ['first', 'second'])
      await (await calls(to)).hears(`the tone for the ${time} time`, prompt);
    expect(media.fetched.slice(before)).toMatchObject([{ method: 'GET', status: 200 }]);
  });

  it('a file that Asterisk asks after, and has, where nobody says how long it may be kept', async () => {
    media.saysForHowLong = false;
    const prompt_id = await system.prompt('Asked after', 1600);
    const to = await system.flow([{ type: 'play', config: { prompt_id } }, wait(60_000)]);
    const before = media.fetched.length;
    for (const time of ['first', 'second'])
      await (await calls(to)).hears(`the tone for the ${time} time`, prompt);
    media.saysForHowLong = true;
    expect(media.fetched.slice(before)).toMatchObject([
      { method: 'GET', status: 200 },
      { method: 'HEAD', ifNoneMatch: expect.stringMatching(/^"\w+\.wav"$/), status: 304 },
    ]);
  });
});

describe('a far end that has no line free (503)', () => {
  beforeAll(() => startWith());
  afterAll(stop);

  it('is told as congestion, and Dial goes on by "unreachable": the caller hears what comes then', async () => {
    await system.phone('1001', { behaviour: 'answer' }, ['--status', '503 Service Unavailable']);
    const prompt_id = await system.prompt('All busy', 3000);
    const to = await system.flow(
      [{ type: 'answer' }, dial('ringback'), { type: 'play', config: { prompt_id } }, wait(60_000)],
      { dialExit: 'unreachable' },
    );
    const caller = await calls(to);
    await caller.hears('the prompt behind the Dial', prompt);
    const { legs } = await system.call(to, () => true);
    expect(legs[1]).toMatchObject({ cause: 'congestion', sip_status: 503, answered_at: null });
  });
});

describe('while the speech engine fails', () => {
  beforeAll(() => startWith({ HOOKSWITCH_SPEECH: 'command:/bin/false' }));
  afterAll(stop);

  it('a flow goes on by its default exit, and the caller is not left in silence', async () => {
    const prompt_id = await system.prompt('Otherwise', 3000);
    const to = await system.flow(
      [
        { type: 'answer' },
        { type: 'talk', config: { text: 'Nobody will ever hear this.' } },
        system.hook('said'),
        { type: 'hangup' },
      ],
      { otherwise: [{ type: 'play', config: { prompt_id } }, system.hook('otherwise'), { type: 'hangup' }] },
    );
    const caller = await calls(to);
    await caller.hears('the prompt of the default exit', prompt);
    await system.told('otherwise');
    expect(system.countOf('said')).toBe(0);
    expect(await system.call(to, ({ state }) => state === 'hangup')).toMatchObject({ hangup_by: 'flow' });
  });
});
