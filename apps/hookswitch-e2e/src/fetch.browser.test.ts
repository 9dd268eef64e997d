import type { Page } from 'playwright-core';
import { describeInBrowser } from './rig/browser.js';
import type { TestBrowser } from './rig/browser.js';
import { FlowPage, signIn } from './rig/flow-page.js';
import { Receiver } from './rig/receiver.js';
import { until } from './rig/runtime-process.js';
import type { RuntimeProcess } from './rig/runtime-process.js';
import { createFlow } from './rig/sample-flow.js';
import { startSignedIn } from './rig/signed-in.js';

const NUMBER = '+442079460778';
const SECRET = 'a-key-that-nobody-sees';

const main = {
  schema: 1,
  entry: 'n1',
  nodes: {
    n1: { type: 'answer', label: 'Answer', config: {} },
    n2: { type: 'hangup', label: 'Bye', config: {} },
  },
  edges: {},
  default_exit: 'n2',
  layout: { nodes: { n1: [0, 0], n2: [0, 300] } },
};

describeInBrowser('A Fetch object', () => {
  let runtime: RuntimeProcess;
  let browser: TestBrowser;
  let page: Page;
  let crm: Receiver;
  let flowId = '';

  beforeAll(async () => {
    ({ runtime, browser, page } = await startSignedIn());
    crm = await Receiver.start();
    crm.reply = { customer: { name: 'Ada Byron', tier: 'gold' }, orders: [{ id: 4711 }] };
    flowId = await createFlow(runtime, 'Reception', main);
    await runtime.api('POST', '/numbers', { number: NUMBER, flow_id: flowId });
  });
  afterEach(() => browser.endTest());
  afterAll(async () => {
    await browser.stop();
    await runtime.dispose();
    await crm.stop();
  });

  /** The Fetch object as it is saved. */
  async function drawn(): Promise<{ id: string; config: Record<string, unknown> }> {
    const { document } = (await runtime.api('GET', `/flows/${flowId}`)).body;
    const nodes = Object.entries(document.nodes as Record<string, { type: string; config: object }>);
    const [id, { config }] = nodes.find(([, { type }]) => type === 'fetch')!;
    return { id, config: config as Record<string, unknown> };
  }

  it('is found, drawn and filled in; what is wrong is said beside the field', async () => {
    const flow = await FlowPage.open(page, runtime, flowId);
    await flow.dragFromPalette('Fetch', 260, 480);
    const { settings } = flow;
    const cell = (name: string) => settings.locator(`input[aria-label="${name}"]`);
    await settings.getByRole('textbox', { name: 'URL' }).fill(`http://\${caller.name}/customers`);
    await settings.getByText(/Write scheme, host and port out/).waitFor();
    await settings
      .getByRole('textbox', { name: 'URL' })
      .fill(`${crm.url('/customers')}?phone=\${caller.number}`);
    await settings.getByRole('button', { name: 'Add header' }).click();
    await cell('Name of header 1').fill('Host');
    await settings.getByText(/Hookswitch or HTTP itself writes/).waitFor();
    await cell('Name of header 1').fill('X-Key');
    await settings.getByRole('button', { name: 'Keep the value of header 1 secret' }).click();
    await cell('Value of header 1').fill(SECRET);
    await cell('Value of header 1').press('Enter');
    await settings.getByRole('button', { name: 'Add variable' }).click();
    await cell('Name of variable 1').fill('tier');
    await cell('Path in the answer of variable 1').fill('customer..tier');
    await settings.getByText(/is no path from character 9 on/).waitFor();
    await cell('Path in the answer of variable 1').fill('customer.tier');
    await settings.getByRole('button', { name: 'Add variable' }).click();
    await cell('Name of variable 2').fill('order');
    await cell('Path in the answer of variable 2').fill('orders[0].id');
    await cell('Otherwise, of variable 2').fill('none');
    await flow.saved();
    await browser.keepPictures('A Fetch object');
    await flow.wire('Answer', 'Next', 'Fetch');
    await flow.saved();
    expect((await drawn()).config).toMatchObject({
      headers: [{ name: 'X-Key', value: { secret: true, hint: '…sees' }, secret: true }],
      variables: [
        { name: 'tier', path: 'customer.tier' },
        { name: 'order', path: 'orders[0].id', fallback: 'none' },
      ],
    });
  });

  it('is tried: the server is asked, and the variables are shown', async () => {
    const flow = await FlowPage.open(page, runtime, flowId);
    await flow.select('Fetch');
    const trial = flow.settings.getByRole('region', { name: 'Try it' });
    await trial.getByLabel('Sample value of caller.number').fill('+442079460999');
    await trial.getByRole('button', { name: 'Try it' }).click();
    await trial.getByText('The server answered 200.').waitFor();
    const table = trial.getByRole('table', { name: 'What the variables would become' });
    expect(await table.getByRole('row').allInnerTexts()).toEqual([
      expect.stringContaining('Variable'),
      expect.stringMatching(/vars\.tier\s+gold/),
      expect.stringMatching(/vars\.order\s+4711/),
    ]);
    await trial.getByText('What was answered').first().scrollIntoViewIfNeeded();
    await browser.keepPictures('A Fetch object that was tried');
    expect(crm.requests.at(-1)).toMatchObject({ method: 'GET', path: '/customers?phone=%2B442079460999' });
    expect(crm.requests.at(-1)?.headers['x-key']).toBe(SECRET);
    expect(await page.content()).not.toContain(SECRET);

    crm.status = 503;
    await trial.getByRole('button', { name: 'Try it' }).click();
    await trial.getByText('The server answered 503.').waitFor();
    crm.status = 200;
  });

  it('shows on the timeline of a call what was asked and what was answered', async () => {
    expect((await runtime.api('POST', '/configuration/apply', {})).status).toBe(201);
    const placed = await runtime.api('POST', '/simulator/calls', {
      from: { number: '+442079460555', name: 'Ada' },
      to: NUMBER,
    });
    await until('the end of the call', async () => {
      const { body } = await runtime.api('GET', `/calls/${placed.body.id}`);
      return body.state === 'hangup';
    });
    await page.goto(`${runtime.origin}/calls/${placed.body.id}`);
    const asked = page.getByRole('button', { name: /Fetch GET .*customers\?phone=%2B442079460555/ });
    await asked.click();
    await page
      .getByLabel('Answer body')
      .getByText(/Ada Byron/)
      .waitFor();
    await page.getByText('X-Key').first().waitFor();
    await browser.keepPictures('The timeline of a call that asked');
    expect(await page.content()).not.toContain(SECRET);
    await page.getByRole('link', { name: 'Open the request' }).click();
    await page.getByText('A request whose answer a call waited for').waitFor();
    expect(await page.getByRole('button', { name: /Send again|Resend/ }).count()).toBe(0);
    await browser.keepPictures('A request of a Fetch object');
  });

  it('can be read in the dark', async () => {
    const dark = await (await browser.person({ colorScheme: 'dark' })).newPage();
    await signIn(dark, runtime);
    const flow = await FlowPage.open(dark, runtime, flowId);
    await flow.select('Fetch');
    const trial = flow.settings.getByRole('region', { name: 'Try it' });
    await trial.getByRole('button', { name: 'Try it' }).click();
    await trial.getByText('The server answered 200.').waitFor();
    await browser.keepPictures('A Fetch object, dark');
  });
});
