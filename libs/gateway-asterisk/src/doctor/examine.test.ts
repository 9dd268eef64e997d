import { connectAsterisk } from './connect-asterisk.js';
import { examine } from './examine.js';
import { CHECKS } from './finding.js';
import type { CheckId, Finding } from './finding.js';
import { serveProbe } from './media-server.js';
import type { Patient } from './patient.js';
import { StubAsterisk } from './testing/stub-asterisk.js';
import type { StubOptions } from './testing/stub-asterisk.js';

const stubs: StubAsterisk[] = [];
afterEach(() => {
  for (const stub of stubs.splice(0)) stub.stop();
});

const freePort = () => serveProbe('http://127.0.0.1', { host: '127.0.0.1', port: 0 });

async function examined(
  options: StubOptions,
  changes: Partial<Patient> & { password?: string; url?: string } = {},
): Promise<Record<CheckId, Finding>> {
  const stub = await StubAsterisk.start(options);
  stubs.push(stub);
  const url = changes.url ?? stub.url;
  const access = { url, user: 'hookswitch', password: changes.password ?? 'right' };
  const findings = await examine({
    asterisk: connectAsterisk(access, 300),
    app: 'hookswitch',
    own: 'connected',
    media: freePort,
    call: null,
    now: () => Date.now(),
    ...changes,
    url,
    user: access.user,
  });
  return Object.fromEntries(findings.map((finding) => [finding.id, finding])) as Record<CheckId, Finding>;
}

const states = (findings: Record<CheckId, Finding>) => CHECKS.map((id) => `${id}: ${findings[id].state}`);

describe('The doctor', () => {
  it('finds nothing wrong with an Asterisk that is well, and names nothing to do', async () => {
    const findings = await examined({});
    expect(states(findings)).toEqual(CHECKS.map((id) => `${id}: ${id === 'call' ? 'skipped' : 'ok'}`));
    expect(Object.values(findings).filter(({ id, advice }) => advice !== '' && id !== 'call')).toEqual([]);
  });

  it('tells of each finding as it is made', async () => {
    const stub = await StubAsterisk.start();
    stubs.push(stub);
    const told: string[] = [];
    const patient: Patient = {
      asterisk: connectAsterisk({ url: stub.url, user: 'hookswitch', password: 'right' }),
      url: stub.url,
      user: 'hookswitch',
      app: 'hookswitch',
      own: null,
      media: freePort,
      call: null,
      now: () => Date.now(),
    };
    await examine(patient, ({ id }) => told.push(id));
    expect(told).toEqual([...CHECKS]);
  });
});

describe('An Asterisk that cannot be reached', () => {
  it.each([
    ['nobody listens there', 'http://127.0.0.1:1/ari', /refused/, /bindport/],
    ['its name is unknown', 'http://no-such-host.invalid/ari', /name is not known/, /HOOKSWITCH_ARI_URL/],
  ])('because %s', async (_, url, found, advice) => {
    const findings = await examined({}, { url });
    expect(findings.reachable).toMatchObject({
      state: 'failed',
      found: expect.stringMatching(found),
      advice: expect.stringMatching(advice),
    });
    const rest = CHECKS.slice(1).map((id) => findings[id]);
    expect(rest.every(({ state, found: why }) => state === 'skipped' && /failed/.test(why))).toBe(true);
  });

  it('because it does not answer in time', async () => {
    const { reachable } = await examined({ hangs: true });
    expect(reachable).toMatchObject({
      state: 'failed',
      found: expect.stringContaining('no answer within 0.3 s'),
    });
  });

  it('because http is spoken where https is expected', async () => {
    const stub = await StubAsterisk.start();
    stubs.push(stub);
    const { reachable } = await examined({}, { url: stub.url.replace('http:', 'https:') });
    expect(reachable).toMatchObject({ state: 'failed', advice: expect.stringContaining('tlsenable') });
  });

  it('because there is a web server without ARI', async () => {
    const { reachable } = await examined({ status: 404 });
    expect(reachable).toMatchObject({ state: 'failed', advice: expect.stringMatching(/res_ari.*\/ari/) });
  });
});

