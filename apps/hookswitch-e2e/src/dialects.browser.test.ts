import type { Page } from 'playwright-core';
import { describeInBrowser, TestBrowser } from './rig/browser.js';
import { signIn } from './rig/flow-page.js';
import { obstacles } from './rig/obstacles.js';
import { Receiver } from './rig/receiver.js';
import { RuntimeProcess, until } from './rig/runtime-process.js';
import { createFlow } from './rig/sample-flow.js';
import { TEST_CERTIFICATE, TRUSTED } from './rig/test-certificate.js';

/** A flow that rings one phone. */
const ringing = {
  schema: 1,
  entry: 'ring',
  default_exit: 'bye',
  nodes: {
    ring: {
      type: 'dial',
      label: 'Ring Grace',
      config: { to: { type: 'extension', target: '1201' }, ring_time_s: 10 },
    },
    bye: { type: 'hangup', label: 'Bye', config: {} },
  },
  edges: {},
};

/** The eighteen fields of VoIPstudio, in the order of its document. */
const STUDIO_FIELDS =
  'id event_time event_name call_id state connected_at start_time context destination duration t_cause src src_id src_name src_hash dst dst_id dst_name';

describeInBrowser('Webhooks in the way of another vendor', () => {
  let runtime: RuntimeProcess;
  let browser: TestBrowser;
  let receiver: Receiver;
  let page: Page;

  beforeAll(async () => {
    [runtime, browser, receiver] = await Promise.all([
      RuntimeProcess.start({ HOOKSWITCH_SIMULATOR_SPEED: '50', NODE_EXTRA_CA_CERTS: TRUSTED }),
      TestBrowser.start(),
      Receiver.start(TEST_CERTIFICATE),
    ]);
    page = await (await browser.person({ viewport: { width: 1280, height: 900 } })).newPage();
    await signIn(page, runtime);
    await runtime.api('POST', '/users', { name: 'Grace Hopper', extension: '1201' });
    const flow_id = await createFlow(runtime, 'Direct line', ringing);
    await runtime.api('POST', '/numbers', { number: '+442079460101', name: 'Direct line', flow_id });
    await runtime.api('PUT', '/simulator/phones/1201', { behaviour: 'answer', after_ms: 60 });
  });
  beforeEach(() => {
    receiver.requests.length = 0;
  });
  afterEach(() => browser.endTest());
  afterAll(async () => {
    await browser.stop();
    await runtime.dispose();
    await receiver.stop();
  });

  const open = async (path: string) => {
    await page.goto(`${runtime.origin}${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  };
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  const choose = async (list: string, option: string) => {
    await page.getByRole('combobox', { name: list }).click();
    await page.getByRole('option', { name: option, exact: true }).click();
  };
  const apply = async () => {
    const before = (await runtime.api('GET', '/releases')).body.result.length as number;
    await page.getByRole('button', { name: /Apply configuration/ }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Apply/ })
      .click();
    await until(
      'it is live',
      async () => (await runtime.api('GET', '/releases')).body.result.length === before + 1,
    );
  };
  const see = async (name: string) => {
    await page.screenshot({ path: `test-output/${name}.png`, fullPage: true });
    expect(await obstacles(page)).toEqual([]);
  };

  it('VoIPstudio: ticked by its names, refused while nothing answers, applied, and told of a call as VoIPstudio does', async () => {
    await open('/webhooks/new');
    await field('Name').fill('Studio');
    await choose('Dialect', 'VoIPstudio');
    await page.getByText('https only').waitFor();
    await page.getByText('The events ticked here').click();
    await page.getByRole('checkbox', { name: /^Call Ringing/ }).check();
    await page.getByRole('checkbox', { name: /^Call Ended/ }).check();
    await page.getByRole('button', { name: 'Sample of call.ringing', exact: true }).click();
    const fields = page.getByRole('table', { name: 'Fields of call.ringing' }).first();
    await fields.getByRole('row', { name: /^t_cause text or null Why it ended/ }).waitFor();
    await fields.getByRole('row', { name: /^state text How far the call is.*"RINGING"$/ }).waitFor();

    browser.allow(/status of 422 .*\/webhooks/);
    await field('URL').fill('https://127.0.0.1:1/events');
    await page.getByRole('button', { name: 'Create', exact: true }).click();
    await page
      .getByText(/VoIPstudio needs a URL that answers, and this one does not\./)
      .first()
      .waitFor();
    await see('studio-unanswered');
    expect(await field('Name').inputValue()).toBe('Studio');
    await field('URL').fill(receiver.url('/studio'));
    await page.getByRole('button', { name: 'Create', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Studio' }).waitFor();
    await page.getByText('Not applied yet').waitFor();
    await see('studio-not-applied');
    await apply();
    await page.getByText('Not applied yet').waitFor({ state: 'detached' });
    await page.getByText('Sending', { exact: true }).waitFor();

    receiver.requests.length = 0;
    const { body: call } = await runtime.api('POST', '/simulator/calls', {
      from: { number: '+442079460555', name: 'Ada Byron' },
      to: '+442079460101',
      script: [{ after_ms: 1_500, do: 'hangup' }],
    });
    const ended = await receiver.waitFor(
      ({ body }) => body.includes('call.hangup') && JSON.parse(body).context === 'LOCAL_USER',
    );
    const told = receiver.requests.map(({ body }) => JSON.parse(body) as Record<string, unknown>);
    expect([...new Set(told.map(({ event_name }) => event_name))]).toEqual(['call.ringing', 'call.hangup']);
    expect(Object.keys(told[0]!).join(' ')).toBe(STUDIO_FIELDS);
    expect(told[0]).toMatchObject({
      ...{ state: 'RINGING', context: 'LOCAL_USER', destination: 'in', duration: 0, connected_at: null },
      ...{ src: '+442079460555', src_name: '"Ada Byron" <+442079460555>', src_hash: call.id },
      ...{ dst: '1201', dst_name: 'Grace Hopper' },
      event_time: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
    });
    expect(JSON.parse(ended.body)).toMatchObject({ state: 'HANGUP', t_cause: 'Normal Clearing' });
    expect([ended.method, ended.path]).toEqual(['POST', '/studio']);
  });

  it('Voice Over Cloud: the Test of each event sends the values of its document, before any Apply', async () => {
    await open('/webhooks/new');
    await field('Name').fill('Cloud');
    await choose('Dialect', 'Voice Over Cloud');
    await page.getByText('The events ticked here').click();
    await page.getByRole('checkbox', { name: /^Inbound call starts/ }).check();
    await page.getByRole('checkbox', { name: /^Inbound call ends/ }).check();
    await field('URL').fill(receiver.url('/cloud?tenant=7'));
    await page.getByRole('button', { name: 'Create', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Cloud' }).waitFor();
    await page.getByRole('button', { name: 'Sample of inboundCallEnd', exact: true }).click();
    const sample = page
      .getByRole('group', { name: 'Events of Voice Over Cloud' })
      .getByRole('region', { name: 'Sample of inboundCallEnd' });
    await sample.getByRole('row', { name: /^tenant .*own URL.* 7$/ }).waitFor();
    await sample
      .getByRole('row', { name: /^answeredDuration integer Seconds from the answer.* 77$/ })
      .waitFor();
    await sample.getByText('No body: the fields travel in the URL.').waitFor();
    await see('cloud-sample');
    await sample.getByRole('button', { name: 'Send test event of inboundCallEnd' }).click();
    await page
      .getByRole('status', { name: 'Outcome of the test of inboundCallEnd' })
      .getByText('Delivered')
      .waitFor();
    const tried = await receiver.waitFor(({ path }) => path.startsWith('/cloud'));
    const query = new URL(`https://x${tried.path}`).searchParams;
    expect([tried.method, tried.body, tried.headers['content-type']]).toEqual(['POST', '', undefined]);
    expect([...query.keys()].join(' ')).toBe(
      'tenant event date inboundNumber callerid callid extension duration answeredDuration crm_id',
    );
    expect(Object.fromEntries(query)).toMatchObject({
      ...{ event: 'inboundCallEnd', inboundNumber: '611800111222', callerid: '61288880000' },
      ...{
        callid: 'testcall',
        extension: '280085',
        duration: '88',
        answeredDuration: '77',
        crm_id: 'usefulid',
      },
    });
    await sample.getByRole('link', { name: 'Deliveries of inboundCallEnd' }).click();
    await page.getByRole('row').filter({ hasText: 'call_hungup' }).first().waitFor();
  });

  it('says what a vendor never tells of: in the form, and at Apply', async () => {
    const { body } = await runtime.api('POST', '/webhooks', {
      ...{ name: 'Words', url: 'https://crm.example/', dialect: 'voipappz' },
      event_types: ['message_created'],
    });
    await open(`/webhooks/${body.id}`);
    const sentence = /VoIPappz has no event like "message_created"/;
    await page.getByRole('status').getByText(sentence).waitFor();
    await page.getByRole('button', { name: /Apply configuration/ }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /1 warning/ })
      .click();
    await page.getByRole('dialog').getByText(sentence).waitFor();
    await see('unsent-event');
  });
});
