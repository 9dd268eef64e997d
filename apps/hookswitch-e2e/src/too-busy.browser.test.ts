import type { Page } from 'playwright-core';
import { describeInBrowser } from './rig/browser.js';
import type { TestBrowser } from './rig/browser.js';
import { until } from './rig/runtime-process.js';
import type { RuntimeProcess } from './rig/runtime-process.js';
import { createFlow, greetingDocument } from './rig/sample-flow.js';
import { startSignedIn } from './rig/signed-in.js';

const NUMBER = '+442079460111';

describeInBrowser('When the system is too busy', () => {
  let runtime: RuntimeProcess;
  let browser: TestBrowser;
  let page: Page;

  beforeAll(async () => {
    ({ runtime, browser, page } = await startSignedIn({ HOOKSWITCH_MAX_CALLS: '1' }));
  });

  afterEach(() => browser.endTest());

  afterAll(async () => {
    await browser.stop();
    await runtime.dispose();
  });

  it('an admin chooses the overflow flow of a number, and sees on every screen why calls are refused', async () => {
    // Readiness answers 503 while calls are refused, which the browser reports.
    browser.allow(/status of 503/);
    const wait = { type: 'wait', label: 'Hold the line', config: { duration_ms: 600_000 } };
    const plain = greetingDocument();
    const flow = await createFlow(runtime, 'Main', { ...plain, nodes: { ...plain.nodes, n2: wait } });
    const overflow = await createFlow(runtime, 'Too many callers', {
      ...plain,
      nodes: { ...plain.nodes, n2: wait },
    });
    const number = await runtime.api('POST', '/numbers', { number: NUMBER, flow_id: flow });

    await page.goto(`${runtime.origin}/numbers/${number.body.id}`);
    await page.getByRole('combobox', { name: 'When too busy' }).click();
    await page.getByRole('option', { name: 'Too many callers' }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await until('the choice is kept', async () => {
      const { body } = await runtime.api('GET', `/numbers/${number.body.id}`);
      return body['overflow_flow_id'] === overflow;
    });
    await runtime.api('POST', '/configuration/apply', {});

    const place = async () =>
      (await runtime.api('POST', '/simulator/calls', { from: { number: '+442079460555' }, to: NUMBER })).body;
    const first = await place();
    const second = await place();
    expect(second['flow_id']).toBe(overflow);
    const third = await place();
    expect(third['end_reason']).toBe('overload');

    const banner = page.getByRole('alert').filter({ hasText: 'HOOKSWITCH_MAX_CALLS allows 1.' });
    await banner.waitFor();
    await banner.getByRole('link', { name: 'Show the status' }).click();
    await page.getByRole('table', { name: 'Limits' }).getByText('Refuses until 0').waitFor();
    await page.goto(`${runtime.origin}/calls/${third['id']}`);
    await page.getByText('Too busy: a limit was reached').waitFor();
    await page.locator('dd').getByText('HOOKSWITCH_MAX_CALLS allows 1').waitFor();

    for (const { id } of [first, second]) await runtime.api('POST', `/calls/${id}/hangup`);
    await banner.waitFor({ state: 'detached' });
  });
});
