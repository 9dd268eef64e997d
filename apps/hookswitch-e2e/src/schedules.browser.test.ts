import type { Page } from 'playwright-core';
import { describeInBrowser, TestBrowser } from './rig/browser.js';
import { FlowPage, signIn } from './rig/flow-page.js';
import { RuntimeProcess } from './rig/runtime-process.js';
import { createFlow, greetingDocument } from './rig/sample-flow.js';

const CALENDAR = [
  'BEGIN:VCALENDAR',
  'BEGIN:VEVENT',
  'SUMMARY:Christmas Day',
  'DTSTART;VALUE=DATE:20201225',
  'RRULE:FREQ=YEARLY',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'SUMMARY:Stock-taking',
  'DTSTART;VALUE=DATE:20270115',
  'RRULE:FREQ=HOURLY',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n');

describeInBrowser('Schedules', () => {
  let runtime: RuntimeProcess;
  let browser: TestBrowser;

  beforeAll(async () => {
    [runtime, browser] = await Promise.all([RuntimeProcess.start(), TestBrowser.start()]);
  });
  afterEach(async () => {
    await browser.endTest();
    await Promise.all(browser.browser.contexts().map((context) => context.close()));
  });
  afterAll(async () => {
    await browser.stop();
    await runtime.dispose();
  });

  const answer = (page: Page, time: string) => page.getByLabel('A date and time to try').fill(time);

  it('are written, drawn, tried and filled from a calendar; a flow gets their ways out', async () => {
    const page = await (await browser.person()).newPage();
    await signIn(page, runtime);
    await page.getByRole('link', { name: 'Schedules' }).click();
    await page.getByText('No schedule yet').waitFor();
    await page.getByRole('link', { name: 'New schedule' }).first().click();
    await page.getByLabel('Name', { exact: false }).first().fill('Office hours');
    await page.getByLabel('Time zone').fill('Europe/London');
    await page.getByRole('button', { name: 'Add hours' }).click();
    await page.getByRole('button', { name: 'Add hours' }).click();
    const second = page.getByRole('group', { name: 'hours 2 (Open)' });
    await second.getByLabel('Name of the hours').fill('Standby');
    const standby = page.getByRole('group', { name: 'hours 2 (Standby)' });
    await standby.getByText('Fr', { exact: true }).click();
    await standby.getByLabel('From').fill('22:00');
    await standby.getByLabel('To').fill('06:00');
    await page
      .getByRole('img', { name: /^Tuesday .*: Standby 00:00–06:00, Open 09:00–17:00, Standby 22:00–24:00$/ })
      .waitFor();

    await page
      .getByLabel('Import a calendar')
      .or(page.locator('input[type=file]'))
      .last()
      .setInputFiles({
        name: 'holidays.ics',
        mimeType: 'text/calendar',
        buffer: Buffer.from(CALENDAR),
      });
    await page.getByText('holidays.ics brings 1 holiday and no rows of hours.').waitFor();
    await page.getByText(/Line 7: "FREQ=HOURLY" in RRULE is not understood/).waitFor();
    await page
      .getByRole('list', { name: 'Coming holidays' })
      .getByText(/-12-25 Christmas Day/)
      .waitFor();

    const status = page.getByRole('status').last();
    await answer(page, '2026-12-24T16:59');
    await status.getByText('Open, until 2026-12-24 17:00, then closed').waitFor();
    await answer(page, '2026-12-25T11:00');
    await status.getByText(/^Holiday: Christmas Day, until 2026-12-26 00:00/).waitFor();
    await page.getByLabel('A date and time to try').scrollIntoViewIfNeeded();
    await browser.keepPictures('A schedule, tried');
    await page.getByRole('button', { name: 'Create' }).click();
    await page.getByRole('heading', { name: 'Office hours' }).waitFor();
    await page.getByRole('group', { name: 'Picture of the week' }).scrollIntoViewIfNeeded();
    await browser.keepPictures('A schedule');

    const plain = greetingDocument();
    const asked = { type: 'schedule', label: 'Open?', config: {} };
    const flowId = await createFlow(runtime, 'Reception', {
      ...plain,
      nodes: { ...plain.nodes, n2: asked },
      edges: { 'n1:next': 'n2' },
      default_exit: 'n3',
    });
    const flow = await FlowPage.open(page, runtime, flowId);
    await flow.select('Open?');
    await flow.settings.getByRole('combobox', { name: 'Schedule' }).click();
    await page.getByRole('option', { name: /Office hours/ }).click();
    await flow.settings.getByRole('group', { name: 'Ways out' }).getByText('Standby').waitFor();
    await page.getByText('Saved', { exact: true }).waitFor();
    await browser.keepPictures('A flow that asks a schedule');
    const { body } = await runtime.api('GET', `/flows/${flowId}`);
    const { config } = (
      body.document as { nodes: Record<string, { config: { outcomes: { name: string }[] } }> }
    ).nodes['n2']!;
    expect(config.outcomes.map(({ name }) => name)).toEqual(['open', 'standby', 'holiday', 'closed']);
  });

  it('show at the field what is wrong, and are drawn again once it is right', async () => {
    const made = await runtime.api('POST', '/schedules', {
      name: 'Night',
      ranges: [{ name: 'Night', days: ['mon'], from: '20:00', to: '23:00' }],
      holidays: [{ name: 'New Year', date: '2027-01-01', yearly: true }],
    });
    const page = await (await browser.person({ colorScheme: 'dark' })).newPage();
    await signIn(page, runtime);
    await page.goto(`${runtime.origin}/schedules/${made.body.id}`);
    const picture = page.getByRole('group', { name: 'Picture of the week' });
    await picture.waitFor();
    await page.getByRole('group', { name: 'hours 1 (Night)' }).getByLabel('To').fill('25:00');
    await page.getByText('The week is drawn here as soon as').waitFor();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Write a time as 17:30').waitFor();
    await page.getByRole('group', { name: 'hours 1 (Night)' }).getByLabel('To').fill('24:00');
    await picture.getByRole('img', { name: /^Monday .*: Night 20:00–24:00$/ }).waitFor();
    await picture.scrollIntoViewIfNeeded();
    await browser.keepPictures('A schedule, dark');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Schedule saved.').waitFor();
  });
});
