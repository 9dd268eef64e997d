import type { Page } from 'playwright-core';
import { describeInBrowser } from './rig/browser.js';
import type { TestBrowser } from './rig/browser.js';
import { FlowPage } from './rig/flow-page.js';
import { until } from './rig/runtime-process.js';
import type { RuntimeProcess } from './rig/runtime-process.js';
import { createFlow } from './rig/sample-flow.js';
import { startSignedIn } from './rig/signed-in.js';

const NUMBER = '+442079460333';

const document = {
  schema: 1,
  entry: 'n1',
  on_hangup: null,
  default_exit: 'n3',
  nodes: {
    n1: { type: 'menu', label: 'Main menu', config: { prompt: { text: 'Press 1 for sales.' }, options: [] } },
    n2: { type: 'talk', label: 'Sales', config: { text: 'You pressed ${digits}.', language: 'en-GB' } },
    n3: { type: 'hangup', label: 'Bye', config: {} },
    n4: { type: 'branch', label: 'Who?', v: 2, config: { branches: [] } },
  },
  edges: { 'n2:next': 'n3', 'n4:default': 'n3' },
  layout: { nodes: { n1: [0, 0], n2: [320, 0], n3: [640, 0], n4: [320, 220] } },
};

describeInBrowser('Keys', () => {
  let runtime: RuntimeProcess;
  let browser: TestBrowser;
  let page: Page;
  let flow: FlowPage;
  let id: string;

  beforeAll(async () => {
    ({ runtime, browser, page } = await startSignedIn({ HOOKSWITCH_SIMULATOR_SPEED: '3' }));
    id = await createFlow(runtime, 'Main', document);
    await runtime.api('POST', '/numbers', { number: NUMBER, flow_id: id });
    flow = await FlowPage.open(page, runtime, id);
  });

  afterEach(() => browser.endTest());

  afterAll(async () => {
    await browser.stop();
    await runtime.dispose();
  });

  const configOf = async (node: string) =>
    (await runtime.api('GET', `/flows/${id}`)).body.document.nodes[node].config;

  it('of a menu are chosen on a pad; each has a name and an exit of its own', async () => {
    await flow.select('Main menu');
    await flow.settings.getByText('Choose one key at least').first().waitFor();
    const pad = flow.settings.getByRole('group', { name: 'Keys', exact: true });
    for (const key of ['2', '1', 'hash']) {
      await pad.getByRole('button', { name: `Key ${key}`, exact: true }).click();
    }
    await pad.getByRole('textbox', { name: 'Name of key 1' }).fill('Sales');
    await pad.getByRole('button', { name: 'Key 2', exact: true, pressed: true }).click();
    await flow.node('Main menu').getByLabel('Outcome 1 Sales', { exact: true }).waitFor();
    await flow.node('Main menu').getByLabel('Outcome Key #', { exact: true }).waitFor();
    expect(await flow.node('Main menu').getByLabel('Outcome Key 2', { exact: true }).count()).toBe(0);
    await browser.keepPictures('menu-keys');
    await flow.wire('Main menu', '1 Sales', 'Sales');
    await flow.saved();
    expect((await configOf('n1')).options).toEqual([
      { key: '1', label: 'Sales' },
      { key: '#', label: '' },
    ]);
  });

  it('ask for an extension once direct dial is on', async () => {
    await flow.settings.getByRole('switch', { name: 'Direct dial' }).click();
    await flow.node('Main menu').getByLabel('Outcome Extension typed', { exact: true }).waitFor();
  });

  it('are pressed by a caller, and the call goes the way that was drawn', async () => {
    await flow.select('Who?');
    await page.keyboard.press('Delete');
    await flow.saved();
    const applied = await runtime.api('POST', '/configuration/apply', {});
    expect(applied.body.problems ?? []).toEqual([]);
    const { body: call } = await runtime.api('POST', '/simulator/calls', {
      from: { number: '+442079460199' },
      to: NUMBER,
      script: [{ after_ms: 600, do: 'digits', digits: '#' }],
    });
    const steps = await until('the end', async () => {
      const { body } = await runtime.api('GET', `/activeflows/${call.activeflow_id}/steps`);
      const result = body.result as { action_id: string; outcome: string }[];
      return result.at(-1)?.action_id === 'n3' && result;
    });
    expect(steps.map(({ outcome }) => outcome)).toEqual(['key_hash', 'hangup']);
  });
});

describeInBrowser('Conditions', () => {
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

  it('stand in groups, of which one is enough, and say what they compare', async () => {
    const id = await createFlow(runtime, 'Main', document);
    const flow = await FlowPage.open(page, runtime, id);
    await flow.select('Who?');
    const { settings } = flow;
    await settings.getByRole('button', { name: 'Add branch' }).click();
    await settings.getByRole('combobox', { name: 'Variable of condition 1 of branch 1' }).fill('vars.age');
    await page.keyboard.press('Escape');
    const choose = async (label: string, option: string) => {
      await settings.getByRole('combobox', { name: label, exact: true }).click();
      await page.getByRole('option', { name: option, exact: true }).click();
    };
    await choose('Comparison of condition 1 of branch 1', 'is at least');
    await choose('Kind of condition 1 of branch 1', 'numbers');
    await settings.getByRole('textbox', { name: 'Value of condition 1 of branch 1' }).fill('18');
    await settings.getByRole('button', { name: 'Or, when others hold' }).click();
    const other = 'condition 1 of group 2 of branch 1';
    await settings.getByRole('combobox', { name: `Variable of ${other}` }).fill('digits');
    await page.keyboard.press('Escape');
    await choose(`Comparison of ${other}`, 'matches');
    await settings.getByRole('textbox', { name: `Value of ${other}` }).fill('(1');
    await settings.getByText('A ")" is missing.').first().waitFor();
    await settings.getByRole('textbox', { name: `Value of ${other}` }).fill('[1-3]');
    await settings.getByText('A ")" is missing.').first().waitFor({ state: 'detached' });
    await flow.saved();
    await browser.keepPictures('branch-groups');
    const { body } = await runtime.api('GET', `/flows/${id}`);
    expect(body.document.nodes.n4.config.branches).toEqual([
      {
        id: '1',
        label: '',
        match: 'all',
        conditions: [{ variable: 'vars.age', operator: 'at_least', value: '18', as: 'number' }],
        or: [
          {
            match: 'all',
            conditions: [{ variable: 'digits', operator: 'matches', value: '[1-3]' }],
          },
        ],
      },
    ]);
  });
});
