import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describeInBrowser } from './rig/browser.js';
import type { TestBrowser } from './rig/browser.js';
import { until } from './rig/runtime-process.js';
import type { RuntimeProcess } from './rig/runtime-process.js';
import { createFlow } from './rig/sample-flow.js';
import { startSignedIn } from './rig/signed-in.js';

const NUMBER = '+442079460188';
const ADA = { number: '+442071838750', name: 'Ada Caller' };
const BLAISE = { number: '+33142685300', name: 'Blaise' };

/** Rings Grace, and hangs up when that comes to nothing. */
const document = {
  schema: 1,
  entry: 'ring',
  on_hangup: null,
  default_exit: 'bye',
  nodes: {
    ring: {
      type: 'dial',
      label: 'Ring Grace',
      config: { to: { type: 'extension', target: '1201' }, ring_time_s: 20 },
    },
    bye: { type: 'hangup', label: 'Bye', config: {} },
  },
  edges: {},
  layout: { nodes: {} },
};

describeInBrowser('Call records', () => {
  let runtime: RuntimeProcess;
  let browser: TestBrowser;
  let page: Page;

  beforeAll(async () => {
    ({ runtime, browser, page } = await startSignedIn());
    await runtime.api('POST', '/users', { name: 'Grace', extension: '1201' });
    const flowId = await createFlow(runtime, 'Reception', document);
    await runtime.api('POST', '/numbers', { number: NUMBER, name: 'Main', flow_id: flowId });
    await runtime.api('POST', '/configuration/apply', {});
  });

  afterEach(() => browser.endTest());

  afterAll(async () => {
    await browser.stop();
    await runtime.dispose();
  });

  /** A call that has ended. */
  async function call(from: object, phone: object): Promise<string> {
    await runtime.api('PUT', '/simulator/phones/1201', phone);
    const { id } = (await runtime.api('POST', '/simulator/calls', { from, to: NUMBER })).body as {
      id: string;
    };
    await until(
      'the call has ended',
      async () => (await runtime.api('GET', `/calls/${id}`)).body.state === 'hangup',
    );
    return id;
  }
  const rows = (name: RegExp) => page.getByRole('row', { name });

  it('have a screen that says how one comes about, while there is none', async () => {
    await page.getByRole('link', { name: 'Call records' }).click();
    await page.getByText('No call has ended yet').waitFor();
  });

  it('appear as calls end, with the figures of the day', async () => {
    await call(ADA, { behaviour: 'answer', after_ms: 100, hangup_after_ms: 1200 });
    await rows(/Ada Caller.*1201.*Answered/s).waitFor();
    await call(BLAISE, { behaviour: 'busy' });
    await rows(/Blaise.*1201.*Busy/s).waitFor();
    const figures = page.getByRole('region', { name: 'Figures of the day' });
    await figures.getByText('Average talk').waitFor();
    await until('both calls are counted', async () =>
      /Calls\s*2\s*Answered\s*1\s*Missed\s*1\s*Average talk\s*1\.\d s/.test(await figures.innerText()),
    );
    await figures.getByRole('img', { name: /^Calls by hour\. Most of them, 2,/ }).waitFor();
    expect(await rows(/Ada Caller|Blaise/).count()).toBe(4);
  });

  it('are narrowed by outcome and by what the row is about', async () => {
    const main = page.getByRole('main');
    await main.getByRole('combobox', { name: 'Outcome' }).click();
    await page.getByRole('option', { name: 'Busy' }).click();
    await rows(/Ada Caller/)
      .first()
      .waitFor({ state: 'detached' });
    await main.getByRole('combobox', { name: 'Rows' }).click();
    await page.getByRole('option', { name: 'Calls', exact: true }).click();
    await until('one row is left', async () => (await rows(/Blaise/).count()) === 1);
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await rows(/Ada Caller/)
      .first()
      .waitFor();
  });

  it('show the columns that were chosen, also after a reload', async () => {
    expect(await page.getByRole('columnheader', { name: 'SIP status' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByRole('checkbox', { name: 'SIP status' }).check();
    await page.getByRole('checkbox', { name: 'Direction' }).uncheck();
    await page.reload();
    await page.getByRole('columnheader', { name: 'SIP status' }).waitFor();
    await page.getByRole('cell', { name: '486' }).first().waitFor();
    expect(await page.getByRole('columnheader', { name: 'Direction' }).count()).toBe(0);
  });

  it('are saved as CSV, as they are filtered', async () => {
    await page.goto(`${runtime.origin}/cdrs?disposition=answered`);
    await rows(/Ada Caller/)
      .first()
      .waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('cdrs.csv');
    const lines = readFileSync(await download.path(), 'utf8')
      .trimEnd()
      .split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toContain('talk_duration_s');
    expect(lines[2]).toContain('Ada Caller');
  });

  it('lead to their call', async () => {
    await rows(/Ada Caller/)
      .first()
      .click();
    await page.getByRole('region', { name: 'Timeline' }).waitFor();
    expect(page.url()).toMatch(/\/calls\/[0-9a-f-]{36}$/);
  });
});
