import type { Page } from 'playwright-core';
import { describeInBrowser, TestBrowser } from './rig/browser.js';
import { signIn } from './rig/flow-page.js';
import { obstacles } from './rig/obstacles.js';
import { Receiver } from './rig/receiver.js';
import { RuntimeProcess, until } from './rig/runtime-process.js';

/** A page as the screen of an office has it, and as a small one does. */
const WIDTHS = [1280, 1600] as const;

describeInBrowser('Webhooks', () => {
  let runtime: RuntimeProcess;
  let browser: TestBrowser;
  let receiver: Receiver;
  let page: Page;

  beforeAll(async () => {
    [runtime, browser, receiver] = await Promise.all([
      RuntimeProcess.start({ HOOKSWITCH_SIMULATOR_SPEED: '50', HOOKSWITCH_OUTGOING_ADDRESS: '127.0.0.5' }),
      TestBrowser.start(),
      Receiver.start(),
    ]);
    page = await (await browser.person({ viewport: { width: 1280, height: 900 } })).newPage();
    await signIn(page, runtime);
  });
  beforeEach(() => {
    receiver.requests.length = 0;
    receiver.status = 200;
  });
  afterEach(() => browser.endTest());
  afterAll(async () => {
    await browser.stop();
    await runtime.dispose();
    await receiver.stop();
  });

  const create = async (fields: object) => (await runtime.api('POST', '/webhooks', fields)).body.id as string;
  const stored = async (id: string) => (await runtime.api('GET', `/webhooks/${id}`)).body;
  const open = async (path: string) => {
    await page.goto(`${runtime.origin}${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  };
  const row = (name: string) =>
    page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) });
  const sample = (name: string) => page.getByRole('region', { name: `Sample of ${name}` });

  async function look(name: string): Promise<void> {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 1000 });
      await page.screenshot({ path: `test-output/${name}-${width}.png`, fullPage: true });
      const sticksOut = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect([name, width, Math.max(0, sticksOut)]).toEqual([name, width, 0]);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
    expect(await obstacles(page)).toEqual([]);
  }

  it('are drawn up from nothing, tried before any Apply, and told of calls after it', async () => {
    await open('/webhooks');
    await page.getByText('No webhook yet').waitFor();
    await page.getByRole('link', { name: 'New webhook' }).first().click();
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('CRM');
    await page.getByRole('textbox', { name: 'URL', exact: true }).fill(receiver.url('/crm'));
    await page.getByText('The events ticked here').click();
    await page.getByRole('textbox', { name: 'Search events' }).fill('call_hungup');
    await page.getByRole('checkbox', { name: /call_hungup/ }).check();
    await sample('call_hungup').getByText(receiver.url('/crm')).waitFor();
    await sample('call_hungup').getByText('Create the webhook first').waitFor();
    await page.getByRole('button', { name: 'Create', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'CRM' }).waitFor();

    await sample('call_hungup').getByRole('button', { name: 'Send test event of call_hungup' }).click();
    const outcome = page.getByRole('status', { name: 'Outcome of the test of call_hungup' });
    await outcome.getByText('Delivered').waitFor();
    await outcome.getByText('200').first().waitFor();
    await outcome.getByText('"seen": true').waitFor();
    const tried = await receiver.waitFor(({ path }) => path === '/crm');
    expect(JSON.parse(tried.body).type).toBe('call_hungup');

    await page.getByRole('button', { name: /Apply configuration/ }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Apply/ })
      .click();
    await until('it is live', async () => (await runtime.api('GET', '/releases')).body.result.length === 1);
    receiver.requests.length = 0;
    await runtime.api('POST', '/simulator/calls', { from: { number: '+442079460555' }, to: '+442079460000' });
    await receiver.waitFor(({ path }) => path === '/crm');
  });

  it('show what is sent of an event: choosing another shows its request, and each field with type and meaning', async () => {
    const id = await create({
      name: 'Sampled',
      url: 'https://crm.example.com/events?key=1',
      event_types: ['call_created'],
      secret: 'a-secret-of-ours',
      headers: [
        { name: 'X-Tenant', value: 'acme', secret: false },
        { name: 'X-Key', value: 'hidden-key', secret: true },
      ],
    });
    await open(`/webhooks/${id}`);
    const first = sample('call_created');
    await first.getByText('https://crm.example.com/events?key=1').waitFor();
    await first.getByRole('row', { name: /webhook-signature v1,/ }).waitFor();
    await first.getByRole('row', { name: 'X-Tenant acme' }).waitFor();
    await first.getByRole('row', { name: 'X-Key ••••' }).waitFor();
    await page.getByRole('combobox', { name: 'Event to show' }).click();
    await page.getByRole('combobox', { name: 'Event to show' }).fill('queuecall_abandoned');
    await page.getByRole('option', { name: /queuecall_abandoned/ }).click();
    const other = sample('queuecall_abandoned');
    await other.getByText('"queuecall_abandoned"').first().waitFor();
    const fields = other.getByRole('table', { name: 'Fields' });
    await fields.getByRole('row', { name: /data\.queue\.name/ }).waitFor();
    await fields.getByRole('row', { name: /^timestamp text When it happened/ }).waitFor();
    await look('webhook-form');
  });

  it('say what came of a test that fails, beside the event', async () => {
    const id = await create({
      name: 'Failing',
      url: receiver.url('/failing'),
      event_types: ['call_created'],
    });
    receiver.status = 503;
    await open(`/webhooks/${id}`);
    await page.getByRole('button', { name: 'Sample of call_answered', exact: true }).click();
    const tried = page
      .getByRole('group', { name: 'Calls' })
      .getByRole('region', { name: 'Sample of call_answered' });
    await tried.getByRole('button', { name: 'Send test event of call_answered' }).click();
    await tried.getByText('The server answered 503.').waitFor();
    expect(JSON.parse((await receiver.waitFor(({ path }) => path === '/failing')).body).type).toBe(
      'call_answered',
    );
  });

  it('stand in a table that sorts, searches, shows bodies, enables, refreshes and deletes after a question', async () => {
    const zebra = await create({ name: 'Zebra', url: 'https://zebra.example/', event_types: ['*'] });
    await create({ name: 'Aardvark', url: 'https://aardvark.example/', event_types: [] });
    await open('/webhooks');
    await row('Zebra').waitFor();
    const names = () =>
      page.getByRole('main').getByRole('table').first().locator('tbody tr td:nth-child(3) a').allInnerTexts();
    await page.getByRole('button', { name: 'Name', exact: true }).click();
    expect((await names())[0]).toBe('Aardvark');
    await page.getByRole('button', { name: 'Name', exact: true }).click();
    expect((await names())[0]).toBe('Zebra');
    await look('webhook-table');

    await page.getByRole('textbox', { name: 'Search webhooks' }).fill('zebra');
    await row('Aardvark').waitFor({ state: 'detached' });
    await row('Zebra').getByRole('button', { name: 'View body of Zebra' }).click();
    const dialog = page.getByRole('dialog', { name: 'What “Zebra” sends' });
    await dialog.getByText('https://zebra.example/').waitFor();
    expect(await obstacles(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });

    await row('Zebra').locator('label:has(input[role=switch])').click();
    await until('the draft is disabled', async () => (await stored(zebra)).enabled === false);
    await row('Zebra').getByText('Switched off').waitFor();

    await runtime.api('POST', '/webhooks', { name: 'Zebra two', url: 'https://z2.example/' });
    await page.getByRole('button', { name: 'Refresh' }).click();
    await row('Zebra two').waitFor();
    await row('Zebra two').getByRole('button', { name: 'Delete webhook “Zebra two”' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Keep it' }).click();
    await row('Zebra two').getByRole('button', { name: 'Delete webhook “Zebra two”' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await row('Zebra two').waitFor({ state: 'detached' });

    await row('Zebra').getByRole('link', { name: 'Deliveries of Zebra' }).click();
    await page.waitForURL((url) => url.search.includes(`webhook_id=${zebra}`));
    await page.goBack();
    await page.getByRole('link', { name: 'Edit Zebra' }).click();
    await page.getByRole('heading', { level: 1, name: 'Zebra' }).waitFor();
  });

  it('are all switched off and on at once, in red while they are off, and stay so over a restart', async () => {
    await open('/webhooks');
    await page.getByRole('button', { name: 'Switch all off' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Switch off now' }).click();
    const notice = page.getByRole('alert', { name: 'All webhooks are switched off' });
    await notice.waitFor();
    await row('CRM').getByText('All switched off').waitFor();
    await look('webhooks-off');
    await runtime.api('POST', '/simulator/calls', { from: { number: '+442079460555' }, to: '+442079460000' });
    await until('the delivery is held', async () => {
      const { result } = (await runtime.api('GET', '/deliveries?status=held')).body;
      return result.length > 0;
    });
    expect(receiver.requests).toEqual([]);

    await page.goto('about:blank');
    await runtime.end('SIGKILL');
    await runtime.start();
    await open('/webhooks');
    await notice.waitFor();
    await page.getByRole('button', { name: 'Switch all on' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Switch on now' }).click();
    await notice.waitFor({ state: 'detached' });
    await receiver.waitFor(({ path }) => path === '/crm');
  });

  it('say from which address requests come, and how that is known', async () => {
    await open('/webhooks');
    const note = page.getByRole('note', { name: 'Address that requests come from' });
    await note.getByText('127.0.0.5').waitFor();
    await note.getByText(/HOOKSWITCH_OUTGOING_ADDRESS says/).waitFor();
  });

  it('belong to environments: each names the other, with links, both ways', async () => {
    const id = await create({ name: 'Per site', url: 'https://site.example/', scope: 'subscribed' });
    const environment = (
      await runtime.api('POST', '/environments', { name: 'London', time_zone: 'Europe/London' })
    ).body;
    await open(`/webhooks/${id}`);
    const listing = page.getByRole('group', { name: 'Environments that list this webhook' });
    await listing.getByText('No environment lists it: nothing is sent.').waitFor();
    await listing.getByRole('link', { name: 'London' }).click();
    await page.getByRole('heading', { level: 1, name: 'London' }).waitFor();
    const etag = (await runtime.api('GET', `/environments/${environment.id}`)).etag;
    const { name, time_zone } = environment;
    await runtime.api(
      'PUT',
      `/environments/${environment.id}`,
      { name, time_zone, webhook_ids: [id] },
      { 'if-match': etag },
    );
    await open(`/environments/${environment.id}`);
    const told = page.getByRole('region', { name: 'Webhooks that are told of this environment' });
    await told.getByRole('listitem').filter({ hasText: 'Per site' }).getByText('is listed here').waitFor();
    await told
      .getByRole('listitem')
      .filter({ hasText: 'CRM' })
      .getByText('is told of every environment')
      .waitFor();
    await told.getByRole('link', { name: 'Per site' }).click();
    await listing.getByText('lists it', { exact: true }).waitFor();
  });

  it('rotate their secret at once, and say until when the old one is valid', async () => {
    const id = await create({
      name: 'Signed',
      url: receiver.url('/signed'),
      event_types: ['*'],
      secret: 'of-ours',
    });
    await open(`/webhooks/${id}`);
    await page.getByRole('button', { name: 'Rotate secret' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Rotate now' }).click();
    await page.getByRole('button', { name: 'I have copied it' }).click();
    await page.getByText(/the old one stays valid until/).waitFor();
    expect((await stored(id)).state.old_secret_until).toEqual(expect.any(String));
  });

  it('take a fallback URL, retries in times, and queues as a filter', async () => {
    const { id: queueId } = (await runtime.api('POST', '/queues', { name: 'Support', members: [] })).body;
    const id = await create({
      name: 'Careful',
      url: 'https://careful.example/',
      event_types: ['call_hungup'],
    });
    await open(`/webhooks/${id}`);
    await page.getByRole('textbox', { name: 'Fallback URL' }).fill('https://standby.example/events');
    const retries = page.getByRole('radiogroup', { name: 'Retries' });
    await retries.getByText(/Sent at once, then again after 5 s, 5 min/).waitFor();
    await retries.getByRole('radio', { name: /For days/ }).check();
    await page
      .getByRole('combobox', { name: 'Queues' })
      .or(page.getByRole('textbox', { name: 'Queues' }))
      .first()
      .click();
    await page.getByRole('option', { name: 'Support' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Save' }).click();
    await until('it is saved', async () => (await stored(id)).retry_profile === 'record');
    expect(await stored(id)).toMatchObject({
      fallback_url: 'https://standby.example/events',
      filters: { queue_ids: [queueId] },
    });
  });

  it('lead from the record of a call to what was sent of it', async () => {
    await open('/cdrs');
    const link = page.getByRole('link', { name: /^Deliveries of the call from/ }).first();
    await link.click();
    await page.waitForURL((url) => url.search.includes('call_id='));
    await page.getByRole('row').filter({ hasText: 'call_hungup' }).first().waitFor();
  });
});
