import { jest } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StasisStart } from '../ari/ari.generated.js';
import type { Application } from '../doctor/asterisk.js';
import { connectAsterisk } from '../doctor/connect-asterisk.js';
import { AsteriskLamps } from '../lamps/asterisk-lamps.js';
import { ConsultingPhone } from '../testing/consulting-phone.js';
import { examine } from '../doctor/examine.js';
import { serveProbe } from '../doctor/media-server.js';
import { asteriskFiles } from './generate.js';
import { rig } from './testing/rig.js';
import type { RigCommand } from './testing/rig.js';

jest.setTimeout(90_000);

/** Beside the rig's own ports; a second rig is told others. */
const HTTP_PORT = Number(process.env['RIG_BOOT_HTTP_PORT'] ?? 8288);
const SIP_PORT = Number(process.env['RIG_BOOT_SIP_PORT'] ?? 5360);
const TRUNK = '127.0.0.2';
const APP = 'hookswitch';
const password = randomBytes(12).toString('hex');
const access = { url: `http://127.0.0.1:${HTTP_PORT}/ari`, user: 'hookswitch', password };
const asterisk = connectAsterisk(access);
const folder = mkdtempSync(join(tmpdir(), 'hookswitch-generated-'));
let booted: RigCommand;
let phone: RigCommand;

beforeAll(async () => {
  const files = asteriskFiles({
    ari: { ...access, app: APP },
    dial: { extension: 'PJSIP/{extension}', trunk: 'PJSIP/{number}@trunk' },
    extensions: [
      { extension: '1001', name: 'Ada Lovelace' },
      { extension: '1002', name: 'Grace Hopper' },
    ],
    trunk: { host: `${TRUNK}:${SIP_PORT + 20}`, user: null },
    sipBind: `127.0.0.1:${SIP_PORT}`,
    externalAddress: null,
    fallback: '1001',
    announcement: 'hello-world',
    sipPassword: () => password,
  });
  // The rig's phones register from another port than they listen on, which no real phone does.
  for (const { name, content } of files)
    writeFileSync(join(folder, name), content.replace('rewrite_contact = yes', 'rewrite_contact = no'));
  booted = rig('boot', folder);
  await booted.prints('booted');
  phone = rig('register', '1001', '--server', String(SIP_PORT), '--password', password, '--after', '100');
  await phone.prints('ready 1001');
});

afterAll(async () => {
  await phone?.stop();
  await booted?.stop();
  rmSync(folder, { recursive: true });
});

const place = (hold: string) =>
  rig('call', '--server', String(SIP_PORT), '--source', TRUNK, '--to', '+442079460111', '--hold', hold).ended;

async function arrival(application: Application): Promise<StasisStart> {
  const event = await application.next(({ type }) => type === 'StasisStart', 10_000);
  if (event?.type !== 'StasisStart') throw new Error('No call arrived.');
  return event;
}

/** What was kept of a channel's end, as `<epoch.ms> <cause>`; empty when nothing was. */
const kept = async (channelId: string) =>
  (await asterisk.ask('GET /asterisk/variable', { variable: `HOOKSWITCH_ENDED_${channelId}` })).value;

