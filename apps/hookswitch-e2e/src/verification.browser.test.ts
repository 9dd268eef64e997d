import type { Page } from 'playwright-core';
import { describeInBrowser } from './rig/browser.js';
import type { TestBrowser } from './rig/browser.js';
import { Receiver } from './rig/receiver.js';
import type { RuntimeProcess } from './rig/runtime-process.js';
import { startSignedIn } from './rig/signed-in.js';

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';

describeInBrowser('The page that verifies a request', () => {
  let runtime: RuntimeProcess;
  let browser: TestBrowser;
  let page: Page;
  let server: Receiver;

  beforeAll(async () => {
    ({ runtime, browser, page } = await startSignedIn());
    server = await Receiver.start();
  });
  afterEach(() => browser.endTest());
  afterAll(async () => {
    await browser.stop();
    await runtime.dispose();
    await server.stop();
  });

  it('says that what a webhook sent is genuine, and why something else is not', async () => {
    const webhook = (
      await runtime.api('POST', '/webhooks', {
        name: 'Reporting',
        url: server.url('/verify'),
        event_types: ['call_hungup'],
        secret: SECRET,
      })
    ).body;
    await runtime.api('POST', '/configuration/apply', {});
    await runtime.api('POST', `/webhooks/${webhook.id}/test`, { event_type: 'call_hungup' });
    const request = await server.waitFor(({ path }) => path === '/verify');
    const headers = Object.entries(request.headers).map(([name, value]) => `${name}: ${String(value)}`);

    await page.goto(`${runtime.origin}/event-types`);
    await page.getByRole('link', { name: 'Verify a request' }).click();
    await page.getByRole('textbox', { name: 'Headers' }).fill('this is nothing');
    await page.getByText('Line 1 is no header').waitFor();
    await page.getByRole('textbox', { name: 'Headers' }).fill(headers.join('\n'));
    await page.getByRole('textbox', { name: 'Body' }).fill(request.body);
    await page.getByRole('combobox', { name: 'Webhook' }).click();
    await page.getByRole('option', { name: 'Reporting' }).click();
    await page.getByRole('button', { name: 'Verify' }).click();
    await page.getByText('The request is genuine').waitFor();

    await page.getByRole('textbox', { name: 'Body' }).fill(`${request.body} `);
    await page.getByText('The request is genuine').waitFor({ state: 'detached' });
    await page.getByRole('radio', { name: 'a secret that I enter' }).check();
    await page.getByLabel('Secret', { exact: true }).fill(SECRET);
    await page.getByRole('button', { name: 'Verify' }).click();
    await page.getByText('The request is not accepted').waitFor();
    await page.getByText(/not, byte for byte, what was sent/).waitFor();
  });
});
