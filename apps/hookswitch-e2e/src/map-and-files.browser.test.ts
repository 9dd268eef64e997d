import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describeInBrowser } from './rig/browser.js';
import type { TestBrowser } from './rig/browser.js';
import type { RuntimeProcess } from './rig/runtime-process.js';
import { createFlow } from './rig/sample-flow.js';
import { startSignedIn } from './rig/signed-in.js';

const ringing = {
  schema: 1,
  entry: 'ring',
  default_exit: null,
  nodes: {
    ring: { type: 'dial', label: 'Ring Grace', config: { to: { type: 'extension', target: '1201' } } },
  },
  edges: {},
};

describeInBrowser('The configuration as a whole', () => {
  let runtime: RuntimeProcess;
  let browser: TestBrowser;
  let page: Page;
  let folder: string;
  let graceId: string;

  beforeAll(async () => {
    ({ runtime, browser, page } = await startSignedIn());
    folder = mkdtempSync(join(tmpdir(), 'hookswitch-files-'));
    graceId = (await runtime.api('POST', '/users', { name: 'Grace', extension: '1201' })).body[
      'id'
    ] as string;
    const flow_id = await createFlow(runtime, 'Ring the desk', ringing);
    await runtime.api('POST', '/numbers', { number: '+442079460188', name: 'Desk line', flow_id });
  });

  afterEach(() => browser.endTest());

  afterAll(async () => {
    await browser.stop();
    await runtime.dispose();
    rmSync(folder, { recursive: true });
  });

  it('the map leads from a number to the people that calls to it ring', async () => {
    await page.goto(`${runtime.origin}/map`);
    await page.getByRole('textbox', { name: 'Search numbers and what they reach' }).fill('grace');
    const desk = page.getByRole('region', { name: 'Desk line' });
    await desk.getByText('by “Ring Grace”').waitFor();
    expect(await page.getByRole('region').count()).toBe(1);
    await page.screenshot({ path: 'test-output/map.png' });
    await desk.getByRole('link', { name: 'Grace' }).click();
    await page.waitForURL(`**/users/${graceId}`);
    const usedBy = page.getByRole('region', { name: 'Used by' });
    await usedBy.getByText('Flow Ring the desk at “Ring Grace”').waitFor();
  });

  it('what is in use is not deleted, and the question says what uses it', async () => {
    await page.goto(`${runtime.origin}/users/${graceId}`);
    await page.getByRole('button', { name: 'Delete' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('It is in use').waitFor();
    await dialog.getByRole('link', { name: 'Ring the desk' }).waitFor();
    expect(await dialog.getByRole('button', { name: 'Delete' }).isDisabled()).toBe(true);
    await dialog.getByRole('button', { name: 'Keep it' }).click();
  });

  it('a file is downloaded, and taken in again after a look at what it changes', async () => {
    await page.goto(`${runtime.origin}/import-export`);
    const coming = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download the drafts' }).click();
    const path = join(folder, 'all.json');
    await (await coming).saveAs(path);
    const file = JSON.parse(readFileSync(path, 'utf8')) as { objects: Record<string, { name: string }[]> };
    for (const user of file.objects['user'] ?? []) if (user.name === 'Grace') user.name = 'Grace Hopper';
    writeFileSync(path, JSON.stringify(file));

    const whole = page.getByRole('region', { name: 'The whole configuration' });
    await whole.locator('input[type=file]').setInputFiles(path);
    await whole.getByText('User “Grace Hopper”').waitFor();
    await whole.getByRole('button', { name: 'Take it in' }).click();
    await page.getByText('Taken into the drafts.', { exact: false }).waitFor();
    expect((await runtime.api('GET', `/users/${graceId}`)).body['name']).toBe('Grace Hopper');
  });

  it('users come in by a table; a wrong one is refused line by line', async () => {
    browser.allow(/status of 400/);
    await page.goto(`${runtime.origin}/import-export`);
    const users = page.getByRole('region', { name: 'Users as CSV' });
    const path = join(folder, 'users.csv');
    writeFileSync(path, 'extension,name\n1,Ada\n1301,Bob\n');
    await users.locator('input[type=file]').setInputFiles(path);
    await users.getByText('/rows/2/extension').waitFor();
    await page.screenshot({ path: 'test-output/import-export.png', fullPage: true });
    const mended = join(folder, 'mended.csv');
    writeFileSync(mended, 'extension,name\n1300,Ada\n1301,Bob\n');
    await users.locator('input[type=file]').setInputFiles(mended);
    await users.getByText('2 new, 0 changed, 0 unchanged.').waitFor();
    await users.getByRole('button', { name: 'Take it in' }).click();
    await page.getByText('Taken into the drafts.', { exact: false }).first().waitFor();
    await page.goto(`${runtime.origin}/users`);
    await page.getByRole('link', { name: 'Ada' }).waitFor();
  });
});