describe('An Asterisk with the generated configuration', () => {
  it('hands a call of the trunk to the application, with what the gateway needs to know', async () => {
    const application = await asterisk.register(APP);
    const call = place('300');
    const { args, channel } = await arrival(application);
    expect(args).toEqual(['inbound', '+442079460111', expect.stringMatching(/^allowed/), 'trunk']);
    await asterisk.ask('POST /channels/{channelId}/answer', { channelId: channel.id });
    expect((await call).code).toBe(0);
    application.close();
  });

  it('rings the fallback when the runtime is down', async () => {
    const { code, output } = await place('200');
    expect(output).toContain('ok 1');
    expect(code).toBe(0);
  });

  it('rings the fallback for a call that the gateway sends back', async () => {
    const application = await asterisk.register(APP);
    const call = place('200');
    const { channel } = await arrival(application);
    await asterisk.ask('POST /channels/{channelId}/continue', { channelId: channel.id });
    expect((await call).output).toContain('ok 1');
    application.close();
  });

  it('keeps time and cause of ends while the runtime is away, until they are read', async () => {
    await asterisk.ask('POST /asterisk/variable', { variable: 'HOOKSWITCH_SEEN', value: '0' });
    const application = await asterisk.register(APP);
    const call = place('1000');
    const { channel } = await arrival(application);
    await asterisk.ask('POST /channels/{channelId}/answer', { channelId: channel.id });
    application.close();
    await call;
    const [at = '', cause] = (await kept(channel.id)).split(' ');
    expect(Math.abs(Number(at) * 1000 - Date.now())).toBeLessThan(5_000);
    expect(cause).toMatch(/^\d+$/);
    await asterisk.ask('POST /asterisk/variable', { variable: `HOOKSWITCH_ENDED_${channel.id}` });
    expect(await kept(channel.id)).toBe('');
  });

  it('keeps the end of a call that we placed, answered or not', async () => {
    const application = await asterisk.register(APP);
    await asterisk.ask('POST /channels/{channelId}', {
      channelId: 'placed',
      endpoint: 'PJSIP/1001',
      app: APP,
      variables: { 'CHANNEL(hangup_handler_push)': 'hookswitch-ended,s,1' },
    });
    await arrival(application);
    const gone = application.next(({ type }) => type === 'ChannelDestroyed', 5_000);
    await asterisk.ask('DELETE /channels/{channelId}', { channelId: 'placed' });
    await gone;
    expect(await kept('placed')).toMatch(/^\d+\.\d{3} 16$/);
    application.close();
  });

  it('keeps nothing while the runtime says that it is there', async () => {
    const { value: seconds } = await asterisk.ask('GET /asterisk/variable', { variable: 'EPOCH' });
    // It has no parts of a second, and the call takes some.
    const value = `${Number(seconds) + 1}.500`;
    await asterisk.ask('POST /asterisk/variable', { variable: 'HOOKSWITCH_SEEN', value });
    const application = await asterisk.register(APP);
    const call = place('100');
    const { channel } = await arrival(application);
    await asterisk.ask('POST /channels/{channelId}/answer', { channelId: channel.id });
    await call;
    expect(await kept(channel.id)).toBe('');
    application.close();
  });

  it('lights the key of a phone that watches the code of a schedule, while the schedule is switched', async () => {
    const warned: string[] = [];
    const lamps = new AsteriskLamps({ request: asterisk.ask }, (sentence) => void warned.push(sentence));
    lamps.open();
    lamps.showSwitch({ code: '*28', lit: false });
    const desk = await ConsultingPhone.register('1002', password, `127.0.0.1:${SIP_PORT}`);
    try {
      await desk.watches('*28');
      await desk.lamp('dark');
      lamps.showSwitch({ code: '*28', lit: true });
      await desk.lamp('lit');
      lamps.showSwitch({ code: '*28', lit: false });
      await desk.lamp('dark');
      expect(warned).toEqual([]);
    } finally {
      desk.close();
    }
  });

  it('is well, says the doctor', async () => {
    const findings = await examine({
      asterisk,
      url: access.url,
      user: access.user,
      app: APP,
      own: null,
      media: () => serveProbe('http://127.0.0.1', { host: '127.0.0.1', port: 0 }),
      call: '+442079460111',
      now: () => Date.now(),
    });
    const of = (id: string) => findings.find((finding) => finding.id === id);
    expect(findings.filter(({ state }) => state === 'failed')).toEqual([]);
    expect(of('dialplan')?.found).toBe(
      'The dialplan of Hookswitch is there, and all 3 endpoints call into it.',
    );
    for (const id of ['version', 'modules', 'limits', 'media', 'call'])
      expect(of(id)).toMatchObject({ state: 'ok' });
    expect(of('application')).toMatchObject({
      state: 'warning',
      found: expect.stringContaining('Nobody serves'),
    });
  });
});
