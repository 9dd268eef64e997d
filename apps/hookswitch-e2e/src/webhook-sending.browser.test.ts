import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describeInBrowser } from './rig/browser.js';
import type { TestBrowser } from './rig/browser.js';
import { obstacles } from './rig/obstacles.js';
import { Receiver } from './rig/receiver.js';
import { until } from './rig/runtime-process.js';
import type { Answer, RuntimeProcess } from './rig/runtime-process.js';
import { startSignedIn } from './rig/signed-in.js';

const TENANT = { name: 'X-Tenant', value: 'acme' };
const KEY = { name: 'X-Api-Key', value: 'key-that-nobody-reads' };
/** What the form is told: milliseconds, and requests per second. */
const TIME_LIMIT_MS = 1_000;
const RATE = 2;

type Attempt = Answer['body'];

describeInBrowser('How a webhook is sent, as its form says', () => {
  let runtime: RuntimeProcess;
  let browser: TestBrowser;
  let page: Page;
  let crm: Receiver;
  let standby: Receiver;
  let webhookId: string;

  beforeAll(async () => {
    [{ runtime, browser, page }, crm, standby] = await Promise.all([
      startSignedIn({ HOOKSWITCH_SIMULATOR_SPEED: '50' }),
      Receiver.start(),
      Receiver.start(),
    ]);
  });
  afterEach(() => browser.endTest());
  afterAll(async () => {
    await browser.stop();
    await runtime.dispose();
    await Promise.all([crm.stop(), standby.stop()]);
  });

  const textbox = (name: string | RegExp) => page.getByRole('textbox', { name, exact: true });

  async function applyAll(release: number): Promise<void> {
    await page.getByRole('button', { name: /Apply configuration/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: /^Apply/ }).click();
    await until('it is live', async () => {
      return (await runtime.api('GET', '/releases')).body.result[0]?.number === release;
    });
    await dialog.getByText(`Release ${release} is live`).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  }

  /** A call to a number that leads nowhere: it ends at once, and the webhook is owed that. */
  async function endedCall(): Promise<string> {
    const from = { number: '+442079460555', name: 'Ada' };
    const { status, body } = await runtime.api('POST', '/simulator/calls', { from, to: '+442079460999' });
    expect(status).toBe(201);
    return body.id as string;
  }

  const settled = (callId: string, status: string) =>
    until(`the delivery is ${status}`, async () => {
      const { body } = await runtime.api('GET', `/deliveries?call_id=${callId}&webhook_id=${webhookId}`);
      const [delivery] = body.result;
      return delivery?.status === status && delivery;
    });

  it('is filled in from nothing, with headers, a time limit, a fallback URL and brief retries, and applied', async () => {
    await page.goto(`${runtime.origin}/webhooks/new`);
    await textbox('Name').fill('CRM');
    await textbox('URL').fill(crm.url('/crm'));
    await textbox('Fallback URL').fill(standby.url('/standby'));
    await page.getByText('The events ticked here').click();
    await textbox('Search events').fill('call_hungup');
    await page.getByRole('checkbox', { name: /call_hungup/ }).check();
    const addHeader = page.getByRole('button', { name: 'Add header' });
    await addHeader.click();
    await page.getByLabel('Name of header 1').fill(TENANT.name);
    await page.getByLabel('Value of header 1', { exact: true }).fill(TENANT.value);
    await addHeader.click();
    await page.getByLabel('Name of header 2').fill(KEY.name);
    await page.getByRole('button', { name: 'Keep the value of header 2 secret' }).click();
    await page.getByRole('textbox', { name: 'Value of header 2' }).fill(KEY.value);
    await page.getByRole('radio', { name: 'Briefly' }).check();
    await textbox('Time limit').fill('500');
    browser.allow(/400/);
    await page.getByRole('button', { name: 'Create', exact: true }).click();
    await page.getByText('Wait for at least 1,000 ms.').first().waitFor();
    await textbox('Time limit').fill(String(TIME_LIMIT_MS));
    await page.screenshot({ path: 'test-output/webhook-sending-form.png', fullPage: true });
    expect(await obstacles(page)).toEqual([]);
    await page.getByRole('button', { name: 'Create', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'CRM' }).waitFor();
    webhookId = (await runtime.api('GET', '/webhooks')).body.result[0].id;
    await applyAll(1);
    expect((await runtime.api('GET', `/webhooks/${webhookId}`)).body).toMatchObject({
      fallback_url: standby.url('/standby'),
      retry_profile: 'brief',
      timeout_ms: TIME_LIMIT_MS,
      rate_limit_per_s: null,
      headers: [
        { ...TENANT, secret: false },
        { name: KEY.name, value: { secret: true, hint: expect.any(String) }, secret: true },
      ],
    });
  });

  it('waits for the server that hangs as long as the time limit says, then the fallback gets the same with the same headers', async () => {
    crm.silent = true;
    const call = await endedCall();
    const got = await standby.waitFor(({ path }) => path === '/standby');
    const [asked] = crm.requests;
    expect([crm.requests.length, asked?.path, got.body]).toEqual([1, '/crm', asked?.body]);
    for (const request of [asked!, got]) {
      expect(request.headers['x-tenant']).toBe(TENANT.value);
      expect(request.headers['x-api-key']).toBe(KEY.value);
      expect(request.headers['webhook-id']).toBe(asked!.headers['webhook-id']);
    }
    expect(got.at - asked!.at).toBeGreaterThanOrEqual(TIME_LIMIT_MS - 50);
    // Without the limit of the form it would be five seconds.
    expect(got.at - asked!.at).toBeLessThan(4_500);

    const delivery = await settled(call, 'delivered');
    await page.goto(`${runtime.origin}/deliveries/${delivery.id}`);
    await page.getByText('To the fallback URL').waitFor();
    await page.getByRole('button', { name: /^Attempt 1/ }).click();
    await page.getByText(`There was no complete answer within ${TIME_LIMIT_MS} ms`).waitFor();
    await page.screenshot({ path: 'test-output/webhook-fallback.png', fullPage: true });
    expect(await page.content()).not.toContain(KEY.value);

    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page
        .getByRole('region', { name: 'Request of attempt 1' })
        .getByRole('link', { name: 'Download as sent' })
        .click(),
    ]);
    expect(file.suggestedFilename()).toBe(`delivery-${delivery.id}-attempt-1.http`);
    const message = readFileSync(await file.path(), 'utf8');
    expect(message).toMatch(/^POST \/crm HTTP\/1\.1\r\nhost: 127\.0\.0\.1:\d+\r\n/);
    expect(message).toContain(`\r\n${TENANT.name}: ${TENANT.value}\r\n`);
    expect(message.endsWith(`\r\n\r\n${asked?.body}`)).toBe(true);
    expect(message).not.toContain(KEY.value);
  });

  it('is tried again as briefly as chosen, each time at both servers, and then given up', async () => {
    standby.status = 503;
    crm.requests.length = 0;
    standby.requests.length = 0;
    const call = await endedCall();
    const delivery = await settled(call, 'failed');
    const tries = delivery.attempts.map(({ fallback, http_status, error }: Attempt) => [
      fallback,
      http_status,
      error?.code,
    ]);
    const both = [
      [false, null, 'timeout'],
      [true, 503, 'http'],
    ];
    expect(tries).toEqual([...both, ...both, ...both]);
    expect([crm.requests.length, standby.requests.length]).toEqual([3, 3]);
    const ids = [...crm.requests, ...standby.requests].map(({ headers }) => headers['webhook-id']);
    expect(new Set(ids)).toEqual(new Set([delivery.id]));
    await page.goto(`${runtime.origin}/deliveries/${delivery.id}`);
    await page.getByText('All 6 attempts of its retry profile failed').waitFor();
  });

  it('keeps to the rate that is filled in, once it is applied', async () => {
    crm.silent = false;
    standby.status = 200;
    await page.goto(`${runtime.origin}/webhooks/${webhookId}`);
    await textbox('Fallback URL').fill('');
    await textbox('Rate limit').fill(String(RATE));
    await until('it is saved', async () => {
      const { body } = await runtime.api('GET', `/webhooks/${webhookId}`);
      if (body.rate_limit_per_s === RATE) return true;
      const save = page.getByRole('button', { name: 'Save', exact: true });
      if (await save.isEnabled()) await save.click();
      return false;
    });
    await applyAll(2);
    // The server that hung is tried anew, and stands again.
    await settled(await endedCall(), 'delivered');
    crm.requests.length = 0;
    const calls = await Promise.all(Array.from({ length: 8 }, endedCall));
    await until('all have arrived', () => Promise.resolve(crm.requests.length >= 8));
    for (const call of calls) await settled(call, 'delivered');
    const times = crm.requests.map(({ at }) => at);
    expect(times).toHaveLength(8);
    // So many more than a second allows are a second and more apart.
    for (let index = RATE * 2; index < times.length; index += 1)
      expect(times[index]! - times[index - RATE * 2]!).toBeGreaterThan(900);
    expect(times.at(-1)! - times[0]!).toBeGreaterThan(2_500);
    expect(standby.requests.length).toBe(3);
    await page.setViewportSize({ width: 900, height: 900 });
    await page.screenshot({ path: 'test-output/webhook-rate-900.png', fullPage: true });
  });

  it('is owed nothing more once it is removed: what waited is cancelled, and says by which release, of whom', async () => {
    const calls = await Promise.all(Array.from({ length: 24 }, endedCall));
    const { etag } = await runtime.api('GET', `/webhooks/${webhookId}`);
    expect(
      (await runtime.api('DELETE', `/webhooks/${webhookId}`, undefined, { 'if-match': etag })).status,
    ).toBe(204);
    expect((await runtime.api('POST', '/configuration/apply', { note: 'No CRM any more' })).body.number).toBe(
      3,
    );
    const { id } = await settled(calls.at(-1)!, 'cancelled');
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`${runtime.origin}/deliveries/${id}`);
    await page
      .getByText(/Its webhook was removed with release 3, applied by HOOKSWITCH_API_TOKEN,/)
      .waitFor();
    await page.screenshot({ path: 'test-output/cancelled.png' });
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 900, height: 900 });
    await page.screenshot({ path: 'test-output/cancelled-dark-900.png' });
    expect(await obstacles(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.getByRole('link', { name: 'Release 3', exact: true }).click();
    await page.getByText('No CRM any more').first().waitFor();
  });
});
