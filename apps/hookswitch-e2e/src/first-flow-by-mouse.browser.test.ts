import type { Page } from 'playwright-core';
import { describeInBrowser, TestBrowser } from './rig/browser.js';
import {
  expectAttemptShown,
  expectComponentRequest,
  expectEnded,
  expectNoSecrets,
  expectRunning,
  FIRST_FLOW,
  firstFlowDocument,
  normalised,
  webhookRow,
} from './rig/first-flow.js';
import { FlowPage, signIn } from './rig/flow-page.js';
import { Receiver } from './rig/receiver.js';
import { RuntimeProcess, until } from './rig/runtime-process.js';

describeInBrowser('The first flow, by mouse', () => {
  let runtime: RuntimeProcess;
  let receiver: Receiver;
  let browser: TestBrowser;
  let page: Page;

  beforeAll(async () => {
    [runtime, receiver, browser] = await Promise.all([
      RuntimeProcess.start(),
      Receiver.start(),
      TestBrowser.start(),
    ]);
    page = await (await browser.person()).newPage();
  });

  afterAll(async () => {
    await browser.stop();
    await runtime.dispose();
    await receiver.stop();
  });

  it('is drawn, applied, called; the server is told and the API shows the activeflow', async () => {
    try {
      await work();
    } catch (error) {
      await browser.keepPictures('first-flow-by-mouse');
      throw error;
    }
    expect(browser.faults()).toEqual([]);
  });

  async function work() {
    await signIn(page, runtime);
    await page.getByRole('button', { name: 'New flow' }).click();
    const flow = new FlowPage(page);
    await page.getByRole('toolbar', { name: 'Flow' }).waitFor();
    await page.getByLabel('Name of the flow').first().fill(FIRST_FLOW.name);

    await draw(flow);
    await fillIn(flow);
    await flow.saved();
    const flowId = flow.flowId;
    const drawn = (await runtime.api('GET', `/flows/${flowId}`)).body;
    expect(drawn.name).toBe(FIRST_FLOW.name);
    expect(normalised(drawn.document)).toEqual(firstFlowDocument(receiver.url('/crm')));

    await giveItANumber();
    await applyAll();

    await page.getByRole('link', { name: 'Flows', exact: true }).click();
    await page.getByRole('link', { name: FIRST_FLOW.name }).click();
    await flow.tab('Phone').click();
    const number = page.getByRole('combobox', { name: 'Call the number' });
    await until('the number is offered', async () => (await number.inputValue()) === FIRST_FLOW.number);
    await page.getByLabel('Caller’s number').fill(FIRST_FLOW.caller.number);
    await page.getByLabel('Caller’s name').fill(FIRST_FLOW.caller.name);
    await page.getByRole('button', { name: 'Call', exact: true }).click();

    // While it runs: what the caller hears, the node under the call, the request, the activeflow.
    const phone = flow.settings.getByRole('group', { name: 'Call', exact: true });
    await phone.getByRole('log', { name: 'What the caller heard' }).getByText(FIRST_FLOW.talk).waitFor();
    await phone.getByText('hears an announcement').waitFor();
    await flow.node('Talk').locator('[data-live]').waitFor();
    const request = await receiver.waitFor(({ path }) => path === '/crm');
    const { call, activeflow } = await expectRunning(runtime);
    expect(activeflow.current_action.type).toBe('talk');
    expectComponentRequest(request, call);

    await phone.getByRole('button', { name: 'Hang up' }).click();
    await phone.getByText(/^Ended/).waitFor();
    await flow.node('Talk').locator('[data-live]').waitFor({ state: 'detached' });

    await expectEnded(runtime, call.id, activeflow.id);
    expect(receiver.requests).toHaveLength(1);

    await phone.getByRole('link', { name: 'Timeline with every webhook attempt' }).click();
    await webhookRow(page).filter({ hasText: '200' }).click();
    await expectAttemptShown(page, receiver.url('/crm'));
  }

  async function draw(flow: FlowPage) {
    // A new flow begins with Answer, in the middle.
    await flow.node('Answer').waitFor();
    await flow.dragFromPalette('Webhook', 640, 160);
    await flow.dragFromPalette('Talk', 160, 560);
    await flow.dragFromPalette('Hang up', 560, 600);
    await flow.wire('Answer', 'Next', 'Webhook');
    await flow.wire('Webhook', 'Next', 'Talk');
    await flow.wire('Talk', 'Next', 'Hang up');
  }

  async function fillIn(flow: FlowPage) {
    const { settings } = flow;
    await flow.select('Webhook');
    await settings.getByLabel('Name', { exact: true }).fill(FIRST_FLOW.component);
    await settings.getByRole('textbox', { name: 'URL', exact: true }).fill(receiver.url('/crm'));
    await settings.getByRole('textbox', { name: 'Secret token' }).fill(FIRST_FLOW.secretToken);
    await expectSecretToTakeNoMoreRoomOnceSaved(settings);
    await settings.getByRole('button', { name: 'Add header' }).click();
    await settings.getByLabel('Name of header 1').fill(FIRST_FLOW.header.name);
    await settings.getByLabel('Value of header 1', { exact: true }).fill(FIRST_FLOW.header.value);
    await settings.getByRole('button', { name: 'Add header' }).click();
    await settings.getByLabel('Name of header 2').fill(FIRST_FLOW.secretHeader.name);
    await settings.getByRole('button', { name: 'Keep the value of header 2 secret' }).click();
    await settings.getByRole('textbox', { name: 'Value of header 2' }).fill(FIRST_FLOW.secretHeader.value);
    const preview = page.getByRole('figure', { name: 'Request that will be sent' });
    await preview.getByText(receiver.url('/crm')).waitFor();
    await preview.getByText(`${FIRST_FLOW.header.name}:`).waitFor();
    expect(await preview.innerText()).not.toContain(FIRST_FLOW.secretHeader.value);
    await flow.select('Talk');
    await settings.getByRole('textbox', { name: 'Text' }).fill(FIRST_FLOW.talk);
  }

  /** A click must not miss its button because a save has come back meanwhile. */
  async function expectSecretToTakeNoMoreRoomOnceSaved(settings: FlowPage['settings']) {
    const addHeader = settings.getByRole('button', { name: 'Add header' });
    await settings.getByText('Enter the URL of the server').waitFor({ state: 'detached' });
    const before = await addHeader.boundingBox();
    await addHeader.focus();
    await settings.getByRole('button', { name: 'Replace Secret token' }).waitFor();
    expect(await addHeader.boundingBox()).toEqual(before);
  }

  async function giveItANumber() {
    await page.getByRole('link', { name: 'Numbers', exact: true }).click();
    await page
      .getByRole('button', { name: 'New number' })
      .or(page.getByRole('link', { name: 'New number' }))
      .click();
    const form = page.getByRole('form', { name: 'Number' });
    await form.getByRole('textbox', { name: 'Number' }).fill(FIRST_FLOW.number);
    await form.getByRole('textbox', { name: 'Name' }).fill('CRM line');
    await form.getByRole('combobox', { name: 'Flow', exact: true }).click();
    await page.getByRole('option', { name: FIRST_FLOW.name }).click();
    await form.getByRole('button', { name: 'Create' }).click();
    await page.getByRole('heading', { name: 'CRM line' }).waitFor();
  }

  async function applyAll() {
    const button = page.getByRole('button', { name: /Apply configuration/ });
    await button.filter({ hasText: /changes wait/ }).waitFor();
    await button.click();
    const dialog = page.getByRole('dialog', { name: 'Apply configuration' });
    const changes = dialog.getByRole('list', { name: 'Changes' });
    await changes.getByRole('listitem').filter({ hasText: FIRST_FLOW.name }).first().waitFor();
    await changes.getByRole('listitem').filter({ hasText: 'CRM line' }).first().waitFor();
    await expectNoSecrets(page);
    await dialog.getByLabel('Note').fill('The CRM hears of calls');
    await dialog.getByRole('button', { name: 'Apply', exact: true }).click();
    await dialog.getByText('Release 1 is live').waitFor();
    await dialog.getByRole('button', { name: 'Done' }).click();
    await page.getByRole('link', { name: 'Release 1 is live' }).waitFor();
    expect((await runtime.api('GET', '/releases/1')).body).toMatchObject({
      note: 'The CRM hears of calls',
      live: true,
    });
  }
});
