import { describeInBrowser, TestBrowser } from './rig/browser.js';
import { FlowPage, signIn } from './rig/flow-page.js';
import { RuntimeProcess, until } from './rig/runtime-process.js';
import { createFlow, greetingDocument } from './rig/sample-flow.js';

describeInBrowser('Environments', () => {
  let runtime: RuntimeProcess;
  let browser: TestBrowser;

  beforeAll(async () => {
    [runtime, browser] = await Promise.all([RuntimeProcess.start(), TestBrowser.start()]);
  });
  afterEach(() => browser.endTest());
  afterAll(async () => {
    await browser.stop();
    await runtime.dispose();
  });

  it('narrow every list, take new objects, and get flows from each other', async () => {
    for (const [name, time_zone] of [
      ['London', 'Europe/London'],
      ['Paris', 'Europe/Paris'],
    ]) {
      await runtime.api('POST', '/environments', { name, time_zone });
    }
    const flowId = await createFlow(runtime, 'Reception', greetingDocument());
    const page = await (await browser.person()).newPage();
    await signIn(page, runtime);

    const canvas = await FlowPage.open(page, runtime, flowId);
    const settings = page.getByRole('combobox', { name: 'Environment' });
    await settings.click();
    await page.getByRole('option', { name: 'London' }).click();
    await canvas.saved();
    await until('the flow has moved', async () => {
      const { environment_id } = (await runtime.api('GET', `/flows/${flowId}`)).body;
      return environment_id !== null;
    });

    await page.getByRole('link', { name: 'Flows', exact: true }).click();
    await page.getByRole('link', { name: 'Welcome' }).waitFor();
    await page.getByRole('combobox', { name: 'Environment' }).click();
    await page.getByRole('option', { name: 'London' }).click();
    await page.getByRole('link', { name: 'Welcome' }).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Reception' }).waitFor();

    await page.screenshot({ path: 'test-output/environments.png' });

    await page.getByRole('link', { name: 'Queues' }).click();
    await page.getByRole('link', { name: 'New queue' }).first().click();
    await page.getByRole('heading', { name: 'New queue' }).waitFor();
    expect(await page.getByRole('combobox', { name: 'Environment' }).inputValue()).toBe('London');

    await page.getByRole('link', { name: 'Users' }).click();
    await page.getByRole('heading', { name: 'Users' }).waitFor();
    await page.getByRole('combobox', { name: 'Environment' }).click();
    await page.getByRole('option', { name: 'Of no environment' }).click();
    await page.getByRole('link', { name: 'Alex' }).waitFor();
  });
});
