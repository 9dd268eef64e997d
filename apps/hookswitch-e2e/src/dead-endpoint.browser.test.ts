import type { Page } from 'playwright-core';
import { describeInBrowser } from './rig/browser.js';
import type { TestBrowser } from './rig/browser.js';
import { until } from './rig/runtime-process.js';
import type { RuntimeProcess } from './rig/runtime-process.js';
import { createFlow, greetingDocument } from './rig/sample-flow.js';
import { startSignedIn } from './rig/signed-in.js';

const NUMBER = '+442079460177';
/** Nobody listens there. */
const DEAD = 'http://127.0.0.1:9';

describeInBrowser('When a server does not answer', () => {
  let runtime: RuntimeProcess;
  let browser: TestBrowser;
  let page: Page;

  beforeAll(async () => {
    ({ runtime, browser, page } = await startSignedIn({ HOOKSWITCH_SIMULATOR_SPEED: '50' }));
  });

  afterEach(() => browser.endTest());

  afterAll(async () => {
    await browser.stop();
    await runtime.dispose();
  });

  it('an admin sees it on the webhook and on the component of the flow, with the reason and what is owed', async () => {
    const plain = greetingDocument();
    const tell = {
      type: 'webhook',
      label: 'Tell the CRM',
      config: { name: 'Tell the CRM', url: `${DEAD}/flow` },
    };
    const flow = await createFlow(runtime, 'Main', { ...plain, nodes: { ...plain.nodes, n2: tell } });
    const webhook = await runtime.api('POST', '/webhooks', {
      name: 'Shop',
      url: `${DEAD}/events`,
      event_types: ['call_hungup'],
    });
    await runtime.api('POST', '/numbers', { number: NUMBER, flow_id: flow });
    await runtime.api('POST', '/configuration/apply', {});
    for (let call = 0; call < 6; call += 1) {
      await runtime.api('POST', '/simulator/calls', { from: { number: '+442079460555' }, to: NUMBER });
    }
    await until('the server is known to be dead', async () => {
      const { body } = await runtime.api('GET', '/lanes');
      const lanes = body['result'] as { breaker: { state: string } }[];
      return lanes.length === 2 && lanes.every(({ breaker }) => breaker.state === 'open');
    });

    await page.goto(`${runtime.origin}/webhooks`);
    const row = page.getByRole('row', { name: /Shop/ });
    await row.getByText('No answer').waitFor();
    await row.getByText('6 owed').waitFor();
    const components = page.getByRole('table', { name: 'Webhook and Fetch objects in flows' });
    await components.getByText('Main › n2').waitFor();
    await components.getByText(/127\.0\.0\.1:9 does not answer.*No connection/).waitFor();

    await page.goto(`${runtime.origin}/webhooks/${webhook.body.id}`);
    await page.getByText(/does not answer.*6 owed, the oldest since/).waitFor();
  });
});
