import type { Page } from 'playwright-core';
import { describeInBrowser } from './rig/browser.js';
import type { TestBrowser } from './rig/browser.js';
import { FlowPage } from './rig/flow-page.js';
import type { RuntimeProcess } from './rig/runtime-process.js';
import { createFlow } from './rig/sample-flow.js';
import { startSignedIn } from './rig/signed-in.js';

const NUMBER = '+442079460190';

describeInBrowser('Objects that are disabled', () => {
  let runtime: RuntimeProcess;
  let browser: TestBrowser;
  let page: Page;
  let flowId: string;

  beforeAll(async () => {
    ({ runtime, browser, page } = await startSignedIn());
    flowId = await createFlow(runtime, 'Reception', {
      schema: 1,
      entry: 'welcome',
      default_exit: 'bye',
      nodes: {
        welcome: { type: 'talk', label: 'Welcome', config: { text: 'Welcome.', language: 'en-GB' } },
        desk: {
          type: 'dial',
          label: 'Front desk',
          config: { to: { type: 'extension', target: '1001' }, ring_time_s: 20 },
        },
        bye: { type: 'hangup', label: 'Bye', config: {} },
      },
      edges: { 'welcome:next': 'desk', 'desk:answered_ended': 'bye' },
      layout: { nodes: { welcome: [0, 0], desk: [300, 0], bye: [600, 0] } },
    });
    await runtime.api('POST', '/numbers', { number: NUMBER, flow_id: flowId });
  });
  afterEach(() => browser.endTest());
  afterAll(async () => {
    await browser.stop();
    await runtime.dispose();
  });

  it('are passed by: switched off by D, seen so, applied, and undone', async () => {
    const flow = await FlowPage.open(page, runtime, flowId);
    await flow.node('Front desk').click();
    await flow.node('Front desk').press('d');
    await flow.canvas.getByText('Disabled', { exact: true }).waitFor();
    await page.screenshot({ path: 'test-output/disabled.png' });
    await flow.saved();
    await runtime.api('POST', '/configuration/apply', {});
    const from = { number: '+442079460111' };
    const call = await runtime.api('POST', '/simulator/calls', { from, to: NUMBER });
    const [activeflow] = (await runtime.api('GET', `/activeflows?reference_id=${call.body.id}`)).body.result;
    await page.waitForTimeout(1500);
    const { body } = await runtime.api('GET', `/activeflows/${activeflow.id}/steps`);
    expect(body.result).toMatchObject([
      { action_id: 'welcome', outcome: 'next' },
      { action_id: 'desk', outcome: 'no_answer', reason: 'disabled' },
      { action_id: 'bye' },
    ]);

    await page.keyboard.press('Control+z');
    await flow.canvas.getByText('Disabled', { exact: true }).waitFor({ state: 'detached' });
    await flow.node('Front desk').click();
    await flow.settings.getByRole('button', { name: 'Actions of the object' }).click();
    await page.getByRole('menuitem', { name: 'Disable: calls pass it by' }).click();
    await flow.canvas.getByText('Disabled', { exact: true }).waitFor();
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.screenshot({ path: 'test-output/disabled-dark.png' });
  });
});
