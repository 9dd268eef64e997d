import type { Page } from 'playwright-core';
import { describeInBrowser } from './rig/browser.js';
import type { TestBrowser } from './rig/browser.js';
import { obstacles } from './rig/obstacles.js';
import { Receiver } from './rig/receiver.js';
import { until } from './rig/runtime-process.js';
import type { RuntimeProcess } from './rig/runtime-process.js';
import { startSignedIn } from './rig/signed-in.js';

const PASSWORD = 'correct horse battery';

/** Signs in as the viewer. */
async function annaOf(browser: TestBrowser, runtime: RuntimeProcess): Promise<Page> {
  const anna = await (await browser.person()).newPage();
  await anna.goto(runtime.origin);
  await anna.getByLabel('Name').fill('anna');
  await anna.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await anna.getByRole('button', { name: 'Sign in' }).click();
  await anna.getByRole('button', { name: 'Apply configuration' }).waitFor();
  return anna;
}

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
    const anna = await annaOf(browser, runtime);
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

  it('is not overwritten by who had it open while another admin saved', async () => {
    await page.goto(`${runtime.origin}/deliveries`);
    await page.getByRole('button', { name: 'Redaction: 1 rule' }).click();
    const dialog = dialogOf(page);
    await dialog.getByRole('button', { name: 'Add a rule' }).click();
    await page.keyboard.type('mine');
    const theirs = { kind: 'header', name: 'x-theirs' };
    await runtime.api('PUT', '/redaction_rules', { rules: [theirs] }, { 'if-match': '*' });
    browser.allow(/412/);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByRole('alert').getByText('Changed by somebody else').waitFor();
    await dialog.getByRole('alert').scrollIntoViewIfNeeded();
    await page.screenshot({ path: 'test-output/redaction-conflict.png' });
    expect(await obstacles(page)).toEqual([]);
    expect((await runtime.api('GET', '/redaction_rules')).body.rules).toEqual([theirs]);
    await dialog.getByRole('button', { name: 'Load theirs, drop mine' }).click();
    await dialog.getByRole('alert').waitFor({ state: 'detached' });
    const name = dialog.getByRole('textbox', { name: 'Name in rule 1' });
    await until('theirs is shown', async () => (await name.inputValue()) === 'x-theirs');
    await name.fill('x-both-know');
    await runtime.api('PUT', '/redaction_rules', { rules: [] }, { 'if-match': '*' });
    browser.allow(/412/);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByRole('button', { name: 'Keep mine, then save again' }).click();
    await dialog.getByRole('alert').waitFor({ state: 'detached' });
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Redaction: 1 rule' }).waitFor();
    const { rules } = (await runtime.api('GET', '/redaction_rules')).body;
    expect(rules).toEqual([{ kind: 'header', name: 'x-both-know' }]);
  });

  it('is hidden at once on screens that somebody else has open, and shown again when the rule goes', async () => {
    await runtime.api('PUT', '/redaction_rules', { rules: [] }, { 'if-match': '*' });
    expect((await runtime.api('POST', '/configuration/apply')).status).toBe(201);
    const from = { number: '+442071838750', name: 'Ada Caller' };
    const call = (await runtime.api('POST', '/simulator/calls', { from, to: '+442079460000' })).body;
    await until('the call has ended and told it', async () => {
      const { body } = await runtime.api('GET', `/deliveries?call_id=${call.id}&status=delivered`);
      const { body: now } = await runtime.api('GET', `/calls/${call.id}`);
      return body.result.length > 0 && now.state === 'hangup';
    });
    const [told] = (await runtime.api('GET', `/deliveries?call_id=${call.id}`)).body.result;

    const log = await annaOf(browser, runtime);
    await log.goto(`${runtime.origin}/deliveries/${told.id}`);
    await log.getByText('"user_name": "Ada Caller"').first().waitFor();
    const timeline = await log.context().newPage();
    await timeline.goto(`${runtime.origin}/calls/${call.id}`);
    await timeline
      .getByRole('list', { name: 'Timeline' })
      .getByRole('button', { name: /Request/ })
      .click();
    await timeline.getByText('"user_name": "Ada Caller"').first().waitFor();
    const ladder = await log.context().newPage();
    await ladder.goto(`${runtime.origin}/calls/${call.id}?view=ladder`);
    const rows = ladder.getByRole('grid', { name: 'Ladder' }).getByRole('row');
    await rows.filter({ hasText: 'POST' }).first().click();
    await ladder.getByText('"user_name": "Ada Caller"').first().waitFor();
    const screens = [log, timeline, ladder];

    await page.goto(`${runtime.origin}/deliveries`);
    await page.getByRole('button', { name: 'Redaction…' }).click();
    await dialogOf(page).getByRole('button', { name: 'Add a rule' }).click();
    await page.keyboard.type('user_name');
    await dialogOf(page).getByRole('button', { name: 'Save' }).click();
    for (const [index, screen] of screens.entries()) {
      await screen.getByText('"user_name": "••••"').first().waitFor();
      expect(await screen.getByText('"user_name": "Ada Caller"').count()).toBe(0);
      await screen.screenshot({ path: `test-output/redacted-elsewhere-${index}.png` });
    }

    await page.getByRole('button', { name: 'Redaction: 1 rule' }).click();
    await dialogOf(page).getByRole('button', { name: 'Remove rule 1' }).click();
    await dialogOf(page).getByRole('button', { name: 'Save' }).click();
    for (const screen of screens) await screen.getByText('"user_name": "Ada Caller"').first().waitFor();
  });
});
