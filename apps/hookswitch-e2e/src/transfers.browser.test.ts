import type { Page } from 'playwright-core';
import { describeInBrowser } from './rig/browser.js';
import type { TestBrowser } from './rig/browser.js';
import { FlowPage } from './rig/flow-page.js';
import { until } from './rig/runtime-process.js';
import type { RuntimeProcess } from './rig/runtime-process.js';
import { createFlow } from './rig/sample-flow.js';
import { startSignedIn } from './rig/signed-in.js';

const NUMBER = '+442079460188';

const ringing = {
  schema: 1,
  entry: 'ring',
  default_exit: 'bye',
  nodes: {
    ring: { type: 'dial', label: 'Ring', config: { to: { type: 'extension', target: '1201' } } },
    bye: { type: 'hangup', label: 'Bye', config: {} },
  },
  edges: {},
};

describeInBrowser('Transferring calls', () => {
  let runtime: RuntimeProcess;
  let browser: TestBrowser;
  let page: Page;
  let flowId: string;

  beforeAll(async () => {
    ({ runtime, browser, page } = await startSignedIn());
    for (const [name, extension] of [
      ['Grace', '1201'],
      ['Bob', '1202'],
      ['Carol', '1203'],
    ]) {
      await runtime.api('POST', '/users', { name, extension });
      await runtime.api('PUT', `/simulator/phones/${extension}`, { behaviour: 'answer', after_ms: 300 });
    }
    flowId = await createFlow(runtime, 'Ring Grace', ringing);
    await runtime.api('POST', '/numbers', { number: NUMBER, flow_id: flowId });
    expect((await runtime.api('POST', '/configuration/apply', {})).status).toBe(201);
  });

  afterEach(() => browser.endTest());

  afterAll(async () => {
    await browser.stop();
    await runtime.dispose();
  });

  /** A call in which the caller talks to Grace, on its page. */
  async function openCall(): Promise<string> {
    const { body } = await runtime.api('POST', '/simulator/calls', {
      from: { number: '+442079460555', name: 'Ada' },
      to: NUMBER,
    });
    const id = body['id'] as string;
    await until('the two talk', async () => {
      const heard = (await runtime.api('GET', `/simulator/calls/${id}`)).body;
      return heard['hears'] === 'party';
    });
    await page.goto(`${runtime.origin}/calls/${id}`);
    return id;
  }

  /** The row of a party: it begins with the name, and others may name them further on (by transfer Grace). */
  const leg = (name: string) =>
    page.getByRole('table', { name: 'Legs' }).getByRole('row', { name: new RegExp(`^${name} `) });

  it('a caller is handed over from the call’s page; a target that is none is said at the field', async () => {
    browser.allow(/status of 422/);
    const id = await openCall();
    await page.getByRole('button', { name: 'Transfer', exact: true }).click();
    const form = page.getByRole('form', { name: 'Transfer' });
    await form.getByText('Grace (1201) is disconnected at once.', { exact: false }).waitFor();
    const target = form.getByRole('combobox', { name: 'To' });
    await target.fill('1299');
    await form.getByRole('button', { name: 'Transfer' }).click();
    await form.getByText('Nobody has the extension 1299.').waitFor();
    await target.fill('1202');
    await form.getByRole('button', { name: 'Transfer' }).click();
    await form.waitFor({ state: 'detached' });
    await leg('Bob').getByText('Connected').waitFor();
    await leg('Grace').getByText('Ended').waitFor();
    await page
      .getByText('Ada (+442079460555) is transferred from Grace (1201) to Bob (1202) by request.')
      .waitFor();
    await runtime.api('POST', `/calls/${id}/hangup`);
  });

  it('somebody is consulted first: back to the caller, or completed', async () => {
    const id = await openCall();
    const consult = async (extension: string) => {
      await page.getByRole('button', { name: 'Transfer', exact: true }).click();
      const form = page.getByRole('form', { name: 'Transfer' });
      await form.getByText('After a consultation').click();
      await form.getByRole('combobox', { name: 'To' }).fill(extension);
      await form.getByRole('button', { name: 'Consult' }).click();
      await form.waitFor({ state: 'detached' });
    };
    await consult('1203');
    await page.getByRole('button', { name: 'Back to the caller' }).click();
    await leg('Carol').getByText('Ended').waitFor();
    await leg('Grace').getByText('Connected').waitFor();

    await consult('1202');
    await leg('Bob').getByText('Connected').waitFor();
    await page.getByRole('button', { name: 'Complete transfer' }).click();
    const dialog = page.getByRole('dialog', { name: 'Complete the transfer?' });
    await dialog.getByText('Grace (1201) is disconnected', { exact: false }).waitFor();
    await dialog.getByRole('button', { name: 'Complete' }).click();
    await leg('Grace').getByText('Ended').waitFor();
    await page.getByText('to Bob (1202) after a consultation by request.', { exact: false }).waitFor();
    await runtime.api('POST', `/calls/${id}/hangup`);
  });

  it('the test phone, as one of our extensions, transfers whom it talks to', async () => {
    const flow = await FlowPage.open(page, runtime, flowId);
    await flow.tab('Phone').click();
    await page.getByRole('combobox', { name: 'Call the number' }).fill('1201');
    await page.getByLabel('Caller’s number').fill('1203');
    await page.getByRole('button', { name: 'Call', exact: true }).click();
    const phone = flow.settings.getByRole('group', { name: 'Call', exact: true });
    const form = phone.getByRole('form', { name: 'Transfer' });
    await form.getByRole('combobox', { name: 'Transfer to' }).fill('1299');
    await form.getByRole('button', { name: 'Transfer' }).click();
    await form.getByText('The transfer failed').waitFor();
    await form.getByRole('combobox', { name: 'Transfer to' }).fill('1202');
    await form.getByRole('button', { name: 'Transfer' }).click();
    await phone.getByText(/^Ended/).waitFor();
    await phone.getByRole('link', { name: 'Timeline with every webhook attempt' }).click();
    await page.getByText('Carol (1203) transfers Grace (1201) to Bob (1202).').waitFor();
    await page.getByText('Extension to extension (built in)').waitFor();
    await leg('Bob').getByText('Connected').waitFor();
  });
});
