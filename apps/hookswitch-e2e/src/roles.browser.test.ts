import type { Page } from 'playwright-core';
import { describeInBrowser } from './rig/browser.js';
import type { TestBrowser } from './rig/browser.js';
import { obstacles } from './rig/obstacles.js';
import type { RuntimeProcess } from './rig/runtime-process.js';
import { startSignedIn } from './rig/signed-in.js';

const PASSWORD = 'correct horse battery';

describeInBrowser('Roles, tokens and the audit log', () => {
  let runtime: RuntimeProcess;
  let browser: TestBrowser;
  let page: Page;

  beforeAll(async () => {
    ({ runtime, browser, page } = await startSignedIn());
  });
  afterEach(() => browser.endTest());
  afterAll(async () => {
    await browser.stop();
    await runtime.dispose();
  });

  it('makes an account by the keyboard, changes its role, and keeps the last admin', async () => {
    await page.goto(`${runtime.origin}/accounts`);
    await page.getByText('admin (you)').waitFor();
    await page.getByRole('button', { name: 'New account' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'New account' });
    await dialog.getByLabel('Name').waitFor();
    await page.keyboard.type('anna');
    await page.keyboard.press('Tab');
    await page.keyboard.type(PASSWORD);
    await dialog.getByRole('radio', { name: 'Viewer' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.screenshot({ path: 'test-output/new-account.png' });
    await page.keyboard.press('Enter');
    await page.getByText('anna can sign in.').waitFor();
    const row = page.getByRole('row', { name: /anna/ });
    await row.getByText('Operator').waitFor();
    await row.getByRole('button', { name: 'Change anna' }).click();
    const change = page.getByRole('dialog', { name: 'Account anna' });
    await change.getByRole('radio', { name: 'Viewer' }).check();
    await change.getByRole('button', { name: 'Save' }).click();
    await row.getByText('Viewer').waitFor();
    await page.getByRole('button', { name: 'Change admin' }).click();
    const own = page.getByRole('dialog', { name: 'Account admin' });
    browser.allow(/409/);
    await own.getByRole('radio', { name: 'Operator' }).check();
    await own.getByRole('button', { name: 'Save' }).click();
    await own.getByRole('alert').getByText('the last account with the role admin').waitFor();
    await own.getByRole('button', { name: 'Cancel' }).click();
    await page.screenshot({ path: 'test-output/accounts.png' });
  });

  it('makes a token with chosen permissions and an end, which does that and no more', async () => {
    await page.goto(`${runtime.origin}/api-tokens`);
    await page.getByRole('button', { name: 'New API token' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'New API token' });
    await dialog.getByLabel('Name').fill('Billing');
    await dialog.getByRole('checkbox', { name: 'See and export call records' }).check();
    await dialog.getByRole('combobox', { name: 'Expires' }).click();
    await page.getByRole('option', { name: 'In 30 days' }).click();
    await page.screenshot({ path: 'test-output/new-token.png' });
    await dialog.getByRole('button', { name: 'Create' }).click();
    const token = await page.getByRole('textbox', { name: 'API token', exact: true }).inputValue();
    const status = async (path: string) =>
      (
        await fetch(`${runtime.origin}/api/v1${path}`, {
          headers: { authorization: `Bearer ${token}` },
        })
      ).status;
    expect([await status('/cdrs'), await status('/calls')]).toEqual([200, 403]);
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).first().click();
    await page.getByRole('row', { name: /Billing.*cdrs:read/ }).waitFor();
    await page.screenshot({ path: 'test-output/tokens.png' });
  });

  it('says who changed what, and leads there from the object', async () => {
    const { body, etag } = await runtime.api('POST', '/queues', { name: 'Sales' });
    const changed = { name: 'Sales', ring_time_s: 33 };
    await runtime.api('PUT', `/queues/${body.id}`, changed, { 'if-match': etag });
    await page.goto(`${runtime.origin}/queues/${body.id}`);
    await page.getByRole('link', { name: 'History' }).click();
    await page.getByText('Replace queue “Sales”').waitFor();
    await page.getByRole('button', { name: 'Show the field' }).click();
    await page.getByRole('cell', { name: '33', exact: true }).waitFor();
    const chosen = page.getByRole('group', { name: 'Only Queue “Sales”' });
    await page.screenshot({ path: 'test-output/audit-of-object.png' });
    await chosen.getByRole('link', { name: '“Sales”' }).click();
    await page.getByRole('heading', { name: 'Sales' }).waitFor();
    const newest = await runtime.api('GET', `/queues/${body.id}`);
    await runtime.api('DELETE', `/queues/${body.id}`, undefined, { 'if-match': newest.etag });
    browser.allow(/404/);
    await page.goto(`${runtime.origin}/audit?object_type=queue&object_id=${body.id}`);
    await chosen.getByText('removed since').waitFor();
    expect(await chosen.getByRole('link').count()).toBe(0);
    await page.getByText('Delete queue “Sales”').waitFor();
    await page.screenshot({ path: 'test-output/audit-of-removed-object.png' });
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 900, height: 900 });
    await page.screenshot({ path: 'test-output/audit-of-removed-object-dark-900.png' });
    expect(await obstacles(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 1440, height: 900 });
    await chosen.getByRole('button', { name: 'Show all objects' }).click();
    await chosen.waitFor({ state: 'detached' });
    await page.getByText('Sign in').first().waitFor();
    await page.goto(`${runtime.origin}/audit?object_type=queue&object_id=${body.id}`);
    await chosen.waitFor();
    await page.getByRole('button', { name: /Clear/ }).click();
    await page.getByText('Sign in').first().waitFor();
    await page.getByLabel('Search').fill('anna');
    await page.getByText('Create account “anna”').waitFor();
    await page.getByText('Replace queue “Sales”').waitFor({ state: 'detached' });
    await page.screenshot({ path: 'test-output/audit-log.png' });
    await page.getByLabel('Search').fill('nobody has this name');
    await page.getByText('Nothing here matches.').waitFor();
  });

  it('shows a viewer everything and lets them change nothing, with the reason', async () => {
    const { body } = await runtime.api('GET', '/flows');
    const person = await browser.person();
    const anna = await person.newPage();
    await anna.goto(runtime.origin);
    await anna.getByLabel('Name').fill('anna');
    await anna.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await anna.getByRole('button', { name: 'Sign in' }).click();
    const reason = /Your role is viewer, which does not include configuration:apply/;
    const apply = anna.getByRole('button', { name: 'Apply configuration' });
    await apply.waitFor();
    expect(await apply.isDisabled()).toBe(true);
    const frame = anna.getByRole('group', { name: reason });
    expect(await frame.getAttribute('tabindex')).toBe('0');
    await frame.hover();
    await anna.getByRole('tooltip', { name: reason }).waitFor();
    await anna.screenshot({ path: 'test-output/viewer.png' });
    expect(await anna.getByRole('button', { name: 'New flow' }).isDisabled()).toBe(true);
    await anna.goto(`${runtime.origin}/queues/new`);
    expect(await anna.getByRole('button', { name: 'Create' }).isDisabled()).toBe(true);
    await anna.goto(`${runtime.origin}/flows/${body.result[0].id}`);
    await anna.getByRole('button', { name: 'Apply configuration' }).waitFor();
    await anna.screenshot({ path: 'test-output/viewer-flow.png' });
    for (const path of ['audit', 'accounts', 'api-tokens']) {
      await anna.goto(`${runtime.origin}/${path}`);
      await anna.getByRole('heading', { name: 'This screen is not for your role' }).waitFor();
    }
    await anna.screenshot({ path: 'test-output/not-allowed.png' });
  });
});
