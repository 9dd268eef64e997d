import type { Page } from 'playwright-core';
import { describeInBrowser, TestBrowser } from './rig/browser.js';
import { signIn } from './rig/flow-page.js';
import { RuntimeProcess } from './rig/runtime-process.js';

describeInBrowser('A user with several phones', () => {
  let runtime: RuntimeProcess;
  let browser: TestBrowser;
  let userId: string;

  beforeAll(async () => {
    [runtime, browser] = await Promise.all([RuntimeProcess.start(), TestBrowser.start()]);
    const user = await runtime.api('POST', '/users', { name: 'Grace Hopper', extension: '1006' });
    userId = String((user.body as { id: string }).id);
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

  const field = (page: Page, what: string, number: number) =>
    page.getByRole('textbox', { name: `${what} of phone ${number}`, exact: true });
  const password = (page: Page, number: number) => page.getByLabel(`SIP password of phone ${number}`);
  const stored = async () =>
    (await runtime.api('GET', `/users/${userId}`)).body as { readonly devices: readonly object[] };
  async function save(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('User saved.').first().waitFor();
  }

  it('gets them as rows of the form, and is told beside each what is wrong with it', async () => {
    const page = await (await browser.person({})).newPage();
    await signIn(page, runtime);
    await page.goto(`${runtime.origin}/users/${userId}`);
    await page.getByRole('button', { name: 'Add phone' }).click();
    await field(page, 'SIP name', 1).fill('1007');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const phones = page.getByRole('group', { name: 'Further phones' });
    await phones.getByText('Enter a name.').waitFor();
    await phones.getByText('digits alone would be an extension').waitFor();

    await field(page, 'Name', 1).fill('Mobile');
    await field(page, 'SIP name', 1).fill('grace-mobile');
    await password(page, 1).fill('a-password-of-hers');
    await page.getByRole('button', { name: 'Add phone' }).click();
    await field(page, 'Name', 2).fill('Laptop');
    await field(page, 'SIP name', 2).fill('grace-mobile');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await phones.getByText('Phone 1 signs in as grace-mobile already.').waitFor();
    await field(page, 'SIP name', 2).fill('grace-laptop');
    await save(page);
    expect((await stored()).devices).toEqual([
      { name: 'Mobile', sip_name: 'grace-mobile', sip_password: { secret: true, hint: '…hers' } },
      { name: 'Laptop', sip_name: 'grace-laptop', sip_password: null },
    ]);
  });

  it('keeps passwords when a row is removed, and shows what each phone is doing', async () => {
    await runtime.api('POST', '/configuration/apply', {});
    await runtime.api('PUT', '/simulator/phones/grace-laptop', { behaviour: 'unregistered' });
    const page = await (await browser.person({})).newPage();
    await signIn(page, runtime);
    await page.goto(`${runtime.origin}/users/${userId}`);
    await page.getByText('Mobile: available').waitFor();
    await page.getByText('Laptop: offline').waitFor();
    await page.getByRole('combobox', { name: 'Phone', exact: true }).click();
    await page.getByRole('option', { name: 'Mobile, grace-mobile' }).click();
    await page.getByRole('combobox', { name: 'When it is called, it' }).click();
    await page.getByRole('option', { name: 'Is not registered' }).click();
    await page.getByRole('button', { name: 'Use this' }).click();
    await page.getByText('Mobile: offline').waitFor();

    await page.getByRole('button', { name: 'Remove phone 2' }).click();
    await save(page);
    expect((await stored()).devices).toEqual([
      { name: 'Mobile', sip_name: 'grace-mobile', sip_password: { secret: true, hint: '…hers' } },
    ]);
  });
});
