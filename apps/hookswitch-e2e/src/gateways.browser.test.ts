import { StubAsterisk } from '@hookswitch/gateway-asterisk/testing';
import type { Page } from 'playwright-core';
import { describeInBrowser } from './rig/browser.js';
import type { TestBrowser } from './rig/browser.js';
import { signIn } from './rig/flow-page.js';
import type { RuntimeProcess } from './rig/runtime-process.js';
import { startSignedIn } from './rig/signed-in.js';

/** An Asterisk as the API tells of it. The runtime of this test has none: what the API answers is put in its place. */
const asterisk = {
  name: 'asterisk',
  state: 'connected',
  detail: '',
  version: '22.10.1',
  channels: 12,
  latency_ms: 1.84,
  since: new Date(Date.now() - 3_600_000).toISOString(),
};
const lost = {
  ...asterisk,
  state: 'lost',
  detail: 'The connection to http://10.0.0.5:8088/ari was refused.',
  channels: 0,
  latency_ms: null,
};
const findings = [
  {
    id: 'reachable',
    state: 'ok',
    found: 'Asterisk answers at http://10.0.0.5:8088/ari in 2 ms.',
    advice: '',
  },
  {
    id: 'endpoints',
    state: 'warning',
    found: '1 of 2 SIP endpoints are online; not: 1002.',
    advice: 'Let these phones register.',
  },
  {
    id: 'media',
    state: 'failed',
    found:
      'Asterisk did not fetch a sound from http://127.0.0.1:8080: callers would hear no speech and no prompts.',
    advice: 'Set HOOKSWITCH_MEDIA_URL to where Hookswitch is as seen from Asterisk.',
  },
  { id: 'call', state: 'skipped', found: 'No call was tried.', advice: '' },
];

describeInBrowser('The screen of the gateways', () => {
  let runtime: RuntimeProcess;
  let browser: TestBrowser;
  let page: Page;

  beforeAll(async () => {
    ({ runtime, browser, page } = await startSignedIn());
  });

  afterEach(() => browser.endTest());

  afterAll(async () => {
    await browser.stop();
    await runtime.dispose();
  });

  /** Lets the page see this Asterisk beside the gateways that there are. */
  async function showing(gateway: object): Promise<void> {
    await page.unrouteAll();
    await page.route('**/api/v1/gateways?*', async (route) => {
      const answer = await route.fetch();
      const body = (await answer.json()) as { result: object[] };
      await route.fulfill({ response: answer, json: { ...body, result: [gateway, ...body.result] } });
    });
  }

  it('tells who has the simulator alone how an Asterisk is connected', async () => {
    await page.getByRole('link', { name: 'Gateways' }).click();
    const simulator = page.getByRole('region', { name: 'Simulator' });
    await simulator.getByText('Connected', { exact: true }).waitFor();
    await simulator.getByText('Built in').waitFor();
    const connect = page.getByRole('region', { name: 'Connect an Asterisk' });
    await connect.getByText('npx hookswitch asterisk-config --out').waitFor();
    await page.getByRole('button', { name: 'Run the doctor: Simulator' }).click();
    await page.getByRole('status', { name: 'Doctor of Simulator' }).getByText('All is well.').waitFor();
    await simulator.getByText('it needs no phone and no server').waitFor();
  });

  it('shows how an Asterisk is, and no longer how to connect one', async () => {
    await showing(asterisk);
    const section = page.getByRole('region', { name: 'Asterisk', exact: true });
    for (const text of ['22.10.1', '12', '1.8 ms', 'Connected since'])
      await section.getByText(text, { exact: true }).waitFor();
    await page.getByRole('region', { name: 'Connect an Asterisk' }).waitFor({ state: 'detached' });
  });

  it('says within seconds that it is away, and what the doctor found', async () => {
    await showing(lost);
    const section = page.getByRole('region', { name: 'Asterisk', exact: true });
    await section.getByRole('alert').getByText(lost.detail).waitFor();
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/api/v1/gateways/asterisk/doctor', async (route) => {
      await held;
      const now = new Date().toISOString();
      await route.fulfill({ json: { gateway: 'asterisk', started_at: now, finished_at: now, findings } });
    });
    await page.getByRole('button', { name: 'Run the doctor: Asterisk' }).click();
    const doctor = page.getByRole('status', { name: 'Doctor of Asterisk' });
    await doctor.getByText('0 of 12 checks made').waitFor();
    await section.getByRole('row', { name: 'Speech and prompts' }).waitFor();
    release();
    await doctor.getByText('One check failed, one warning.').waitFor();
    const media = section.getByRole('row', { name: /Speech and prompts/ });
    await media.getByText('Failed').waitFor();
    await media.getByText('Set HOOKSWITCH_MEDIA_URL').waitFor();
  });

  it('says so when the doctor cannot be asked', async () => {
    browser.allow(/status of 409/);
    await page.route('**/api/v1/gateways/asterisk/doctor', (route) =>
      route.fulfill({
        status: 409,
        contentType: 'application/problem+json',
        json: { type: 'about:blank', title: 'Conflict', status: 409, detail: 'The doctor is busy.' },
      }),
    );
    await page.getByRole('button', { name: 'Run the doctor: Asterisk' }).click();
    await page.getByRole('alert').getByText('The doctor is busy.').waitFor();
  });

  it('is as plain in the dark', async () => {
    const dark = await (await browser.person({ colorScheme: 'dark' })).newPage();
    await signIn(dark, runtime, '/gateways');
    await dark.getByRole('button', { name: 'Run the doctor: Simulator' }).click();
    await dark.getByRole('status', { name: 'Doctor of Simulator' }).getByText('All is well.').waitFor();
  });
});

