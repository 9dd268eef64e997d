import { spawnSync } from 'node:child_process';
import type { Page, Response } from 'playwright-core';
import { describeInBrowser, TestBrowser } from './rig/browser.js';
import { FlowPage, signIn } from './rig/flow-page.js';
import { RuntimeProcess } from './rig/runtime-process.js';
import { createFlow, greetingDocument } from './rig/sample-flow.js';

const installed = spawnSync('espeak-ng', ['--version']).status === 0;
const withEspeak = installed ? it : it.skip;

describeInBrowser('Listening to a Talk', () => {
  let browser: TestBrowser;
  let runtime: RuntimeProcess | null = null;

  beforeAll(async () => {
    browser = await TestBrowser.start();
  });
  afterEach(async () => {
    // Pages first: one that is open misses the runtime.
    await Promise.all(browser.browser.contexts().map((context) => context.close()));
    await runtime?.dispose();
    runtime = null;
  });
  afterAll(() => browser.stop());

  /** The settings of a Talk in the editor of a runtime with this speech engine. */
  async function openTalk(engine: string, text: string): Promise<{ page: Page; flow: FlowPage }> {
    runtime = await RuntimeProcess.start({ HOOKSWITCH_SPEECH: engine });
    const flowId = await createFlow(runtime, 'Reception', greetingDocument(text));
    const page = await (await browser.person()).newPage();
    await signIn(page, runtime);
    const flow = await FlowPage.open(page, runtime, flowId);
    await flow.select('Welcome');
    return { page, flow };
  }

  /** Presses Listen; gives what was asked and answered. */
  async function listen(page: Page, flow: FlowPage): Promise<Response> {
    const answer = page.waitForResponse((response) => response.url().endsWith('/api/v1/speech/preview'));
    await flow.settings.getByRole('button', { name: 'Listen' }).click();
    return answer;
  }

  withEspeak('plays what callers will hear, words in place of variables, and can be stopped', async () => {
    const text = 'Welcome, ${caller.name|dear caller}. '.repeat(4);
    const { page, flow } = await openTalk('espeak-ng', text);
    await flow.settings.getByText('Words stand in for the variables.').waitFor();
    const answer = await listen(page, flow);
    expect(answer.request().postDataJSON()).toEqual({
      text: 'Welcome, dear caller. '.repeat(4).trim(),
      language: 'en-GB',
      voice: null,
    });
    expect(answer.headers()['content-type']).toBe('audio/wav');
    const stop = flow.settings.getByRole('button', { name: 'Stop' });
    await stop.waitFor();
    await stop.click();
    await flow.settings.getByRole('button', { name: 'Listen' }).waitFor();

    await flow.settings.getByLabel('Text', { exact: false }).first().fill('Hello.');
    expect((await listen(page, flow)).request().postDataJSON().text).toBe('Hello.');
    await stop.waitFor();
    // By itself, at the end of the sound.
    await flow.settings.getByRole('button', { name: 'Listen' }).waitFor();
    expect(await flow.settings.getByRole('alert').count()).toBe(0);

    await flow.settings.getByLabel('Text', { exact: false }).first().fill('');
    expect(await flow.settings.getByRole('button', { name: 'Listen' }).isDisabled()).toBe(true);
    expect(browser.faults()).toEqual([]);
  });

  it('says beside the button what to do when the speech engine is missing', async () => {
    const { page, flow } = await openTalk('command:no-such-speech-engine', 'Hello.');
    browser.allow(/status of 503/);
    expect((await listen(page, flow)).status()).toBe(503);
    const told = flow.settings.getByRole('alert').filter({ hasText: 'no-such-speech-engine' });
    await told.waitFor();
    expect(await told.innerText()).toBe(
      'no-such-speech-engine, which speaks the texts (HOOKSWITCH_SPEECH), is not installed on this machine, or may not be run.',
    );
    expect(await flow.settings.getByRole('button', { name: 'Listen' }).isEnabled()).toBe(true);
    expect(browser.faults()).toEqual([]);
  });
});
