import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describeInBrowser } from './rig/browser.js';
import type { TestBrowser } from './rig/browser.js';
import { FlowPage } from './rig/flow-page.js';
import { until } from './rig/runtime-process.js';
import type { RuntimeProcess } from './rig/runtime-process.js';
import { createFlow } from './rig/sample-flow.js';
import { startSignedIn } from './rig/signed-in.js';

const RECORDED = '+442079460188';
const PLAIN = '+442079460189';
const ADA = { number: '+442071838750', name: 'Ada Caller' };

/** Answers, records if asked to, and stays on the line. */
function document(records: boolean) {
  return {
    schema: 1,
    entry: 'n1',
    on_hangup: null,
    default_exit: null,
    nodes: {
      n1: { type: 'answer', label: 'Answer', config: {} },
      n2: { type: 'record', label: 'Record', config: { action: records ? 'start' : 'stop' } },
      n3: { type: 'wait', label: 'Stay', config: { duration_ms: 600_000 } },
      n4: { type: 'hangup', label: 'Bye', config: {} },
    },
    edges: { 'n1:next': 'n2', 'n2:next': 'n3', 'n3:next': 'n4' },
    layout: { nodes: { n1: [0, 0], n2: [310, 0], n3: [620, 0], n4: [930, 0] } },
  };
}