describe('An account', () => {
  it('with a wrong password is named, and its password is not', async () => {
    const findings = await examined({ password: 'another' }, { password: 'my-secret-guess' });
    expect(findings.reachable.state).toBe('ok');
    expect(findings.credentials).toMatchObject({
      state: 'failed',
      found: expect.stringContaining('401'),
      advice: expect.stringContaining('HOOKSWITCH_ARI_PASSWORD'),
    });
    expect(findings.modules.state).toBe('skipped');
    expect(JSON.stringify(findings)).not.toContain('my-secret-guess');
  });

  it('that may only read is told from one that may write; what needs no writing is looked at', async () => {
    const findings = await examined({ readOnly: true });
    expect(findings.permission).toMatchObject({
      state: 'failed',
      advice: expect.stringContaining('read_only = no'),
    });
    expect([findings.modules.state, findings.media.state]).toEqual(['ok', 'skipped']);
  });
});

describe('A check that Asterisk refuses', () => {
  it('says what Asterisk said', async () => {
    const refusals = { 'POST /channels/create': { status: 500, body: { error: 'Allocation failed' } } };
    const { limits } = await examined({ refusals });
    expect(limits).toMatchObject({
      state: 'failed',
      found: 'Asterisk did not answer what this check asked: 500 Allocation failed.',
    });
  });
});

describe('A version', () => {
  it.each([
    ['22.9.0', 'failed', /standstill/],
    ['20.17.0', 'failed', /standstill/],
    ['18.26.4', 'failed', /20 or newer/],
    ['22.2.0~dfsg+cs6', 'warning', /transfers.*requests take a connection.*sound before/],
    ['20.14.1', 'warning', /^This is Asterisk 20.14.1: sound before the answer/],
    ['20.16.0', 'ok', /20.16.0/],
    ['22.10.1+dfsg+~cs6.17', 'ok', /22.10.1/],
    ['23.0.0', 'ok', /23.0.0/],
    ['GIT-master-1234', 'warning', /says nothing/],
  ])('%s: %s', async (version, state, found) => {
    const findings = await examined({ version });
    expect(findings.version).toMatchObject({ state, found: expect.stringMatching(found) });
  });
});

describe('Modules that are not running', () => {
  it('fail what calls need, and say what for', async () => {
    const { modules } = await examined({ missingModules: ['app_stasis.so', 'res_musiconhold.so'] });
    expect(modules).toMatchObject({
      state: 'failed',
      found: 'Not running: app_stasis.so (calls do not reach Hookswitch).',
    });
  });

  it('are a warning when only a feature needs them', async () => {
    const { modules } = await examined({ missingModules: ['res_musiconhold.so'] });
    expect(modules).toMatchObject({ state: 'warning', found: expect.stringContaining('hear nothing') });
  });
});

describe('Clocks', () => {
  it.each([
    [700, 'ok', /differ by/],
    [5_000, 'warning', /\d.\d s ahead of ours/],
    [-5_000, 'warning', /behind ours/],
  ])('that differ by %i ms: %s', async (aheadMs, state, found) => {
    const { clock } = await examined({ aheadMs });
    expect(clock).toMatchObject({ state, found: expect.stringMatching(found) });
  });
});

describe('The application', () => {
  it.each([
    ['nobody serves it', [], null, 'warning', /HOOKSWITCH_GATEWAYS/],
    ['Hookswitch serves it', ['hookswitch'], 'connected', 'ok', /^$/],
    ['another took it over', ['hookswitch'], 'lost', 'failed', /HOOKSWITCH_ARI_APP/],
    ['somebody serves it and we do not run', ['hookswitch'], null, 'warning', /another machine/],
    ['we are connected to the wrong Asterisk', [], 'connected', 'failed', /HOOKSWITCH_ARI_URL/],
  ] as const)('%s', async (_, applications, own, state, advice) => {
    const { application } = await examined({ applications }, { own });
    expect(application).toMatchObject({ state, advice: expect.stringMatching(advice) });
  });
});

describe('Endpoints', () => {
  it('that are away are named', async () => {
    const { endpoints } = await examined({ endpoints: { '1001': 'online', '1002': 'offline' } });
    expect(endpoints).toMatchObject({
      state: 'warning',
      found: '1 of 2 SIP endpoints are online; not: 1002.',
    });
  });

  it('that do not exist at all', async () => {
    const { endpoints } = await examined({ endpoints: {} });
    expect(endpoints).toMatchObject({ state: 'warning', advice: expect.stringContaining('asterisk-config') });
  });
});

