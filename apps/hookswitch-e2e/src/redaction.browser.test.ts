import type { Page } from 'playwright-core';
import { describeInBrowser } from './rig/browser.js';
import type { TestBrowser } from './rig/browser.js';
import { obstacles } from './rig/obstacles.js';
import { Receiver } from './rig/receiver.js';
import { until } from './rig/runtime-process.js';
import type { RuntimeProcess } from './rig/runtime-process.js';
import { startSignedIn } from './rig/signed-in.js';

const PASSWORD = 'correct horse battery';

describeInBrowser('What the delivery log hides', () => {
  let runtime: RuntimeProcess;
  let browser: TestBrowser;
  let page: Page;
  let receiver: Receiver;
  let delivery: string;

  beforeAll(async () => {
    [{ runtime, browser, page }, receiver] = await Promise.all([startSignedIn(), Receiver.start()]);
    const webhook = { name: 'CRM', url: receiver.url('/crm?api_key=letmein') };
    const { id } = (await runtime.api('POST', '/webhooks', webhook)).body;
    const sent = await runtime.api('POST', `/webhooks/${id}/test`, { event_type: 'call_created' });
    delivery = sent.body.id;
    await until('it is delivered', async () => {
      const { body } = await runtime.api('GET', `/deliveries/${delivery}`);
      return body.status === 'delivered';
    });
  });
  afterEach(() => browser.endTest());
  afterAll(async () => {
    await browser.stop();
    await runtime.dispose();
    await receiver.stop();
  });

  const dialogOf = (person: Page) => person.getByRole('dialog', { name: 'What the log hides' });

  it('is said by rules that are tried on the newest delivery, saved, and hold at once', async () => {
    await page.goto(`${runtime.origin}/deliveries`);
    await page.getByRole('button', { name: 'Redaction…' }).click();
    const dialog = dialogOf(page);
    await dialog.getByText('There is no rule').waitFor();
    await dialog.getByRole('button', { name: 'Add a rule' }).click();
    await page.keyboard.type('data..number');
    browser.allow(/400/);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('Write a name between the dots').waitFor();
    await dialog.getByRole('textbox', { name: 'Name in rule 1' }).fill('data.from.number');
    await dialog.getByRole('button', { name: 'Add a rule' }).click();
    await dialog.getByRole('combobox', { name: 'What rule 2 hides' }).click();
    await page.getByRole('option', { name: 'Parameter of a URL or form' }).click();
    await dialog.getByRole('textbox', { name: 'Name in rule 2' }).fill('API_KEY');
    await dialog.getByRole('button', { name: 'Try on the newest delivery' }).click();
    const preview = dialog.getByRole('region', { name: 'The newest delivery under these rules' });
    await preview.getByText('api_key=••••').waitFor();
    await preview.getByText('"number": "••••"').waitFor();
    await page.screenshot({ path: 'test-output/redaction-rules.png' });
    expect(await obstacles(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Redaction: 2 rules' }).waitFor();
    await page.goto(`${runtime.origin}/deliveries/${delivery}`);
    await page.getByText('api_key=••••').waitFor();
    await page.getByText('"number": "••••"').waitFor();
    await page.screenshot({ path: 'test-output/redacted-delivery.png', fullPage: true });
    expect(receiver.requests[0]?.path).toBe('/crm?api_key=letmein');
    expect(receiver.requests[0]?.body).not.toContain('••••');
  });

  it('can be looked at by a viewer, who cannot change it and reads why', async () => {
    await runtime.api('POST', '/accounts', { username: 'anna', password: PASSWORD, role: 'viewer' });
    const anna = await (await browser.person()).newPage();
    await anna.goto(runtime.origin);
    await anna.getByLabel('Name').fill('anna');
    await anna.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await anna.getByRole('button', { name: 'Sign in' }).click();
    await anna.getByRole('button', { name: 'Apply configuration' }).waitFor();
    await anna.goto(`${runtime.origin}/deliveries`);
    await anna.getByRole('button', { name: 'Redaction: 2 rules' }).click();
    const name = dialogOf(anna).getByRole('textbox', { name: 'Name in rule 1' });
    expect(await name.inputValue()).toBe('data.from.number');
    expect(await name.isDisabled()).toBe(true);
    expect(await dialogOf(anna).getByRole('button', { name: 'Add a rule' }).isDisabled()).toBe(true);
    const reason = /Your role is viewer, which does not include configuration:write/;
    await dialogOf(anna).getByRole('group', { name: reason }).waitFor();
    await anna.screenshot({ path: 'test-output/redaction-viewer.png' });
  });

  it('takes a rule away again', async () => {
    await page.goto(`${runtime.origin}/deliveries`);
    await page.getByRole('button', { name: 'Redaction: 2 rules' }).click();
    await dialogOf(page).getByRole('button', { name: 'Remove rule 1' }).click();
    await dialogOf(page).getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Redaction: 1 rule' }).waitFor();
    const { rules } = (await runtime.api('GET', '/redaction_rules')).body;
    expect(rules).toEqual([{ kind: 'query_parameter', name: 'API_KEY' }]);
  });
});
