import type { Page } from 'playwright-core';
import { describeInBrowser } from './rig/browser.js';
import type { TestBrowser } from './rig/browser.js';
import { FlowPage } from './rig/flow-page.js';
import { Keyboard } from './rig/keyboard.js';
import { until } from './rig/runtime-process.js';
import type { RuntimeProcess } from './rig/runtime-process.js';
import { changeFlow, createFlow } from './rig/sample-flow.js';
import { startSignedIn } from './rig/signed-in.js';

const NUMBER = '+442079460777';

const node = (type: string, label: string, config: object = {}) => ({ type, label, config });

/** Waits a while, then returns by a name. */
const asking = (name: string) => ({
  schema: 1,
  entry: 's1',
  nodes: { s1: node('wait', 'Think', { duration_ms: 1500 }), s2: node('return', 'Found', { name }) },
  edges: { 's1:next': 's2' },
  layout: { nodes: { s1: [0, 0], s2: [320, 0] } },
});

const main = {
  schema: 1,
  entry: 'n1',
  nodes: { n1: node('wait', 'A moment', { duration_ms: 100 }), n2: node('hangup', 'Bye') },
  edges: {},
  default_exit: 'n2',
  layout: { nodes: { n1: [0, 0], n2: [0, 300] } },
};

describeInBrowser('Subflows and jumps', () => {
  let runtime: RuntimeProcess;
  let browser: TestBrowser;
  let page: Page;
  let childId = '';
  let mainId = '';

  beforeAll(async () => {
    ({ runtime, browser, page } = await startSignedIn());
    childId = await createFlow(runtime, 'Find the customer', asking('found'));
    mainId = await createFlow(runtime, 'Reception', main);
  });
  afterEach(() => browser.endTest());
  afterAll(async () => {
    await browser.stop();
    await runtime.dispose();
  });

  it('a subflow is drawn by mouse: choosing the flow brings its named returns', async () => {
    const flow = await FlowPage.open(page, runtime, mainId);
    await flow.dragFromPalette('Subflow', 230, 480);
    await flow.settings.getByRole('combobox', { name: /^Flow/ }).click();
    await page.getByRole('option', { name: 'Find the customer' }).click();
    await flow.settings.getByRole('group', { name: 'Returns' }).getByText('Found').waitFor();
    await flow.node('Subflow').getByText('Found').waitFor();
    await flow.wire('A moment', 'Next', 'Subflow');
    await flow.saved();
    const { document } = (await runtime.api('GET', `/flows/${mainId}`)).body;
    const [id, drawn] = Object.entries(
      document.nodes as Record<string, { type: string; config: object }>,
    ).find(([, { type }]) => type === 'subflow') as [string, { config: object }];
    expect(drawn.config).toMatchObject({ flow_id: childId, returns: [{ name: 'found', label: 'Found' }] });
    expect(document.edges).toEqual({ 'n1:next': id });
  });

  it('a jump is drawn by keyboard: it is a label, not a line', async () => {
    const flow = await FlowPage.open(page, runtime, mainId);
    await flow.hasLines(1);
    await flow.select('Subflow');
    await flow.node('Subflow').focus();
    await page.keyboard.press('n');
    await page.keyboard.type('go to');
    await page.keyboard.press('Enter');
    await flow.hasLines(2);
    const target = flow.settings.getByRole('combobox', { name: 'Jump to' });
    await target.focus();
    await page.keyboard.type('A mom');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await flow.node('Go to').getByText('→ A moment').waitFor();
    await flow.settings.getByRole('textbox', { name: 'Jumps' }).fill('1');
    await flow.saved();
    await flow.hasLines(2);
    const { document } = (await runtime.api('GET', `/flows/${mainId}`)).body;
    const found = Object.entries(document.nodes as Record<string, { type: string }>);
    const [jump] = found.find(([, { type }]) => type === 'goto') as [string, object];
    expect(document.edges[`${jump}:next`]).toBe('n1');
    await flow.node('Go to').focus();
    await page.keyboard.press('o');
    await new Keyboard(page).arrivesAt(flow.node('A moment'));
  });

  it('a call runs both flows: the canvas of each shows it, and steps name their flow', async () => {
    await runtime.api('POST', '/numbers', { number: NUMBER, name: 'Reception', flow_id: mainId });
    expect((await runtime.api('POST', '/configuration/apply', {})).status).toBe(201);
    const child = await FlowPage.open(page, runtime, childId);
    await child.node('Think').waitFor();
    const from = { number: '+442079460101' };
    const { body: call } = await runtime.api('POST', '/simulator/calls', { from, to: NUMBER });
    await child.node('Think').locator('[data-live]').waitFor();
    await page.getByRole('link', { name: 'Activeflows', exact: true }).click();
    await page.getByRole('link', { name: 'Reception' }).first().click();
    await page.getByText('wait in Find the customer').first().waitFor();
    await until(
      'the end',
      async () => (await runtime.api('GET', `/calls/${call.id}`)).body.state === 'hangup',
    );
    const steps = page.getByRole('table', { name: 'Steps' });
    await steps.getByText('limit reached').waitFor();
    await steps.getByRole('link', { name: 'Found' }).first().click();
    await page.waitForURL(new RegExp(`/flows/${childId}`));
  });

  it('a double click on a subflow opens the flow', async () => {
    const flow = await FlowPage.open(page, runtime, mainId);
    await flow.node('Subflow').getByText('Subflow', { exact: true }).first().dblclick();
    await page.waitForURL(new RegExp(`/flows/${childId}$`));
    await flow.node('Think').waitFor();
  });

  it('a return that was renamed is a problem until the outcomes are updated', async () => {
    await changeFlow(runtime, childId, 'Find the customer', asking('known'));
    const flow = await FlowPage.open(page, runtime, mainId);
    await flow.select('Subflow');
    await flow.settings.getByText(/are no longer those of what it refers to/).waitFor();
    await flow.settings.getByRole('button', { name: 'Update outcomes' }).click();
    await flow.settings.getByText(/are no longer those of what it refers to/).waitFor({ state: 'detached' });
    await flow.saved();
  });
});
