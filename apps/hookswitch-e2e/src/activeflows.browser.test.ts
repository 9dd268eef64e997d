import type { Page } from 'playwright-core';
import { describeInBrowser } from './rig/browser.js';
import type { TestBrowser } from './rig/browser.js';
import { obstacles } from './rig/obstacles.js';
import type { RuntimeProcess } from './rig/runtime-process.js';
import { createFlow } from './rig/sample-flow.js';
import { startSignedIn } from './rig/signed-in.js';

const NUMBER = '+442079460222';

describeInBrowser('The list of activeflows', () => {
  let runtime: RuntimeProcess;
  let browser: TestBrowser;
  let page: Page;
  let flowId: string;

  beforeAll(async () => {
    ({ runtime, browser, page } = await startSignedIn({ HOOKSWITCH_SIMULATOR_SPEED: '50' }));
    flowId = await createFlow(runtime, 'Reception', {
      schema: 1,
      entry: 'n1',
      nodes: {
        n1: { type: 'answer', label: 'Pick up', config: {} },
        n2: { type: 'wait', label: 'Hold the line', config: { duration_ms: 600_000 } },
        n3: { type: 'hangup', label: 'Bye', config: {} },
      },
      edges: { 'n1:next': 'n2', 'n2:next': 'n3' },
    });
    await runtime.api('POST', '/numbers', { number: NUMBER, flow_id: flowId });
    expect((await runtime.api('POST', '/configuration/apply', {})).status).toBe(201);
  });
  afterEach(() => browser.endTest());
  afterAll(async () => {
    await browser.stop();
    await runtime.dispose();
  });

  it('says what each run is at by the object’s label and type, and leads to it on the canvas', async () => {
    await page.goto(`${runtime.origin}/activeflows`);
    await page.getByText('No flow has run yet').waitFor();
    await runtime.api('POST', '/simulator/calls', { from: { number: '+442079460555' }, to: NUMBER });
    const row = page.getByRole('row', { name: /Reception/ });
    const now = row.getByRole('cell', { name: 'Hold the line wait' });
    await now.waitFor();
    expect(await now.innerText()).not.toContain('n2');
    await page.screenshot({ path: 'test-output/activeflows.png' });
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 900, height: 900 });
    await page.screenshot({ path: 'test-output/activeflows-dark-900.png' });
    expect(await obstacles(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 1440, height: 900 });

    await row.getByRole('link', { name: 'Reception' }).click();
    await page.getByRole('heading', { name: 'Now at Hold the line' }).waitFor();
    await page
      .getByRole('table', { name: 'Steps' })
      .getByRole('row', { name: /Pick up answer next Hold the line/ })
      .waitFor();
    await page.screenshot({ path: 'test-output/activeflow.png' });
    await page.goBack();
    await now.getByRole('link', { name: 'Hold the line' }).click();
    await page.waitForURL(`${runtime.origin}/flows/${flowId}?node=n2`);
    await page
      .getByRole('group', { name: 'Settings of the object' })
      .getByText('n2', { exact: true })
      .waitFor();
  });
});
