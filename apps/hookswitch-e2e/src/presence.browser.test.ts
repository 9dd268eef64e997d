import type { Page } from 'playwright-core';
import { describeInBrowser, TestBrowser } from './rig/browser.js';
import { FlowPage, signIn } from './rig/flow-page.js';
import { RuntimeProcess } from './rig/runtime-process.js';
import { createFlow, greetingDocument } from './rig/sample-flow.js';

describeInBrowser('Who can be reached', () => {
  let runtime: RuntimeProcess;
  let browser: TestBrowser;
  let flowId: string;

  beforeAll(async () => {
    [runtime, browser] = await Promise.all([RuntimeProcess.start(), TestBrowser.start()]);
    await runtime.api('POST', '/users', { name: 'Ada Byron', extension: '1005' });
    await runtime.api('POST', '/users', { name: 'Grace Hopper', extension: '1006' });
    await runtime.api('POST', '/users', { name: 'Kay McNulty', extension: '1007' });
    const plain = greetingDocument();
    const ring = {
      type: 'dial',
      label: 'Ring Ada',
      config: { to: { type: 'extension', target: '1005' }, ring_time_s: 30 },
    };
    flowId = await createFlow(runtime, 'Reception', {
      ...plain,
      nodes: { ...plain.nodes, n2: ring },
      edges: { 'n1:next': 'n2', 'n2:answered_ended': 'n3' },
      default_exit: 'n3',
    });
    await runtime.api('POST', '/numbers', { number: '+442079460333', flow_id: flowId });
    await runtime.api('POST', '/configuration/apply', {});
    await runtime.api('POST', '/users', { name: 'Jean Later', extension: '1008' });
    await phone('1006', { behaviour: 'unregistered' });
    await phone('1007', { behaviour: 'busy' });
  });
  afterEach(async () => {
    await browser.keepPictures(expect.getState().currentTestName ?? '');
    await Promise.all(browser.browser.contexts().map((context) => context.close()));
    expect(browser.faults()).toEqual([]);
  });
  afterAll(async () => {
    await browser.stop();
    await runtime.dispose();
  });

  const phone = (extension: string, behaviour: object) =>
    runtime.api('PUT', `/simulator/phones/${extension}`, behaviour);
  const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });

  it.each(['light', 'dark'] as const)(
    'is shown beside each user, and follows the phones while one looks (%s)',
    async (colorScheme) => {
      const page = await (await browser.person({ colorScheme })).newPage();
      await signIn(page, runtime);
      await page.goto(`${runtime.origin}/users`);
      await row(page, 'Ada Byron').getByText('Available', { exact: true }).waitFor();
      await row(page, 'Kay McNulty').getByText('Busy', { exact: true }).waitFor();
      await row(page, 'Jean Later').getByText('Not live yet').waitFor();
      const offline = row(page, 'Grace Hopper').getByText('Offline', { exact: true });
      await offline.waitFor();
      expect(await offline.getAttribute('title')).toMatch(
        /^Offline since .*, says the gateway “simulator”\.$/,
      );

      await phone('1006', { behaviour: 'answer' });
      await row(page, 'Grace Hopper').getByText('Available', { exact: true }).waitFor();
      await phone('1006', { behaviour: 'unregistered' });
      await offline.waitFor();

      await phone('1005', { behaviour: 'answer', after_ms: 2500 });
      const call = await runtime.api('POST', '/simulator/calls', {
        from: { number: '+442079460555' },
        to: '+442079460333',
      });
      await row(page, 'Ada Byron').getByText('Ringing', { exact: true }).waitFor();
      await row(page, 'Ada Byron').getByText('Busy', { exact: true }).waitFor();
      await browser.keepPictures(`Who can be reached, ${colorScheme}, in a call`);
      await runtime.api('POST', `/calls/${call.body.id}/hangup`);
      await row(page, 'Ada Byron').getByText('Available', { exact: true }).waitFor();
    },
  );

  it('is said to be unknown while it cannot be read', async () => {
    browser.allow(/status of 500/);
    const page = await (await browser.person()).newPage();
    await signIn(page, runtime);
    await page.route('**/api/v1/presence?*', (route) => route.fulfill({ status: 500, json: {} }));
    await page.goto(`${runtime.origin}/users`);
    await row(page, 'Ada Byron').getByText('Not known').waitFor();
  });

  it('is shown on the user’s own screen', async () => {
    const page = await (await browser.person()).newPage();
    await signIn(page, runtime);
    await page.goto(`${runtime.origin}/users`);
    await page.getByRole('link', { name: 'Grace Hopper' }).click();
    await page.getByRole('heading', { name: 'Simulated phone' }).waitFor();
    await page.getByText('Offline', { exact: true }).waitFor();
    await phone('1006', { behaviour: 'answer' });
    await page.getByText('Available', { exact: true }).waitFor();
    await browser.keepPictures('A user, available');
    await phone('1006', { behaviour: 'unregistered' });
    await page.getByText('Offline', { exact: true }).waitFor();
  });

  it.each(['light', 'dark'] as const)('is shown where an extension is chosen (%s)', async (colorScheme) => {
    const page = await (await browser.person({ colorScheme })).newPage();
    await signIn(page, runtime);
    const flow = await FlowPage.open(page, runtime, flowId);
    await flow.select('Ring Ada');
    await flow.settings.getByLabel('Extension', { exact: true }).fill('10');
    const grace = page.getByRole('option').filter({ hasText: 'Grace Hopper' });
    await grace.getByText('Offline', { exact: true }).waitFor();
    await phone('1006', { behaviour: 'answer' });
    await grace.getByText('Available', { exact: true }).waitFor();
    await browser.keepPictures(`Choosing an extension, ${colorScheme}`);
    await phone('1006', { behaviour: 'unregistered' });
    await grace.getByText('Offline', { exact: true }).waitFor();
    await grace.click();
    await flow.settings.getByLabel('Extension', { exact: true }).fill('1005');
  });
});
