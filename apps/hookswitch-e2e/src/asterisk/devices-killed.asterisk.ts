import { setTimeout as after } from 'node:timers/promises';
import { AsteriskProcess, ariUnderTest, ConsultingPhone } from '@hookswitch/gateway-asterisk/testing';
import { until } from '../rig/runtime-process.js';
import { PhoneSystem } from './phone-system.js';

/** What the phone that is not answered is told (RFC 3326). */
const ELSEWHERE = 'SIP;cause=200;text="Call completed elsewhere"';
/** How long a phone may have to wait until it is told on such a machine. */
const PATIENCE_MS = 30_000;
/** A caller who stays for as long as a busy machine takes. */
const PATIENT = { script: [{ after_ms: 90_000, do: 'hangup' }] } as const;

let system: PhoneSystem;
const desks: ConsultingPhone[] = [];

beforeAll(async () => {
  system = await PhoneSystem.start();
  await system.runtime.api('POST', '/webhooks', {
    name: 'Of calls',
    url: system.receiver.url('/events'),
    event_types: ['call_ringing', 'call_answered', 'call_missed', 'call_hungup'],
  });
  const { body } = await system.runtime.api('GET', '/users');
  const { id } = body.result.find(({ extension }: { extension: string }) => extension === '1001');
  const { body: user, etag } = await system.runtime.api('GET', `/users/${id}`);
  const { name, extension, email } = user;
  const devices = [{ name: 'Mobile', sip_name: '1001-mobile' }];
  const changed = { name, extension, email, devices };
  await system.runtime.api('PUT', `/users/${id}`, changed, { 'if-match': etag });
});
beforeEach(() => {
  system.receiver.requests.length = 0;
});
afterEach(async () => {
  for (const phone of desks.splice(0)) phone.close();
  await system.hangUpPhones();
});
afterAll(() => system.dispose());

/** The phone on the desk: it rings, and nobody picks it up. */
async function desk(): Promise<ConsultingPhone> {
  const phone = await ConsultingPhone.register('1001', 'secret', await AsteriskProcess.sipAddress(), 'ring');
  desks.push(phone);
  return phone;
}

/** The other one, which somebody picks up. */
const mobile = (after_ms: number) =>
  system.phone('1001-mobile', { behaviour: 'answer', after_ms, hangup_after_ms: 120_000 });

const rings1001 = () =>
  system.flow([
    { type: 'dial', config: { to: { type: 'extension', target: '1001' }, ring_time_s: 90 } },
    { type: 'hangup' },
  ]);

const told = () =>
  system.receiver.requests
    .filter(({ path }) => path === '/events')
    .map(({ body }) => (JSON.parse(body) as { type: string }).type);

async function channels(): Promise<{ readonly name: string; readonly state: string }[]> {
  const { url, user, password } = ariUnderTest();
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  const answer = await fetch(`${url}/channels`, { headers: { authorization } });
  return (await answer.json()) as { name: string; state: string }[];
}

/** Asterisk has the caller, and both phones ring. */
async function bothRing(to: string): Promise<void> {
  await system.call(to, ({ legs }) => legs[1]?.state === 'ringing');
  await until('both phones to ring', async () => {
    const all = await channels();
    return ['PJSIP/1001-', 'PJSIP/1001-mobile-'].every((start) =>
      all.some(({ name, state }) => name.startsWith(start) && state === 'Ringing'),
    );
  });
}

/** The call is over, nothing of it is left, and it was told and written down as one person's. */
async function isOver(to: string, leg: object, events: readonly string[]): Promise<void> {
  const call = await system.call(to, ({ state }) => state === 'hangup');
  expect(call.legs).toMatchObject([{ kind: 'caller' }, { number: '1001', ...leg }]);
  expect(call.legs).toHaveLength(2);
  await until('no channel', async () => (await channels()).length === 0);
  await until('all events', () => Promise.resolve(told().length >= events.length));
  expect(told()).toEqual(events);
  const { body } = await system.runtime.api('GET', `/cdrs?call_id=${call.id}`);
  expect(body.result).toHaveLength(2);
}

/** The phone is answered, and so the caller; both are hung up. */
const ANSWERED = ['call_ringing', 'call_answered', 'call_answered', 'call_hungup', 'call_hungup'];
const TALKED = { cause: 'normal', answered_at: expect.any(String) };

describe('the runtime is killed while both phones of a user ring', () => {
  it.each([
    // On a machine that takes long to start it, the first is answered while it is away, too.
    { when: 'after it is back', answersAfter: 8000, away: 300 },
    { when: 'while it is away', answersAfter: 2500, away: 5000 },
  ])('the first that is answered $when has the call, the other stops', async ({ answersAfter, away }) => {
    const phone = await desk();
    await mobile(answersAfter);
    const to = await rings1001();
    const caller = system.dials(to, PATIENT);
    await bothRing(to);
    await system.crash(away);
    const { id } = await system.talking(to);
    expect(await phone.cancelled(PATIENCE_MS)).toBe(ELSEWHERE);
    await system.runtime.api('POST', `/calls/${id}/hangup`, {});
    expect(await caller.ended).toBe(0);
    await isOver(to, TALKED, ANSWERED);
  });

  it('the caller gives up while it is away: both stop when it is back', async () => {
    const phone = await desk();
    await mobile(60_000);
    const to = await rings1001();
    const caller = system.dials(to, { script: [{ after_ms: 4000, do: 'hangup' }] });
    await bothRing(to);
    await system.runtime.end('SIGKILL');
    await caller.ended;
    await after(1500);
    await system.runtime.start();
    await phone.cancelled(PATIENCE_MS);
    await isOver(to, { answered_at: null }, ['call_ringing', 'call_missed', 'call_hungup', 'call_hungup']);
  });
});

describe('the runtime is killed as soon as one of a user’s phones was answered', () => {
  it('the other stops, and the two go on talking', async () => {
    const phone = await desk();
    await mobile(1500);
    const to = await rings1001();
    const caller = system.dials(to, PATIENT);
    await bothRing(to);
    await system.call(to, ({ legs }) => legs[1]?.state === 'connected');
    await system.crash(2000);
    expect(await phone.cancelled(PATIENCE_MS)).toBe(ELSEWHERE);
    const { id } = await system.talking(to);
    await system.runtime.api('POST', `/calls/${id}/hangup`, {});
    expect(await caller.ended).toBe(0);
    await isOver(to, TALKED, ANSWERED);
  });
});
