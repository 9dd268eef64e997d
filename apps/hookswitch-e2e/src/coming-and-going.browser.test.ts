import type { Page } from 'playwright-core';
import { describeInBrowser } from './rig/browser.js';
import type { TestBrowser } from './rig/browser.js';
import { FlowPage } from './rig/flow-page.js';
import { until } from './rig/runtime-process.js';
import type { RuntimeProcess } from './rig/runtime-process.js';
import { changeFlow, createFlow, greetingDocument } from './rig/sample-flow.js';
import { startSignedIn } from './rig/signed-in.js';

describeInBrowser('Signing out, and taking drafts back', () => {
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

  const stored = async (id: string) => (await runtime.api('GET', `/flows/${id}`)).body;

  it('discards one draft from the apply dialog, and the open drawing follows', async () => {
    const id = await createFlow(runtime, 'Discard me');
    await runtime.api('POST', '/configuration/apply', {});
    await changeFlow(runtime, id, 'Discard me', greetingDocument('Changed by somebody.'));
    await FlowPage.open(page, runtime, id);

    await page.getByRole('button', { name: /Apply configuration/ }).click();
    await page.getByRole('button', { name: 'Discard the change of flow “Discard me”' }).click();
    await page.getByRole('button', { name: 'Discard', exact: true }).last().click();
    await until('the draft is what is live', async () => {
      const { document } = await stored(id);
      return JSON.stringify(document).includes('Welcome to our office.');
    });
    await until('nothing is left to apply', async () => {
      const { body } = await runtime.api('GET', '/configuration/changes');
      return (body.changes as unknown[]).length === 0;
    });
    await page.keyboard.press('Escape');
    const flow = new FlowPage(page);
    await flow.select('Welcome');
    const text = flow.settings.getByRole('textbox', { name: 'Text' });
    await until('the drawing follows', async () => (await text.inputValue()) === 'Welcome to our office.');
  });

  it('saves what was just drawn when its author signs out, and shows nothing more', async () => {
    // What is asked for while the session ends is refused.
    browser.allow(/status of 401/);
    const id = await createFlow(runtime, 'Leaving');
    const flow = await FlowPage.open(page, runtime, id);
    await page.getByRole('button', { name: 'Add Wait', exact: true }).click();
    await flow.node('Wait').waitFor();
    await page.getByRole('button', { name: 'Account', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    expect(await flow.node('Wait').count()).toBe(0);
    expect(Object.keys((await stored(id)).document.nodes)).toHaveLength(4);

    await page.goto(`${runtime.origin}/calls`);
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
  });
});
