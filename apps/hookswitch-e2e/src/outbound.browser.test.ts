import type { Page } from 'playwright-core';
import { describeInBrowser } from './rig/browser.js';
import type { TestBrowser } from './rig/browser.js';
import { until } from './rig/runtime-process.js';
import type { RuntimeProcess } from './rig/runtime-process.js';
import { startSignedIn } from './rig/signed-in.js';

const PARIS = '+33142685300';

describeInBrowser('Calls to the world outside', () => {
  let runtime: RuntimeProcess;
  let browser: TestBrowser;
  let page: Page;

  beforeAll(async () => {
    ({ runtime, browser, page } = await startSignedIn());
    await runtime.api('POST', '/users', { name: 'Grace', extension: '1201' });
    await runtime.api('POST', '/configuration/apply', {});
    for (const target of ['1201', encodeURIComponent(PARIS)]) {
      await runtime.api('PUT', `/simulator/phones/${target}`, { behaviour: 'answer', after_ms: 100 });
    }
  });

  afterEach(() => browser.endTest());

  afterAll(async () => {
    await browser.stop();
    await runtime.dispose();
  });

  it('have routes, which are made on a screen of their own', async () => {
    await page.getByRole('link', { name: 'Outbound routes' }).click();
    await page.getByText('No outbound route yet').waitFor();
    await page.getByRole('main').getByRole('link', { name: 'New outbound route' }).first().click();
    const main = page.getByRole('main');
    await main.getByLabel('Name').fill('France');
    const patterns = main.getByLabel('Dialled numbers');
    await patterns.fill('00.');
    await patterns.press('Enter');
    await main.getByLabel('Strip').fill('2');
    await main.getByLabel('Prepend').fill('+');
    await main.getByLabel('Caller number').fill('+44 20 7946 0111');
    await main.getByRole('button', { name: 'Create' }).click();
    await page.waitForURL(/outbound_routes\/[0-9a-f-]{36}$/);
    await page.goto(`${runtime.origin}/outbound_routes`);
    await page
      .getByRole('row', {
        name: /France.*00\..*without the first 2, \+ in front.*\+442079460111.*Everybody/s,
      })
      .waitFor();
    await runtime.api('POST', '/configuration/apply', {});
  });

  it('are placed by a click: the user first, then the number', async () => {
    await page.getByRole('link', { name: 'Calls', exact: true }).click();
    await page.getByRole('button', { name: 'Call', exact: true }).click();
    const form = page.getByRole('form', { name: 'Call' });
    await form.getByRole('combobox', { name: 'User' }).click();
    await page.getByRole('option', { name: 'Grace (1201)' }).click();
    await form.getByLabel('Number or extension').fill(PARIS);
    browser.allow(/status of 422/);
    await form.getByRole('button', { name: 'Call' }).click();
    await form.getByText(`No outbound route leads to ${PARIS}.`).waitFor();
    await form.getByLabel('Number or extension').fill('00 33 142 685 300');
    await form.getByRole('button', { name: 'Call' }).click();
    await page.waitForURL(/\/calls\/[0-9a-f-]{36}$/);
    await page.getByText('Connected', { exact: true }).first().waitFor();
    await page.getByText('Outbound call (built in)').waitFor();
    const legs = page.getByRole('table', { name: 'Legs' });
    await legs.getByText(PARIS).waitFor();
    const { result } = (await runtime.api('GET', '/calls?state=live')).body as { result: { id: string }[] };
    await runtime.api('POST', `/calls/${result[0]!.id}/hangup`);
    await until(
      'the record is there',
      async () => (await runtime.api('GET', '/cdrs?direction=outbound')).body.result.length === 2,
    );
  });
});