describeInBrowser('The screen of the gateways, with an Asterisk', () => {
  let asterisk: StubAsterisk;
  let runtime: RuntimeProcess;
  let browser: TestBrowser;
  let page: Page;

  beforeAll(async () => {
    asterisk = await StubAsterisk.start({ steps: [['Stasis', 'hookswitch,inbound,100,allowed,trunk']] });
    ({ runtime, browser, page } = await startSignedIn({
      HOOKSWITCH_GATEWAYS: 'asterisk',
      HOOKSWITCH_ARI_URL: asterisk.url,
      HOOKSWITCH_ARI_USER: 'hookswitch',
      HOOKSWITCH_ARI_PASSWORD: 'right',
    }));
    await page.goto(`${runtime.origin}/gateways`);
  });

  afterEach(() => browser.endTest());

  afterAll(async () => {
    await browser.stop();
    await runtime.dispose();
    asterisk.stop();
  });

  const section = () => page.getByRole('region', { name: 'Asterisk', exact: true });
  const call = () => section().getByRole('row', { name: /Call on trial/ });

  it('lets the doctor look, and calls nobody unless a number is given', async () => {
    await section().getByText('Connected', { exact: true }).waitFor();
    await section().getByRole('button', { name: 'Run the doctor: Asterisk' }).click();
    await call().getByText('No call was tried.').waitFor();
    await page.getByRole('status', { name: 'Doctor of Asterisk' }).getByText('All is well.').waitFor();
  });

  it('lets the doctor call a number, and warns that phones may ring', async () => {
    await section().getByLabel('Number to call on trial').fill('100');
    await section().getByText('This calls 100: whom it leads to may ring').waitFor();
    await section().getByText('Run the doctor, and call').click();
    await call()
      .getByText('A call to 100@hookswitch-trunk comes to Hookswitch as Stasis(hookswitch,inbound,100')
      .waitFor();
  });

  it('says what is no number', async () => {
    browser.allow(/status of 400/);
    await section().getByLabel('Number to call on trial').fill('sip:ada');
    await page.keyboard.press('Enter');
    await section().getByRole('alert').getByText('Use a number').waitFor();
  });
});
