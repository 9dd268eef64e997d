import type { Page } from 'playwright-core';
import { describeInBrowser, TestBrowser } from './rig/browser.js';
import { signIn } from './rig/flow-page.js';
import { obstacles } from './rig/obstacles.js';
import { Receiver } from './rig/receiver.js';
import { RuntimeProcess, until } from './rig/runtime-process.js';

describeInBrowser('The delivery desk', () => {
  let runtime: RuntimeProcess;
  let browser: TestBrowser;
  let receiver: Receiver;
  let page: Page;
  let webhook: string;

  beforeAll(async () => {
    [runtime, browser, receiver] = await Promise.all([
      RuntimeProcess.start({}),
      TestBrowser.start(),
      Receiver.start(),
    ]);
    webhook = (await runtime.api('POST', '/webhooks', { name: 'CRM', url: receiver.url('/crm') })).body.id;
    await test('call_created', 200);
    await test('call_hungup', 503);
    await test('recording_created', 404);
    page = await (await browser.person({ viewport: { width: 1280, height: 900 } })).newPage();
    await signIn(page, runtime);
  });
  afterEach(() => browser.endTest());
  afterAll(async () => {
    await browser.stop();
    await runtime.dispose();
    await receiver.stop();
  });

  async function test(event_type: string, status: number): Promise<void> {
    receiver.status = status;
    const { body } = await runtime.api('POST', `/webhooks/${webhook}/test`, { event_type });
    await until('it is tried', async () =>
      ['delivered', 'failed'].includes((await runtime.api('GET', `/deliveries/${body.id}`)).body.status),
    );
    receiver.status = 200;
  }
  const open = async (path: string) => {
    await page.goto(`${runtime.origin}${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  };
  const link = (event: string) => page.getByRole('link', { name: event, exact: true });
  async function look(name: string): Promise<void> {
    for (const width of [1280, 1600]) {
      await page.setViewportSize({ width, height: 1000 });
      await page.screenshot({ path: `test-output/${name}-${width}.png`, fullPage: true });
      const sticksOut = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect([name, width, Math.max(0, sticksOut)]).toEqual([name, width, 0]);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
    expect(await obstacles(page)).toEqual([]);
  }

  it('finds deliveries by words and by several conditions, and keeps them in the address', async () => {
    await open('/deliveries');
    await link('call_created').waitFor();
    await page.getByRole('textbox', { name: 'Search' }).fill('answered 503');
    await link('call_created').waitFor({ state: 'detached' });
    await link('call_hungup').waitFor();
    await page.waitForURL((url) => url.searchParams.get('q') === 'answered 503');
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await link('call_created').waitFor();
    await page.getByRole('textbox', { name: 'HTTP status' }).fill('4xx');
    await link('recording_created').waitFor();
    await link('call_hungup').waitFor({ state: 'detached' });
    await page.getByRole('textbox', { name: 'Search' }).fill('nowhere');
    await page.getByText('Nothing here matches').waitFor();
    await page.getByRole('button', { name: 'Clear filters' }).click();
  });

  it('shows what did not arrive, with how many there are', async () => {
    await page.getByRole('button', { name: 'Failed 2' }).click();
    await link('call_created').waitFor({ state: 'detached' });
    await link('call_hungup').waitFor();
    expect(await page.getByRole('button', { name: 'Failed 2' }).getAttribute('aria-pressed')).toBe('true');
    await look('delivery-desk');
  });

  it('tells why one failed, what to do, and where the time went', async () => {
    await link('recording_created').click();
    await page.getByText('The server answered 404.').waitFor();
    await page.getByText('What to do: Nothing is at this URL: look at its path.').waitFor();
    await page
      .getByRole('region', { name: 'Where the time went' })
      .getByText(/in all/)
      .waitFor();
    await page.getByText('It is set to be tried once only.').waitFor();
    await look('delivery-detail');
    await page.goBack();
  });

  it('resends what is ticked, by the keyboard alone', async () => {
    const before = receiver.requests.length;
    for (const event of ['call_hungup', 'recording_created']) {
      await page.getByRole('checkbox', { name: `Tick ${event}` }).focus();
      await page.keyboard.press('Space');
    }
    await page.getByText('2 deliveries are ticked').waitFor();
    await page.getByRole('button', { name: 'Resend…', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Resend 2' }).waitFor();
    await page.screenshot({ path: 'test-output/delivery-resend.png' });
    const dialog = page.getByRole('dialog', { name: 'Resend what is ticked' });
    // The connection fails once; then the answer takes its time.
    await page.route('**/deliveries/resend', (route) => route.abort(), { times: 1 });
    browser.allow(/ERR_FAILED/);
    await page.getByRole('button', { name: 'Resend 2' }).press('Enter');
    await dialog.getByRole('alert').waitFor();
    let answer = () => {};
    const held = new Promise<void>((resolve) => (answer = resolve));
    await page.route('**/deliveries/resend', (route) => held.then(() => route.continue()), { times: 1 });
    await page.getByRole('button', { name: 'Resend 2' }).press('Enter');
    await dialog.getByText('0 of 2').waitFor();
    await page.keyboard.press('Escape');
    await page.mouse.click(5, 5);
    await page.screenshot({ path: 'test-output/delivery-resending.png' });
    expect(await dialog.getByRole('button', { name: 'Close' }).count()).toBe(0);
    answer();
    await page.getByText('2 deliveries are on the way again.').waitFor();
    await until('both came', async () => receiver.requests.length === before + 2);
    await page.getByRole('button', { name: 'Done' }).press('Enter');
    await page.getByRole('button', { name: 'Failed 0' }).waitFor();
  });

  it('resends more than a hundred that are ticked, hundred by hundred, and goes on where it stood', async () => {
    const earlier = receiver.requests.length;
    receiver.status = 404;
    for (let made = 0; made < 103; made += 1)
      await runtime.api('POST', `/webhooks/${webhook}/test`, { event_type: 'call_created' });
    const failed = page.getByRole('button', { name: 'Failed 103' });
    await until('all have failed', async () => receiver.requests.length >= 103 + earlier);
    await open('/deliveries?status=failed');
    await failed.waitFor();
    receiver.status = 200;
    for (const shown of [50, 100, 103]) {
      const ticks = page.getByRole('checkbox', { name: 'Tick call_created' });
      await until(`${shown} are shown`, async () => (await ticks.count()) === shown);
      if (shown < 103) await page.getByRole('button', { name: 'Load more' }).click();
    }
    await page.getByRole('checkbox', { name: 'Tick call_created' }).first().check();
    await page.getByRole('button', { name: 'Tick all 103 shown' }).click();
    await page.getByText('103 deliveries are ticked').waitFor();
    const before = receiver.requests.length;
    const asked: number[] = [];
    await page.route('**/deliveries/resend', (route) => {
      asked.push((route.request().postDataJSON() as { ids: string[] }).ids.length);
      // The connection fails once, with the second hundred.
      return asked.length === 2 ? route.abort() : route.continue();
    });
    browser.allow(/ERR_FAILED/);
    await page.getByRole('button', { name: 'Resend…', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Resend what is ticked' });
    await dialog.getByRole('button', { name: 'Resend 103' }).click();
    await dialog.getByRole('alert').waitFor();
    await dialog.getByText('100 of 103').waitFor();
    await page.screenshot({ path: 'test-output/delivery-resend-many.png' });
    await dialog.getByRole('button', { name: 'Resend the other 3' }).click();
    await dialog.getByText('103 deliveries are on the way again.').waitFor();
    await until('all came', async () => receiver.requests.length === before + 103);
    expect(asked).toEqual([100, 3, 3]);
    await dialog.getByRole('button', { name: 'Done' }).click();
    await page.getByRole('button', { name: 'Failed 0' }).waitFor();
    await page.unroute('**/deliveries/resend');
  });

  it('goes on where it stood, also when the dialog was closed after a failure', async () => {
    const before = receiver.requests.length;
    const tests = Array.from({ length: 101 }, () =>
      runtime.api('POST', `/webhooks/${webhook}/test`, { event_type: 'call_created' }),
    );
    await Promise.all(tests);
    await until('all came', async () => receiver.requests.length === before + 101);
    await open('/deliveries');
    for (let pages = 0; pages < 2; pages += 1) await page.getByRole('button', { name: 'Load more' }).click();
    await page.getByRole('checkbox', { name: 'Tick call_created' }).nth(100).check();
    await page.getByRole('button', { name: /^Tick all \d+ shown/ }).click();
    const ticked = await page.getByText('deliveries are ticked').textContent();
    const all = Number(ticked?.split(' ')[0]);
    expect(all).toBeGreaterThan(100);
    let requests = 0;
    await page.route('**/deliveries/resend', (route) =>
      (requests += 1) === 2 ? route.abort() : route.continue(),
    );
    browser.allow(/ERR_FAILED/);
    await page.getByRole('button', { name: 'Resend…', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Resend what is ticked' });
    await dialog.getByRole('button', { name: `Resend ${all}` }).click();
    await dialog.getByRole('button', { name: `Resend the other ${all - 100}` }).waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Resend…', exact: true }).click();
    await dialog.getByRole('button', { name: `Resend ${all - 100}`, exact: true }).click();
    await dialog.getByText('on the way again').waitFor();
    await dialog.getByRole('button', { name: 'Done' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await page.getByRole('group', { name: 'Ticked deliveries' }).count()).toBe(0);
  });
});
