import type { Page } from 'playwright-core';
import { describeInBrowser } from './rig/browser.js';
import type { TestBrowser } from './rig/browser.js';
import { Receiver } from './rig/receiver.js';
import { until } from './rig/runtime-process.js';
import type { RuntimeProcess } from './rig/runtime-process.js';
import { startSignedIn } from './rig/signed-in.js';

const CALL = { from: { number: '+442079460555' }, to: '+442079460000' };
/** Pictures for people, when somebody asks for them. */
const PICTURES = process.env['HOOKSWITCH_PICTURES'];

describeInBrowser('After a server was down', () => {
  let runtime: RuntimeProcess;
  let browser: TestBrowser;
  let page: Page;
  let crm: Receiver;
  let webhookId: string;

  beforeAll(async () => {
    crm = await Receiver.start();
    ({ runtime, browser, page } = await startSignedIn({ HOOKSWITCH_SIMULATOR_SPEED: '100' }));
    crm.status = 500;
    const webhook = await runtime.api('POST', '/webhooks', {
      name: 'Shop',
      url: crm.url('/shop'),
      event_types: ['call_created', 'call_answered', 'call_hungup'],
      retry_profile: 'brief',
      rate_limit_per_s: 50,
    });
    webhookId = webhook.body.id as string;
    await runtime.api('POST', '/configuration/apply', {});
    for (let call = 0; call < 10; call += 1) await runtime.api('POST', '/simulator/calls', CALL);
  });

  afterEach(() => browser.endTest());

  afterAll(async () => {
    await browser.stop();
    await runtime.dispose();
    await crm.stop();
  });

  const picture = async (name: string): Promise<void> => {
    if (PICTURES) await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true });
  };

  /** Makes the webhook as slow, or as fast, as a test needs it. */
  const limitTo = async (rate_limit_per_s: number): Promise<void> => {
    const { body, etag } = await runtime.api('GET', `/webhooks/${webhookId}`);
    const fields = { ...(body as object), rate_limit_per_s };
    await runtime.api('PUT', `/webhooks/${webhookId}`, fields, { 'if-match': etag });
    await runtime.api('POST', '/configuration/apply', {});
  };

  it('the webhooks say which one needs somebody, and how bad it is', async () => {
    await page.goto(`${runtime.origin}/webhooks`);
    const notice = page.getByRole('alert').filter({ hasText: '1 webhook needs you' });
    await notice
      .getByText(/Shop has been failing since.*The server answered 500/)
      .waitFor({ timeout: 40_000 });
    const row = page.getByRole('row', { name: /Shop/ });
    await row.getByText('Failing').first().waitFor();
    await row.getByText(/0\.0 % of \d+ arrived/).waitFor();
    await picture('webhooks-failing');
    await notice.getByRole('link', { name: 'Shop' }).click();
    const health = page.getByRole('region', { name: 'Health' });
    await health.getByText('50 requests a second').waitFor();
    await health.getByText(/The server answered 500/).waitFor();
    await picture('webhook-health');
  });

  it('an operator sees how much was lost, sends it again, watches it and stops it', async () => {
    await until('everything has failed', async () => {
      const { body } = await runtime.api('POST', '/deliveries/recover/preview', {});
      return (body as { total: number }).total === 30;
    });
    crm.status = 200;
    await limitTo(1);
    await page.goto(`${runtime.origin}/deliveries?webhook_id=${webhookId}`);
    await page.getByRole('button', { name: 'Resend failed…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('30 deliveries of 1 webhook will be sent again.').waitFor();
    await picture('recover-preview');
    await dialog.getByRole('button', { name: 'Resend', exact: true }).click();
    const runs = dialog.getByRole('region', { name: 'Runs' });
    const underWay = dialog.getByRole('region', { name: 'Being sent' });
    await underWay.getByText(/of 30 sent again/).waitFor();
    await underWay.getByText(/Begun by admin/).waitFor();
    await dialog.getByText('A run is sending these again.', { exact: false }).waitFor();
    expect(await dialog.getByRole('button', { name: 'Resend', exact: true }).isDisabled()).toBe(true);
    await picture('recover-running');
    await underWay.getByRole('button', { name: 'Cancel run' }).click();
    await runs.getByText('Cancelled').waitFor();
    await limitTo(50);

    await dialog.getByText(/^\d+ deliveries of 1 webhook will be sent again\.$/).waitFor();
    await until('what the first run has sent was settled', async () => {
      const { body } = await runtime.api('GET', `/webhooks/${webhookId}/health`);
      return (body as { owed: number }).owed === 0;
    });
    await dialog.getByRole('button', { name: 'Resend', exact: true }).click();
    await runs.getByText('Done').waitFor({ timeout: 30_000 });
    await picture('recover-done');
    await until('all have arrived', async () => {
      const { body } = await runtime.api(
        'GET',
        `/deliveries?webhook_id=${webhookId}&status=delivered&page_size=100`,
      );
      return (body as { result: unknown[] }).result.length === 30;
    });
  });

  it('a webhook whose server says that it is gone is taken up again by one click', async () => {
    crm.status = 410;
    await runtime.api('POST', '/simulator/calls', CALL);
    await page.goto(`${runtime.origin}/webhooks`);
    const notice = page.getByRole('alert').filter({ hasText: 'Shop was disabled' });
    await notice.getByText(/answered 410/).waitFor();
    await picture('webhooks-disabled');
    crm.status = 200;
    await notice.getByRole('button', { name: 'Resume Shop' }).click();
    await notice.waitFor({ state: 'detached' });
    await page
      .getByRole('row', { name: /Shop/ })
      .getByText(/Healthy|Some fail/)
      .waitFor();
    await picture('webhooks-well');
  });
});
