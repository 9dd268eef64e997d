import type { Page } from 'playwright-core';
import { describeInBrowser } from './rig/browser.js';
import type { TestBrowser } from './rig/browser.js';
import type { RuntimeProcess } from './rig/runtime-process.js';
import { createFlow } from './rig/sample-flow.js';
import { startSignedIn } from './rig/signed-in.js';

const NUMBER = '+442079460189';
const always = {
  name: 'Open',
  days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
  from: '00:00',
  to: '24:00',
};

describeInBrowser('The switch of a schedule', () => {
  let runtime: RuntimeProcess;
  let browser: TestBrowser;
  let page: Page;
  let scheduleId: string;

  beforeAll(async () => {
    ({ runtime, browser, page } = await startSignedIn());
    const { body } = await runtime.api('POST', '/schedules', { name: 'Office hours', ranges: [always] });
    scheduleId = body.id as string;
    const flow_id = await createFlow(runtime, 'Reception', {
      schema: 1,
      entry: 'hours',
      default_exit: 'bye',
      nodes: {
        hours: { type: 'schedule', label: 'Hours', config: { schedule_id: scheduleId } },
        bye: { type: 'hangup', label: 'Bye', config: {} },
      },
      edges: {},
    });
    await runtime.api('POST', '/numbers', { number: NUMBER, flow_id });
    await runtime.api('POST', '/configuration/apply', {});
  });
  afterEach(() => browser.endTest());
  afterAll(async () => {
    await browser.stop();
    await runtime.dispose();
  });

  /** By which way a call leaves the schedule now. */
  async function outcome(): Promise<string> {
    const from = { number: '+442079460111' };
    const call = await runtime.api('POST', '/simulator/calls', { from, to: NUMBER });
    const flows = await runtime.api('GET', `/activeflows?reference_id=${call.body.id}`);
    const steps = await runtime.api('GET', `/activeflows/${flows.body.result[0].id}/steps`);
    return steps.body.result[0].outcome as string;
  }

  it('closes it for the next call and back, without Apply, and says who did it', async () => {
    expect(await outcome()).toBe('open');
    await page.goto(`${runtime.origin}/schedules/${scheduleId}`);
    const now = page.getByRole('region', { name: 'Right now' });
    await now.getByText('By its hours').waitFor();
    await now.getByLabel('Why').fill('Fire alarm');
    await now.getByRole('button', { name: 'Switch now' }).click();
    await now.getByText('Forced to Closed').waitFor();
    await now.getByText(/by admin.*until somebody takes it back: Fire alarm/).waitFor();
    expect(await outcome()).toBe('closed');
    await page.screenshot({ path: 'test-output/schedule-forced.png' });

    await runtime.api('PUT', `/schedules/${scheduleId}/override`, { outcome: 'holiday' });
    await now.getByText('Forced to Holiday').waitFor();
    await now.getByRole('button', { name: 'Back to its hours' }).click();
    await now.getByText('By its hours').waitFor();
    expect(await outcome()).toBe('open');
    await now.getByRole('button', { name: 'Show who has switched it (3)' }).click();
    await now.getByText(/admin: back to its hours/).waitFor();
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.screenshot({ path: 'test-output/schedule-switch-dark.png' });
  });

  it('is given a code, which a phone dials: the form says so at once', async () => {
    await runtime.api('POST', '/users', { name: 'Grace', extension: '1701' });
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(`${runtime.origin}/schedules/${scheduleId}`);
    const code = page.getByLabel('Code of the switch');
    await code.fill('28');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page
      .getByText(/Write a code as \*28/)
      .first()
      .waitFor();
    await code.fill('*28');
    await page.screenshot({ path: 'test-output/schedule-code.png', fullPage: true });
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Schedule saved.').first().waitFor();
    const applied = await runtime.api('POST', '/configuration/apply', {});
    expect(applied.status).toBe(201);

    const now = page.getByRole('region', { name: 'Right now' });
    const dial = () => runtime.api('POST', '/simulator/calls', { from: { extension: '1701' }, to: '*28' });
    await dial();
    await now.getByText('Forced to Closed').waitFor();
    await now.getByText(/by Grace \(1701\).*Dialled \*28/).waitFor();
    expect(await outcome()).toBe('closed');
    await dial();
    await now.getByText('By its hours').waitFor();
    expect(await outcome()).toBe('open');
  });

  it('shows in the list of schedules, as soon as somebody has switched it', async () => {
    await runtime.api('POST', '/schedules', { name: 'Canteen', ranges: [always] });
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(`${runtime.origin}/schedules`);
    const row = (name: string) => page.getByRole('row').filter({ hasText: name });
    await row('Office hours').getByText('By its hours').waitFor();
    const until = new Date(Date.now() + 3_600_000).toISOString();
    await runtime.api('PUT', `/schedules/${scheduleId}/override`, { outcome: 'closed', until });
    await row('Office hours').getByText('Forced to Closed').waitFor();
    await row('Office hours')
      .getByText(/^until \d+ \w+ \d{4}, \d\d:\d\d:\d\d$/)
      .waitFor();
    await row('Canteen').getByText('By its hours').waitFor();
    await page.screenshot({ path: 'test-output/schedules-forced.png' });
    await runtime.api('DELETE', `/schedules/${scheduleId}/override`);
    await row('Office hours').getByText('By its hours').waitFor();
  });
});
