import type { Page } from 'playwright-core';
import { describeInBrowser } from './rig/browser.js';
import type { TestBrowser } from './rig/browser.js';
import type { RuntimeProcess } from './rig/runtime-process.js';
import { startSignedIn } from './rig/signed-in.js';

const NOBODY = '01937a00-0000-7000-8000-00000000ffff';

describeInBrowser('Finding one’s way', () => {
  let runtime: RuntimeProcess;
  let browser: TestBrowser;
  let page: Page;

  beforeAll(async () => {
    ({ runtime, browser, page } = await startSignedIn());
    await page.setViewportSize({ width: 1280, height: 720 });
  });
  afterEach(() => browser.endTest());
  afterAll(async () => {
    await browser.stop();
    await runtime.dispose();
  });

  it.each(['/flows', '/releases', '/calls', '/wallboard', '/deliveries', '/status'])(
    'a low window shows in the navigation where one is: %s',
    async (path) => {
      await page.goto(`${runtime.origin}${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      const here = page.getByRole('navigation', { name: 'Screens' }).locator('[aria-current=page]');
      const box = await here.boundingBox();
      // Below the list stands the button that makes it narrow.
      expect(box && box.y >= 56 && box.y + box.height <= 690).toBe(true);
    },
  );

  it.each([
    ['/calls', 'HOOKSWITCH_CALL_RETENTION_DAYS'],
    ['/activeflows', 'HOOKSWITCH_CALL_RETENTION_DAYS'],
    ['/deliveries', 'HOOKSWITCH_DELIVERY_RETENTION_DAYS'],
    ['/messages', 'HOOKSWITCH_MESSAGE_RETENTION_DAYS'],
  ])('a link in %s to what is removed by now says why nothing is there', async (path, setting) => {
    browser.allow(/status of 404/);
    await page.goto(`${runtime.origin}${path}/${NOBODY}`);
    await page.getByText(/are kept for some days .* and then removed/).waitFor();
    await page.getByText(setting, { exact: true }).waitFor();
  });

  it('a call that is removed leads to its records, which are kept longer', async () => {
    browser.allow(/status of 404/);
    await page.goto(`${runtime.origin}/calls/${NOBODY}`);
    await page.screenshot({ path: 'test-output/call-not-kept.png' });
    await page.getByRole('link', { name: 'Call records', exact: true }).last().click();
    await page.getByRole('heading', { level: 1, name: 'Call records' }).waitFor();
  });
});
