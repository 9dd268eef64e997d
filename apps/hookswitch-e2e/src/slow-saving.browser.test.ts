import type { Page, Route } from 'playwright-core';
import { describeInBrowser } from './rig/browser.js';
import type { TestBrowser } from './rig/browser.js';
import { FlowPage } from './rig/flow-page.js';
import { until } from './rig/runtime-process.js';
import type { RuntimeProcess } from './rig/runtime-process.js';
import { createFlow } from './rig/sample-flow.js';
import { startSignedIn } from './rig/signed-in.js';

describeInBrowser('While a save is on its way', () => {
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

  /** Keeps changes of these addresses from the server until they are let go. */
  async function holdSaves(address: string) {
    const held: Route[] = [];
    let holds = true;
    await page.route(address, async (route) => {
      if (holds && route.request().method() === 'PUT') held.push(route);
      else await route.continue();
    });
    return {
      held,
      letGo: async () => {
        holds = false;
        await Promise.all(held.map((route) => route.continue()));
      },
    };
  }

  it('Apply waits for it, and applies what is on the screen', async () => {
    const id = await createFlow(runtime, 'Slow line');
    const saves = await holdSaves(`**/api/v1/flows/${id}`);
    const flow = await FlowPage.open(page, runtime, id);
    await flow.select('Welcome');
    await flow.settings.getByRole('textbox', { name: 'Text' }).fill('Good morning.');
    await until('the save is on its way', async () => saves.held.length === 1);

    await page.getByRole('button', { name: /Apply configuration/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Apply configuration' });
    await dialog.getByRole('status', { name: 'Collecting the changes' }).waitFor();
    await saves.letGo();
    await dialog.getByRole('button', { name: 'Apply', exact: true }).click();
    await dialog.getByText(/is live$/).waitFor();
    const { body } = await runtime.api('GET', '/configuration/changes');
    expect(body.changes).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it.each([
    ['cannot be reached', 503, 'The server cannot be reached.'],
    ['refuses it', 400, 'The server refused them: The text is too long.'],
  ])('Apply stops where the server %s, and goes on once it is saved', async (_, status, reason) => {
    const id = await createFlow(runtime, `Not saved: ${status}`);
    const flow = await FlowPage.open(page, runtime, id);
    await flow.node('Welcome').waitFor();
    const before = (await runtime.api('GET', '/releases')).body.result.length;
    let fails = true;
    browser.allow(new RegExp(`status of ${status} .*/api/v1/flows/`));
    await page.route(`**/api/v1/flows/${id}`, async (route) => {
      const problem = { type: 'about:blank', title: 'Not now', status, detail: 'The text is too long.' };
      if (fails && route.request().method() === 'PUT') {
        await route.fulfill({ status, json: problem, contentType: 'application/problem+json' });
      } else await route.continue();
    });
    await flow.select('Welcome');
    await flow.settings.getByRole('textbox', { name: 'Text' }).fill(`Good morning ${status}.`);
    await page.getByRole('button', { name: /Apply configuration/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Apply configuration' });
    const notice = dialog.getByRole('alert').filter({ hasText: 'Your last edits could not be saved' });
    await notice.getByText(reason).waitFor();
    await page.screenshot({ path: `test-output/apply-stops-${status}.png` });
    expect(await dialog.getByRole('button', { name: 'Apply', exact: true }).count()).toBe(0);
    await dialog.getByRole('button', { name: 'Try again' }).click();
    await notice.getByText(reason).waitFor();
    expect((await runtime.api('GET', '/releases')).body.result).toHaveLength(before);

    fails = false;
    await dialog.getByRole('button', { name: 'Try again' }).click();
    await dialog.getByRole('button', { name: 'Apply', exact: true }).click();
    await dialog.getByText(/is live$/).waitFor();
    expect((await runtime.api('GET', `/flows/${id}`)).body.document.nodes.n2.config.text).toBe(
      `Good morning ${status}.`,
    );
    expect((await runtime.api('GET', '/configuration/changes')).body.changes).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('a form keeps what is typed meanwhile, for the next one', async () => {
    const { body: user } = await runtime.api('POST', '/users', { name: 'Ada', extension: '1001' });
    await page.goto(`${runtime.origin}/users/${user.id}`);
    const saves = await holdSaves(`**/api/v1/users/${user.id}`);
    const form = page.getByRole('form', { name: 'User' });
    const name = form.getByRole('textbox', { name: 'Name', exact: true });
    await name.fill('Ada Byron');
    await form.getByRole('button', { name: 'Save' }).click();
    await until('the save is on its way', async () => saves.held.length === 1);
    await name.fill('Ada Lovelace');
    await saves.letGo();
    await page.getByText('User saved.').waitFor();
    expect(await name.inputValue()).toBe('Ada Lovelace');
    await form.getByRole('button', { name: 'Save' }).click();
    await until('the second save', async () => {
      return (await runtime.api('GET', `/users/${user.id}`)).body.name === 'Ada Lovelace';
    });
  });

  it('a secret is sent once', async () => {
    const id = await createFlow(runtime, 'Secret');
    const flow = await FlowPage.open(page, runtime, id);
    await page.getByRole('button', { name: 'Add Webhook', exact: true }).click();
    await flow.node('Webhook').waitFor();
    await flow.saved();
    let saves = 0;
    page.on('request', (request) => {
      if (request.method() === 'PUT') saves += 1;
    });
    await flow.settings.getByRole('textbox', { name: 'Secret token' }).fill('a-token');
    await page.keyboard.press('Tab');
    await flow.settings.getByRole('button', { name: 'Replace Secret token' }).waitFor();
    await flow.saved();
    // As long as a further one would wait before it is sent.
    await page.waitForTimeout(1_500);
    expect(saves).toBe(1);
  });
});