describeInBrowser('Recordings', () => {
  let runtime: RuntimeProcess;
  let browser: TestBrowser;
  let page: Page;
  let flowId: string;

  beforeAll(async () => {
    ({ runtime, browser, page } = await startSignedIn());
    flowId = await createFlow(runtime, 'Recorded line', document(true));
    const plain = await createFlow(runtime, 'Plain line', document(false));
    await runtime.api('POST', '/numbers', { number: RECORDED, name: 'Recorded', flow_id: flowId });
    await runtime.api('POST', '/numbers', { number: PLAIN, name: 'Plain', flow_id: plain });
    await runtime.api('POST', '/configuration/apply', {});
  });

  afterEach(() => browser.endTest());

  afterAll(async () => {
    await browser.stop();
    await runtime.dispose();
  });

  const place = async (to: string, from: object = ADA) =>
    (await runtime.api('POST', '/simulator/calls', { from, to })).body.id as string;

  /** A call that was recorded for so long, once its file is there. */
  async function recorded(ms: number, from: object = ADA): Promise<string> {
    const callId = await place(RECORDED, from);
    const status = async () =>
      ((await runtime.api('GET', `/recordings?call_id=${callId}`)).body.result as { status: string }[])[0]
        ?.status;
    await until('the call is recorded', async () => (await status()) === 'recording');
    await new Promise((resolve) => setTimeout(resolve, ms));
    await runtime.api('POST', `/calls/${callId}/hangup`);
    await until('the file is safe', async () => (await status()) === 'done');
    return callId;
  }

  it('have a screen that says how one comes about, while there is none', async () => {
    await page.getByRole('link', { name: 'Recordings' }).click();
    await page.getByText('Nothing was recorded yet').waitFor();
    await page.getByRole('main').getByRole('link', { name: 'Go to the flows' }).waitFor();
  });

  it('begin where the Record object stands, whose settings say how long they may be', async () => {
    const flow = await FlowPage.open(page, runtime, flowId);
    await flow.select('Record');
    const longest = flow.settings.getByLabel('Longest recording');
    await longest.waitFor();
    expect(await longest.inputValue()).toBe('3,600');
    const action = flow.settings.getByRole('combobox', { name: 'What to do' });
    await action.click();
    await page.getByRole('option', { name: 'stop' }).click();
    await longest.waitFor({ state: 'detached' });
    await action.click();
    await page.getByRole('option', { name: 'start' }).click();
    await longest.waitFor();
  });

  it('are listed with length and size as soon as they are safe, and played in the page', async () => {
    await page.goto(`${runtime.origin}/recordings`);
    await page.getByText('Nothing was recorded yet').waitFor();
    await recorded(1200);
    const row = page.getByRole('row', { name: /Ada Caller/ });
    await row.getByText('Saved', { exact: true }).waitFor();
    await row.getByText(/^1\.\d s$/).waitFor();
    await row.getByText(/^\d\d\.\d kB$/).waitFor();
    await row.getByRole('button', { name: /^Play the recording of Ada Caller/ }).click();
    const sound = page.locator('audio');
    await until('the sound is there', async () =>
      sound.evaluate((element) => (element as HTMLAudioElement).readyState >= 2),
    );
    const seconds = await sound.evaluate((element) => (element as HTMLAudioElement).duration);
    expect(seconds).toBeGreaterThan(1);
    expect(seconds).toBeLessThan(3);
    await until('it has been played', async () =>
      sound.evaluate((element) => (element as HTMLAudioElement).ended),
    );
  });

  it('are saved as a file with a name that tells who and when', async () => {
    const row = page.getByRole('row', { name: /Ada Caller/ });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      row.getByRole('link', { name: /^Download the recording of Ada Caller/ }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(
      /^\d{4}-\d\d-\d\dT\d{6}Z from \+442071838750 to \+442079460188\.wav$/,
    );
    const bytes = readFileSync(await download.path());
    expect(bytes.toString('latin1', 0, 4)).toBe('RIFF');
    expect(bytes.length).toBeGreaterThan(16_000);
  });

  it('are found by a part of a number', async () => {
    await recorded(50, { number: '+33142685300', name: 'Blaise' });
    const rows = page.getByRole('row', { name: /Download the recording/ });
    await page.getByRole('row', { name: /Blaise/ }).waitFor();
    expect(await rows.count()).toBe(2);
    const number = page.getByRole('main').getByLabel('Number');
    await number.fill('268530');
    await page.getByRole('row', { name: /Ada Caller/ }).waitFor({ state: 'detached' });
    await page.getByRole('row', { name: /Blaise/ }).waitFor();
    expect(await rows.count()).toBe(1);
    await number.fill('%');
    await page.getByText('Digits, letters, +, * and #').waitFor();
    await number.fill('777777');
    await page.getByText('Nothing here matches.').waitFor();
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.getByRole('row', { name: /Ada Caller/ }).waitFor();
  });

  it('are deleted after a question, and their files with them', async () => {
    const row = page.getByRole('row', { name: /Blaise/ });
    await row.getByRole('button', { name: /^Delete the recording of Blaise/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Delete this recording?' });
    await dialog.getByText(/gone for good/).waitFor();
    await dialog.getByRole('button', { name: 'Keep it' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect((await runtime.api('GET', '/recordings')).body.result).toHaveLength(2);
    await row.getByRole('button', { name: /^Delete the recording of Blaise/ }).click();
    await dialog.getByRole('button', { name: 'Delete' }).click();
    await row.waitFor({ state: 'detached' });
    expect((await runtime.api('GET', '/recordings')).body.result).toHaveLength(1);
  });

  it('of a call are begun, ended, heard and seen in the timeline on its own page', async () => {
    const callId = await place(PLAIN);
    await page.goto(`${runtime.origin}/calls/${callId}`);
    const section = page.getByRole('region', { name: 'Recordings' });
    await section.getByText('Nothing of this call has been recorded.').waitFor();
    await section.getByRole('button', { name: 'Record', exact: true }).click();
    await section.getByText('Recording', { exact: true }).waitFor();
    await section.getByText('Not there yet').waitFor();
    await section.getByRole('button', { name: 'Pause recording' }).click();
    await section.getByText('Paused', { exact: true }).waitFor();
    await section.getByRole('button', { name: 'Resume recording' }).click();
    await section.getByText('Recording', { exact: true }).waitFor();
    await section.getByRole('button', { name: 'Stop recording' }).click();
    await section.getByText('Saved', { exact: true }).waitFor();
    await section.getByRole('button', { name: /^Play the recording/ }).waitFor();
    const timeline = page.getByRole('region', { name: 'Timeline' });
    await timeline.getByText('Recording has started: The caller.').waitFor();
    await timeline.getByText(/^Recording saved \(.*kB\)\.$/).waitFor();
    await runtime.api('POST', `/calls/${callId}/hangup`);
    await section.getByRole('button', { name: 'Record', exact: true }).waitFor({ state: 'detached' });
  });
});
