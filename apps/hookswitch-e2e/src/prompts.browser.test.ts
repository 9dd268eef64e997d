import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describeInBrowser } from './rig/browser.js';
import type { TestBrowser } from './rig/browser.js';
import { FlowPage, signIn } from './rig/flow-page.js';
import { toneWav, uploadPrompt } from './rig/prompts.js';
import { until } from './rig/runtime-process.js';
import type { RuntimeProcess } from './rig/runtime-process.js';
import { createFlow, greetingDocument } from './rig/sample-flow.js';
import { startSignedIn } from './rig/signed-in.js';

const NUMBER = '+442079460222';

interface SentFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}
const wav = (name: string, seconds: number): SentFile => ({
  name,
  mimeType: 'audio/wav',
  buffer: toneWav(seconds),
});
const letter = (name: string): SentFile => ({
  name,
  mimeType: 'audio/mpeg',
  buffer: Buffer.from('Dear Sir or Madam'),
});

describeInBrowser('Prompts', () => {
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

  const prompts = async () =>
    (await runtime.api('GET', '/prompts')).body.result as { id: string; name: string; audio: Sound | null }[];
  const row = (name: string) => page.getByRole('row').filter({ hasText: name });
  const idOf = async (name: string) => (await prompts()).find((prompt) => prompt.name === name)?.id ?? '';
  const soundOf = async (name: string) =>
    (await prompts()).find((prompt) => prompt.name === name)?.audio ?? null;

  /** Lets files go over a place, as a hand does that has dragged them there. */
  async function drop(selector: string, files: readonly SentFile[]): Promise<void> {
    const transfer = await page.evaluateHandle(
      (sent) => {
        const carried = new DataTransfer();
        for (const { name, mimeType, base64 } of sent) {
          const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
          carried.items.add(new File([bytes], name, { type: mimeType }));
        }
        return carried;
      },
      files.map(({ buffer, ...file }) => ({ ...file, base64: buffer.toString('base64') })),
    );
    for (const type of ['dragenter', 'dragover', 'drop']) {
      await page.dispatchEvent(selector, type, { dataTransfer: transfer });
    }
  }

  it('are uploaded by the button, with progress, and named after their files', async () => {
    await page.getByRole('link', { name: 'Prompts', exact: true }).click();
    await page.getByText('No prompt yet').waitFor();
    // Slow enough to be seen.
    await page.route('**/api/v1/prompts/*/audio', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      await route.continue();
    });
    await page
      .getByLabel('Upload files')
      .first()
      .setInputFiles([wav('opening-hours.wav', 2)]);
    await page
      .getByRole('status')
      .filter({ hasText: /^(Uploading: \d+ %|Converting…)/ })
      .waitFor();
    await page.getByRole('link', { name: 'Uploaded: open the prompt' }).waitFor();
    await page.unroute('**/api/v1/prompts/*/audio');
    await row('opening hours').getByText('2.0 s').waitFor();
    expect(await soundOf('opening hours')).toMatchObject({
      duration_ms: 2000,
      file_name: 'opening-hours.wav',
    });
  });

  it('are dropped on the list, several at a time; one that cannot be played says why and leaves nothing', async () => {
    browser.allow(/status of 415/);
    await drop('h1', [wav('Holiday.wav', 1.2), letter('letter.mp3'), wav('Queue.wav', 0.05)]);
    browser.allow(/status of 422/);
    await row('Holiday').getByText('1.2 s').waitFor();
    const uploads = page.getByRole('group', { name: 'Uploads' });
    await uploads.getByText('The file must be WAV or MP3; its content is neither.').waitFor();
    await uploads.getByText('A prompt must last 0.1 s at least; this one lasts 0.050 s.').waitFor();
    await until('no empty prompt is left', async () => (await prompts()).length === 2);
    await uploads.getByRole('button', { name: 'Close this list' }).click();
    await page.getByRole('textbox', { name: 'Search prompts' }).fill('holi');
    await row('opening hours').waitFor({ state: 'detached' });
    expect(await row('Holiday').count()).toBe(1);
    await page.getByRole('textbox', { name: 'Search prompts' }).fill('');
  });

  it('are heard in the list and on their page, renamed, and replaced', async () => {
    await row('opening hours').getByRole('button', { name: 'Listen to opening hours' }).click();
    await row('opening hours').getByRole('button', { name: 'Stop opening hours' }).click();
    await row('opening hours').getByRole('link', { name: 'opening hours' }).click();
    const player = page.getByLabel('Listen to opening hours');
    const length = () => player.evaluate((audio) => (audio as unknown as { duration: number }).duration);
    await until('the sound is loaded', async () => Math.abs((await length()) - 2) < 0.05);

    await page.getByRole('textbox', { name: 'Name' }).fill('Opening hours');
    // What is uploaded while the form is being filled in stays when the form is saved.
    await page
      .getByLabel('Replace the sound')
      .first()
      .setInputFiles([wav('new.wav', 3)]);
    await page.getByText('3.0 s', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('heading', { name: 'Opening hours' }).waitFor();
    expect(await soundOf('Opening hours')).toMatchObject({ duration_ms: 3000, file_name: 'new.wav' });
    await until('the new sound is loaded', async () => {
      const shown = page.getByLabel('Listen to Opening hours');
      return (await shown.evaluate((audio) => (audio as unknown as { duration: number }).duration)) > 2.9;
    });

    browser.allow(/status of 415/);
    await page
      .getByLabel('Replace the sound')
      .first()
      .setInputFiles([letter('letter.mp3')]);
    await page.getByRole('alert').getByText('The file must be WAV or MP3').waitFor();
    expect(await soundOf('Opening hours')).toMatchObject({ duration_ms: 3000 });
  });

  it('are chosen in a flow by search; an empty one is a problem until something is uploaded', async () => {
    await runtime.api('POST', '/prompts', { name: 'Still silent' });
    const plain = greetingDocument();
    const play = { type: 'play', label: 'Hours', config: { prompt_id: '', repeat: 1, pause_ms: 1000 } };
    const id = await createFlow(runtime, 'Main', { ...plain, nodes: { ...plain.nodes, n2: play } });
    await runtime.api('POST', '/numbers', { number: NUMBER, flow_id: id });
    const flow = await FlowPage.open(page, runtime, id);
    await flow.select('Hours');
    const choice = flow.settings.getByRole('combobox', { name: 'Prompt' });
    await choice.fill('silent');
    await page.getByRole('option', { name: 'Still silent (nothing uploaded)' }).click();
    await flow.settings.getByText('Nothing was uploaded to the prompt chosen here').first().waitFor();
    await choice.fill('opening');
    await page.getByRole('option', { name: 'Opening hours (3.0 s)' }).click();
    await flow.settings
      .getByText('Nothing was uploaded to the prompt chosen here')
      .first()
      .waitFor({ state: 'detached' });
    await flow.settings.getByRole('link', { name: 'Listen to it' }).waitFor();
    await flow.saved();
    await browser.keepPictures('prompts-in-a-flow');
    await runtime.api('POST', '/configuration/apply', {});

    await flow.tab('Phone').click();
    await until('the number is offered', async () => {
      return (await page.getByRole('combobox', { name: 'Call the number' }).inputValue()) === NUMBER;
    });
    await page.getByRole('button', { name: 'Call', exact: true }).click();
    const phone = flow.settings.getByRole('group', { name: 'Call', exact: true });
    await phone.getByText('Recording: Opening hours').waitFor();
    await phone.getByRole('link', { name: /Timeline/ }).click();
    await page.getByText('Play: Opening hours').waitFor();
  });

  it('are kept while a flow uses them, and deleted when none does', async () => {
    await page.goto(`${runtime.origin}/prompts`);
    await row('Opening hours').getByRole('link', { name: 'Main' }).waitFor();
    await browser.keepPictures('prompts-list');
    await row('Opening hours').getByRole('link', { name: 'Opening hours' }).click();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Delete prompt “Opening hours”?' });
    await dialog.getByText('It is in use').waitFor();
    await dialog.getByRole('link', { name: 'Main' }).waitFor();
    expect(await dialog.getByRole('button', { name: 'Delete', exact: true }).isDisabled()).toBe(true);
    await browser.keepPictures('prompts-in-use');
    await dialog.getByRole('button', { name: 'Keep it' }).click();

    await page.goto(`${runtime.origin}/prompts/${await idOf('Holiday')}`);
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByText('Nothing uses it.').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByRole('heading', { name: 'Prompts' }).waitFor();
    expect(await idOf('Holiday')).toBe('');
  });

  it('say so when one cannot be heard, and when it cannot be read who uses them', async () => {
    browser.allow(/status of (404|500)/);
    await page.route('**/api/v1/configuration/map?*', (route) => route.fulfill({ status: 500, json: {} }));
    await page.goto(`${runtime.origin}/prompts`);
    await row('Opening hours').getByText('Not known').waitFor();
    rmSync(join(runtime.dataDir, 'prompts'), { recursive: true });
    await row('Opening hours').getByRole('button', { name: 'Listen to Opening hours' }).click();
    await page.getByRole('alert').getByText('“Opening hours” cannot be played').waitFor();
    await row('Opening hours').getByRole('button', { name: 'Listen to Opening hours' }).waitFor();
    await page.unrouteAll();
    mkdirSync(join(runtime.dataDir, 'prompts'), { mode: 0o700 });
  });

  it('look the same in the dark', async () => {
    await uploadPrompt(runtime, 'Please hold', toneWav(12.3));
    const dark = await (await browser.person({ colorScheme: 'dark' })).newPage();
    await signIn(dark, runtime, '/prompts');
    await dark.getByText('12.3 s').waitFor();
    await dark.screenshot({ path: 'test-output/prompts-dark-list.png' });
    await dark.getByRole('link', { name: 'Please hold' }).click();
    await dark.getByRole('button', { name: 'Delete', exact: true }).waitFor();
    await dark.screenshot({ path: 'test-output/prompts-dark-page.png' });
    await dark.context().close();
  });
});

interface Sound {
  readonly duration_ms: number;
  readonly file_name: string;
}
