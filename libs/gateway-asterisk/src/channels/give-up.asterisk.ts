import type { Command, GatewayEvent } from '@hookswitch/telephony';
import { MemoryRecordingStore } from '@hookswitch/telephony/testing';
import { AsteriskGateway } from '../asterisk-gateway.js';
import { ariUnderTest } from '../testing/asterisk-rig.js';
import { CuttableLine } from '../testing/cuttable-line.js';
import { callerArguments, phoneArguments, SipAgent } from '../testing/sip-agents.js';

let line: CuttableLine;
let gateway: AsteriskGateway;
let told: GatewayEvent[];
const agents: SipAgent[] = [];

beforeEach(async () => {
  line = await CuttableLine.to(ariUnderTest().url);
  await connect();
});
afterEach(async () => {
  await Promise.all(agents.splice(0).map((agent) => agent.stop()));
  await gateway.close();
  await line.close();
});

async function connect(): Promise<void> {
  told = [];
  const ari = ariUnderTest();
  gateway = new AsteriskGateway({
    ari: { ...ari, url: line.urlFor(ari.url) },
    media: { urlOf: () => Promise.reject(new Error('Nothing is played here.')) },
    recordings: new MemoryRecordingStore(),
    client: { firstRetryMs: 50, mostRetryMs: 200 },
    giveUpMs: 500,
  });
  await gateway.connect({ onEvents: (events) => told.push(...events) }, []);
}

const send = (...commands: readonly Command[]) => gateway.send(commands);

async function hears(type: GatewayEvent['type'], channelId?: string): Promise<GatewayEvent> {
  for (let tries = 0; tries < 500; tries += 1) {
    const event = told.find(
      (each) => each.type === type && (channelId ?? each.channel_id) === each.channel_id,
    );
    if (event !== undefined) return event;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`There was no ${type}. Told: ${JSON.stringify(told)}`);
}

/** A call that comes in, and who is at the other end. */
async function incoming() {
  const caller = new SipAgent(callerArguments({ from: { number: '+15557654321' }, to: '18005550100' }));
  agents.push(caller);
  const { channel_id } = await hears('channel_incoming');
  return { caller, channel_id };
}

async function answered() {
  const { caller, channel_id } = await incoming();
  send({ kind: 'answer', id: `answer-${channel_id}`, channel_id });
  await hears('channel_answered', channel_id);
  return { caller, channel_id };
}

/** A phone that talks with a caller. */
async function connected(callerId: string): Promise<SipAgent> {
  const phone = new SipAgent(phoneArguments('1001', { behaviour: 'answer', after_ms: 100 }, true));
  agents.push(phone);
  await phone.ready();
  const leg = `leg-${callerId}`;
  send({
    kind: 'originate',
    id: `ring-${callerId}`,
    channel_id: leg,
    to: { type: 'extension', target: '1001' },
    from: { number: '+15557654321', name: null },
    ring_time_ms: 10_000,
  });
  await hears('channel_answered', leg);
  const bridge_id = `bridge-${callerId}`;
  send({ kind: 'bridge', id: `join-${callerId}`, bridge_id, channel_ids: [callerId, leg] });
  await hears('channel_bridged', callerId);
  return phone;
}

/** The line is away for longer than calls are waited for. */
async function away(): Promise<void> {
  line.cut();
  await hears('channel_ended');
  line.mend();
}

// The fallback of the tested dialplan is a hang-up.
describe('a live call that was given up goes to the fallback of the dialplan', () => {
  it('when it heard nothing', async () => {
    const { caller } = await answered();
    await away();
    expect(await caller.ended).toBe(0);
  });

  it('when it had not been answered', async () => {
    const { caller } = await incoming();
    await away();
    expect(await caller.ended).toBe(1);
    expect(caller.said).toMatch(/603/);
  });

  it.each(['ringback', 'music'] as const)('when it heard %s, which has no end', async (sound) => {
    const { caller, channel_id } = await answered();
    send({ kind: 'background', id: 'background', channel_id, sound });
    await new Promise((resolve) => setTimeout(resolve, 300));
    await away();
    expect(await caller.ended).toBe(0);
  });

  it('when it was connected, and who it was connected with is hung up', async () => {
    const { caller, channel_id } = await answered();
    await connected(channel_id);
    await away();
    expect(await caller.ended).toBe(0);
    await noChannels();
  });

  it('when a new process finds it, and the engine does not want it', async () => {
    const { caller, channel_id } = await answered();
    await gateway.close();
    await connect();
    await hears('channel_incoming', channel_id);
    gateway.forget([channel_id]);
    expect(await caller.ended).toBe(0);
  });
});

async function noChannels(): Promise<void> {
  const { url, user, password } = ariUnderTest();
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  for (let tries = 0; tries < 250; tries += 1) {
    const answer = await fetch(`${url}/channels`, { headers: { authorization } });
    if (((await answer.json()) as unknown[]).length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('There are channels left in Asterisk.');
}