describe('The dialplan', () => {
  const ours = {
    'DIALPLAN_EXISTS(hookswitch-about,app-hookswitch,1)': '0',
    'DIALPLAN_EXISTS(hookswitch-ended,s,1)': '1',
    'DIALPLAN_EXISTS(hookswitch-trunk,100,1)': '1',
  };

  it('of another application is told from none', async () => {
    const { dialplan } = await examined({ functions: ours });
    expect(dialplan).toMatchObject({
      state: 'failed',
      found: expect.stringContaining('not for the application'),
    });
  });

  it('that some endpoints pass by is named with them', async () => {
    const functions = {
      'DIALPLAN_EXISTS(hookswitch-about,app-hookswitch,1)': '1',
      'PJSIP_ENDPOINT(1001,context)': 'from-internal',
      'PJSIP_ENDPOINT(trunk,context)': 'hookswitch-trunk',
    };
    const { dialplan } = await examined({ functions });
    expect(dialplan).toMatchObject({
      state: 'warning',
      found: expect.stringContaining('1001 calls into "from-internal"'),
    });
  });

  it('of an admin can be tried', async () => {
    const functions = {
      'DIALPLAN_EXISTS(hookswitch-about,app-hookswitch,1)': '0',
      'DIALPLAN_EXISTS(hookswitch-ended,s,1)': '0',
      'PJSIP_ENDPOINT(1001,context)': 'from-internal',
    };
    const { dialplan } = await examined({ functions });
    expect(dialplan).toMatchObject({
      state: 'warning',
      advice: expect.stringContaining('--call 100@from-internal'),
    });
  });

  it('cannot be seen without its functions', async () => {
    expect((await examined({ functions: {} })).dialplan.state).toBe('skipped');
  });
});

describe('Limits', () => {
  it('that a busy minute reaches are named', async () => {
    const functions = { 'AST_CONFIG(http.conf,general,sessionlimit)': '' };
    const { limits } = await examined({ functions, config: { max_open_files: 1024, max_channels: 500 } });
    expect(limits).toMatchObject({
      state: 'warning',
      found: expect.stringMatching(/maxcalls is 500.*256 calls.*100 connections/i),
      advice: expect.stringMatching(/sessionlimit = 1000.*maxfiles/),
    });
  });
});

describe('Media', () => {
  it('that Asterisk does not fetch', async () => {
    const { media } = await examined({ playback: { fetches: false, state: 'failed' } });
    expect(media).toMatchObject({ state: 'failed', advice: expect.stringContaining('HOOKSWITCH_MEDIA_URL') });
  });

  it('that Asterisk fetches and cannot play', async () => {
    const { media } = await examined({ playback: { fetches: true, state: 'failed' } });
    expect(media).toMatchObject({ state: 'failed', advice: expect.stringContaining('format_wav') });
  });

  it('are not looked at when the port is taken', async () => {
    const other = await freePort();
    const port = Number(new URL(other.url).port);
    const { media } = await examined(
      {},
      { media: () => serveProbe(`http://127.0.0.1:${port}`, { host: '127.0.0.1', port }) },
    );
    expect(media).toMatchObject({ state: 'skipped', found: expect.stringContaining(`port ${port}`) });
    await other.close();
  });
});

describe('A call on trial', () => {
  it('comes to Hookswitch', async () => {
    const steps = [
      ['Set', 'x=y'],
      ['Stasis', 'hookswitch,inbound,100,allowed,trunk'],
    ] as const;
    const { call } = await examined({ steps }, { call: '100@from-trunk' });
    expect(call).toMatchObject({
      state: 'ok',
      found: expect.stringContaining('Stasis(hookswitch,inbound,100'),
    });
  });

  it('is watched alone: who listens to everything may hang Asterisk when it leaves', async () => {
    const steps = [['Stasis', 'hookswitch,inbound,100']] as const;
    const { call } = await examined({ steps }, { call: '100' });
    expect(call.state).toBe('ok');
    const listeners = stubs.flatMap((stub) => stub.listeners);
    expect(listeners.length).toBeGreaterThan(0);
    expect(listeners.filter((query) => /subscribeAll=(true|yes|1)/.test(query))).toEqual([]);
  });

  it('goes elsewhere, and says where', async () => {
    const { call } = await examined({ steps: [['Dial', 'PJSIP/1001']] }, { call: '100' });
    expect(call).toMatchObject({
      state: 'failed',
      found: 'A call to 100@hookswitch-trunk never came to Stasis(hookswitch): it ran Dial(PJSIP/1001).',
    });
  });

  it('comes without saying what it is', async () => {
    const { call } = await examined({ steps: [['Stasis', 'hookswitch']] }, { call: '100' });
    expect(call).toMatchObject({ state: 'failed', advice: expect.stringContaining('inbound') });
  });
});
