import type { Page } from 'playwright-core';
import { describeInBrowser } from './rig/browser.js';
import type { TestBrowser } from './rig/browser.js';
import { until } from './rig/runtime-process.js';
import type { RuntimeProcess } from './rig/runtime-process.js';
import { createFlow } from './rig/sample-flow.js';
import { startSignedIn } from './rig/signed-in.js';

const NUMBER = '+442079460198';
const ADA = { number: '+442071838750', name: 'Ada Caller' };

/** Takes a message for a mailbox. */
function document(mailbox_id: string) {
  return {
    schema: 1,
    entry: 'n1',
    on_hangup: null,
    default_exit: 'n2',
    nodes: {
      n1: { type: 'voicemail', label: 'Leave a message', config: { mailbox_id, review: false } },
      n2: { type: 'hangup', label: 'Bye', config: {} },
    },
    edges: { 'n1:saved': 'n2' },
    layout: { nodes: { n1: [0, 0], n2: [310, 0] } },
  };
}

describeInBrowser('Voicemails', () => {
  let runtime: RuntimeProcess;
  let browser: TestBrowser;
  let page: Page;
  let mailboxId: string;

  beforeAll(async () => {
    ({ runtime, browser, page } = await startSignedIn({ HOOKSWITCH_SIMULATOR_SPEED: '20' }));
  });

  afterEach(() => browser.endTest());

  afterAll(async () => {
    await browser.stop();
    await runtime.dispose();
  });

  const row = () => page.getByRole('row', { name: /Ada Caller/ });

  it('need a mailbox, which has a greeting and limits', async () => {
    await page.getByRole('link', { name: 'Voicemails' }).click();
    await page.getByText('No message yet').waitFor();
    await page.getByRole('link', { name: 'Go to the mailboxes' }).click();
    await page.getByRole('main').getByRole('link', { name: 'New mailbox' }).first().click();
    await page.getByLabel('Name').first().fill('Sales');
    await page.getByLabel('Longest message').fill('60');
    await page.getByRole('button', { name: 'Create' }).click();
    await page.getByRole('link', { name: 'Messages in this mailbox' }).waitFor();
    const list = await runtime.api('GET', '/mailboxes');
    const [mailbox] = list.body.result as { id: string; name: string; max_length_s: number }[];
    expect(mailbox).toMatchObject({ name: 'Sales', max_length_s: 60 });
    mailboxId = mailbox?.id ?? '';
  });

  it('appear as soon as they are left, and are heard with their waveform and their words', async () => {
    const flowId = await createFlow(runtime, 'Voicemail', document(mailboxId));
    await runtime.api('POST', '/numbers', { number: NUMBER, name: 'Voicemail', flow_id: flowId });
    await runtime.api('POST', '/configuration/apply', {});
    await page.goto(`${runtime.origin}/voicemails`);
    await page.getByText('No message yet').waitFor();
    await runtime.api('POST', '/simulator/calls', {
      from: ADA,
      to: NUMBER,
      script: [
        { after_ms: 600, do: 'say', text: 'Please call me back.' },
        { after_ms: 1600, do: 'hangup' },
      ],
    });
    await row().getByText('New', { exact: true }).waitFor();
    await row()
      .getByRole('button', { name: /^Play the message of Ada Caller/ })
      .click();
    await row().getByText('Heard', { exact: true }).waitFor();
    const slider = row().getByRole('slider', { name: /^Where the message of Ada Caller/ });
    await until('the waveform is drawn', async () =>
      slider.locator('canvas').evaluate((element) => {
        const canvas = element as HTMLCanvasElement;
        const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
        // Bars of more than one pixel: something is heard.
        return [...pixels].filter((value, index) => index % 4 === 3 && value > 0).length > canvas.width * 2;
      }),
    );
    await until('it has been played', async () =>
      page.locator('audio').evaluate((element) => (element as HTMLAudioElement).ended),
    );
    await slider.press('Home');
    expect(await slider.getAttribute('aria-valuenow')).toBe('0');
    await row()
      .getByRole('button', { name: /^Show the words/ })
      .click();
    await row()
      .getByRole('button', { name: /^Put the message/ })
      .click();
    await row().getByText('Please call me back.').waitFor();
  });

  it('are marked as new again, counted at their mailbox, and found by it', async () => {
    await row()
      .getByRole('button', { name: /^Mark the message .* as new/ })
      .click();
    await row().getByText('New', { exact: true }).waitFor();
    await page.goto(`${runtime.origin}/mailboxes`);
    const mailbox = page.getByRole('row', { name: /Sales/ });
    await mailbox.getByText('1 new').waitFor();
    await mailbox.getByRole('link', { name: '1', exact: true }).click();
    await row().waitFor();
    await page.getByRole('main').getByLabel('Number').fill('777777');
    await page.getByText('Nothing here matches.').waitFor();
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await row().waitFor();
  });

  it('are deleted after a question', async () => {
    await row()
      .getByRole('button', { name: /^Delete the message of Ada Caller/ })
      .click();
    const dialog = page.getByRole('dialog', { name: 'Delete this message?' });
    await dialog.getByRole('button', { name: 'Delete' }).click();
    await page.getByText('No message yet').waitFor();
    expect((await runtime.api('GET', '/voicemails')).body.result).toEqual([]);
  });
});
