import type { Page } from 'playwright-core';
import { describeInBrowser, TestBrowser } from './rig/browser.js';
import { callCentre, openCallCentre } from './rig/call-centre.js';
import { signIn } from './rig/flow-page.js';
import { RuntimeProcess, until } from './rig/runtime-process.js';

const NAMES = [
  'Support',
  'Sales',
  'Billing',
  'Complaints',
  'Returns',
  'Fleet',
  'Night desk',
  'Reception of the north',
];

describeInBrowser('The wallboard', () => {
  let runtime: RuntimeProcess;
  let browser: TestBrowser;
  let users: Readonly<Record<string, string>>;
  let supportId: string;

  beforeAll(async () => {
    [runtime, browser] = await Promise.all([RuntimeProcess.start(), TestBrowser.start()]);
    ({
      users,
      queueIds: [supportId = ''],
    } = await openCallCentre(runtime, NAMES));
  });
  afterEach(async () => {
    await browser.endTest();
    await Promise.all(browser.browser.contexts().map((context) => context.close()));
  });
  afterAll(async () => {
    await browser.stop();
    await runtime.dispose();
  });

  const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
  const figure = (page: Page, queue: string, label: string) =>
    card(page, queue).locator('dl > div').filter({ hasText: label }).locator('dd').first().innerText();
  const pauseAll = (reason: string) =>
    Promise.all(Object.values(users).map((id) => runtime.api('POST', `/agents/${id}/pause`, { reason })));

  it('shows within a second who waits, and marks the queue in which too many do', async () => {
    await pauseAll('Meeting');
    const page = await (await browser.person()).newPage();
    await signIn(page, runtime);
    await page.goto(`${runtime.origin}/wallboard`);
    await card(page, 'Support').getByText('2 paused').waitFor();
    expect(await figure(page, 'Support', 'waiting')).toBe('0');
    await page.getByRole('button', { name: 'What is shown' }).click();
    await page.getByLabel('Mark a queue with more waiting than').fill('1');
    await page.getByRole('checkbox', { name: 'Billing' }).uncheck();
    await card(page, 'Billing').waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');

    const seen = page.evaluate(async () => {
      const shown = () => document.querySelector('section[aria-label=Support] dl dd')?.textContent;
      while (shown() !== '1') await new Promise((resolve) => setTimeout(resolve, 5));
      return Date.now();
    });
    const calls = [await callCentre(runtime, '+442079460501', 'Ada Byron')];
    const since = await until('the caller waits', async () => {
      const { body } = await runtime.api('GET', `/queues/${supportId}/status`);
      return body.longest_waiting_since as string | null;
    });
    const delay = (await seen) - Date.parse(since);
    process.stdout.write(`A caller is seen ${delay} ms after joining.\n`);
    expect(delay).toBeLessThan(1000);
    await page.getByRole('region', { name: 'Calls in progress' }).getByText('Ada Byron').waitFor();

    calls.push(await callCentre(runtime, '+442079460502', 'Charles Babbage'));
    await card(page, 'Support').locator('svg').waitFor();
    await page.waitForFunction(() =>
      /0:0[2-9]/.test(document.querySelector('section[aria-label=Support]')?.textContent ?? ''),
    );
    await browser.keepPictures('The wallboard, light');
    await page.reload();
    await card(page, 'Support').locator('svg').waitFor();
    expect(await card(page, 'Billing').count()).toBe(0);
    for (const id of calls) await runtime.api('POST', `/calls/${id}/hangup`);
    await until('nobody waits', async () => (await figure(page, 'Support', 'waiting')) === '0');
    expect(await figure(page, 'Support', 'lost')).toBe('2');
  });

  it('fills a screen on the wall with eight queues, and comes back to it after a reload', async () => {
    for (const [width, height] of [
      [1920, 1080],
      [1366, 768],
    ] as const) {
      const page = await (await browser.person({ viewport: { width, height } })).newPage();
      await signIn(page, runtime);
      await page.goto(`${runtime.origin}/wallboard?tv=1`);
      const call = await callCentre(runtime, '+442079460501', 'Ada Byron');
      for (const name of NAMES) await card(page, name).waitFor();
      await page.reload();
      await page.getByRole('button', { name: 'Leave' }).waitFor();
      await page.waitForFunction(() =>
        /0:0[1-9]/.test(document.querySelector('section[aria-label=Support]')?.textContent ?? ''),
      );
      const hidden = await page.evaluate(() =>
        Array.from(document.querySelectorAll('[data-queue]'))
          .filter((one) => {
            const { left, top, right, bottom } = one.getBoundingClientRect();
            const inside = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
            return !inside || one.scrollHeight > one.clientHeight + 1;
          })
          .map((one) => one.getAttribute('aria-label')),
      );
      await browser.keepPictures(`The wallboard on the wall ${width}`);
      expect(hidden).toEqual([]);
      await runtime.api('POST', `/calls/${call}/hangup`);
      await page.getByRole('button', { name: 'Leave' }).click();
      await page.getByRole('button', { name: 'What is shown' }).waitFor();
      await page.close();
    }
  });

  it('says when it hears nothing any more, and goes on by itself', async () => {
    const page = await (await browser.person({ colorScheme: 'dark' })).newPage();
    await signIn(page, runtime);
    await page.goto(`${runtime.origin}/wallboard`);
    await card(page, 'Support').waitFor();
    browser.allow(/ERR_CONNECTION|ERR_INCOMPLETE_CHUNKED|Failed to load resource/);
    await runtime.end('SIGTERM');
    await page.getByText('Connection lost, trying again.').waitFor();
    await browser.keepPictures('The wallboard, connection lost');
    await runtime.start();
    await page.getByText('Connection lost, trying again.').waitFor({ state: 'detached' });
    const call = await callCentre(runtime, '+442079460501', 'Ada Byron');
    await until('the caller is shown', async () => (await figure(page, 'Support', 'waiting')) === '1');
    await runtime.api('POST', `/calls/${call}/hangup`);
  });
});
