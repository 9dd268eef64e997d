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
import { FlowPage } from './rig/flow-page.js';
import { Keyboard } from './rig/keyboard.js';
import { Receiver } from './rig/receiver.js';
import { RuntimeProcess, until } from './rig/runtime-process.js';

describeInBrowser('The first flow, by keyboard alone', () => {
  let runtime: RuntimeProcess;
  let receiver: Receiver;
  let browser: TestBrowser;
  let page: Page;
  let keyboard: Keyboard;

  beforeAll(async () => {
    [runtime, receiver, browser] = await Promise.all([
      RuntimeProcess.start(),
      Receiver.start(),
      TestBrowser.start(),
    ]);
    page = await (await browser.person()).newPage();
    keyboard = await Keyboard.withoutPointer(page);
  });

  afterAll(async () => {
    await browser.stop();
    await runtime.dispose();
    await receiver.stop();
  });

  it('becomes the document that the mouse draws, and does the same', async () => {
    try {
      await work();
    } catch (error) {
      await browser.keepPictures('first-flow-by-keyboard');
      throw error;
    }
    expect(browser.faults()).toEqual([]);
  });

  async function work() {
    await signIn();
    await keyboard.enter(page.getByRole('button', { name: 'New flow' }));
    const flow = new FlowPage(page);
    await keyboard.write(page.getByRole('textbox', { name: 'Name of the flow' }).first(), FIRST_FLOW.name);
    await draw(flow);
    await flow.saved();
    const drawn = (await runtime.api('GET', `/flows/${flow.flowId}`)).body;
    expect(drawn.name).toBe(FIRST_FLOW.name);
    expect(normalised(drawn.document)).toEqual(firstFlowDocument(receiver.url('/crm')));

    await giveItANumber();
    await applyAll();

    await keyboard.enter(page.getByRole('link', { name: 'Flows', exact: true }));
    await keyboard.enter(page.getByRole('link', { name: FIRST_FLOW.name }));
    await call(flow);

    const phone = flow.settings.getByRole('group', { name: 'Call', exact: true });
    await phone.getByRole('log', { name: 'What the caller heard' }).getByText(FIRST_FLOW.talk).waitFor();
    await flow.node('Talk').locator('[data-live]').waitFor();
    const request = await receiver.waitFor(({ path }) => path === '/crm');
    const { call: running, activeflow } = await expectRunning(runtime);
    expectComponentRequest(request, running);

    await keyboard.enter(phone.getByRole('button', { name: 'Hang up' }));
    await phone.getByText(/^Ended/).waitFor();
    await expectEnded(runtime, running.id, activeflow.id);
    expect(receiver.requests).toHaveLength(1);

    await keyboard.enter(phone.getByRole('link', { name: 'Timeline with every webhook attempt' }));
    await keyboard.enter(webhookRow(page).filter({ hasText: '200' }));
    await expectAttemptShown(page, receiver.url('/crm'));
  }

  async function signIn() {
    await page.goto(runtime.origin);
    await keyboard.write(page.getByRole('textbox', { name: 'Name' }), 'admin');
    await keyboard.write(page.getByRole('textbox', { name: 'Password' }), RuntimeProcess.password);
    await keyboard.press('Enter');
  }

  /** Objects come by C (connect to something new), by the palette's search, and by the table of outcomes. */
  async function draw(flow: FlowPage) {
    const { settings } = flow;
    await keyboard.tabTo(flow.node('Answer'));
    await keyboard.press('c');
    const target = page.getByRole('dialog', { name: 'Connect to…' }).getByRole('textbox', { name: 'Target' });
    await keyboard.arrivesAt(target);
    await keyboard.type('webhook');
    await keyboard.press('Enter');
    await keyboard.arrivesAt(flow.node('Webhook'));
    await keyboard.press('Enter');
    await fillInTheWebhook(flow);

    await keyboard.tabTo(flow.node('Webhook'));
    await keyboard.press('n');
    await keyboard.arrivesAt(page.getByRole('textbox', { name: 'Search objects to add' }));
    await keyboard.type('talk');
    await keyboard.press('Enter');
    await keyboard.tabTo(flow.node('Talk'));
    await keyboard.press('Enter');
    await keyboard.write(settings.getByRole('textbox', { name: 'Text' }), FIRST_FLOW.talk);

    await keyboard.enter(settings.getByRole('button', { name: 'Connect Next to…' }));
    await keyboard.arrivesAt(target);
    await keyboard.type('hang');
    await keyboard.press('Enter');
    await keyboard.arrivesAt(flow.node('Hang up'));
  }

  async function fillInTheWebhook({ settings }: FlowPage) {
    const field = (name: string) => settings.getByRole('textbox', { name, exact: true });
    await keyboard.arrivesAt(field('Name'));
    await keyboard.write(field('Name'), FIRST_FLOW.component);
    await keyboard.write(field('URL'), receiver.url('/crm'));
    await keyboard.write(settings.getByRole('textbox', { name: 'Secret token' }), FIRST_FLOW.secretToken);
    await keyboard.enter(settings.getByRole('button', { name: 'Add header' }));
    await keyboard.write(field('Name of header 1'), FIRST_FLOW.header.name);
    await keyboard.write(field('Value of header 1'), FIRST_FLOW.header.value);
    await keyboard.enter(settings.getByRole('button', { name: 'Add header' }));
    await keyboard.write(field('Name of header 2'), FIRST_FLOW.secretHeader.name);
    await keyboard.enter(settings.getByRole('button', { name: 'Keep the value of header 2 secret' }));
    await keyboard.write(
      settings.getByRole('textbox', { name: 'Value of header 2' }),
      FIRST_FLOW.secretHeader.value,
    );
  }

  async function giveItANumber() {
    await keyboard.enter(page.getByRole('link', { name: 'Numbers', exact: true }));
    await keyboard.enter(page.getByRole('link', { name: 'New number' }));
    const form = page.getByRole('form', { name: 'Number' });
    await keyboard.write(form.getByRole('textbox', { name: 'Number' }), FIRST_FLOW.number);
    await keyboard.write(form.getByRole('textbox', { name: 'Name' }), 'CRM line');
    await keyboard.write(form.getByRole('combobox', { name: 'Flow', exact: true }), FIRST_FLOW.name);
    await page.getByRole('option', { name: FIRST_FLOW.name }).waitFor();
    await keyboard.press('ArrowDown', 'Enter');
    await keyboard.enter(form.getByRole('button', { name: 'Create' }));
    await page.getByRole('heading', { name: 'CRM line' }).waitFor();
  }

  async function applyAll() {
    await keyboard.enter(page.getByRole('button', { name: /Apply configuration.*changes wait/ }));
    const dialog = page.getByRole('dialog', { name: 'Apply configuration' });
    await dialog.getByRole('listitem').filter({ hasText: FIRST_FLOW.name }).first().waitFor();
    await expectNoSecrets(page);
    await keyboard.write(dialog.getByRole('textbox', { name: 'Note' }), 'The CRM hears of calls');
    await keyboard.enter(dialog.getByRole('button', { name: 'Apply', exact: true }));
    await dialog.getByText('Release 1 is live').waitFor();
    await keyboard.arrivesAt(dialog.getByRole('button', { name: 'Done' }));
    await keyboard.press('Enter');
    await keyboard.arrivesAt(page.getByRole('button', { name: /Apply configuration/ }));
    const release = (await runtime.api('GET', '/releases/1')).body;
    expect(release).toMatchObject({ note: 'The CRM hears of calls', live: true });
  }

  async function call({ settings }: FlowPage) {
    await keyboard.tabTo(settings.getByRole('tab', { name: 'Settings' }));
    await keyboard.press('ArrowRight', 'ArrowRight');
    const number = settings.getByRole('combobox', { name: 'Call the number' });
    await until('the number is offered', async () => (await number.inputValue()) === FIRST_FLOW.number);
    await keyboard.write(
      settings.getByRole('textbox', { name: 'Caller’s number' }),
      FIRST_FLOW.caller.number,
    );
    await keyboard.write(settings.getByRole('textbox', { name: 'Caller’s name' }), FIRST_FLOW.caller.name);
    await keyboard.enter(settings.getByRole('button', { name: 'Call', exact: true }));
  }
});
