import type { Page } from 'playwright-core';
import { describeInBrowser, TestBrowser } from './rig/browser.js';
import { FlowPage, signIn } from './rig/flow-page.js';
import { RuntimeProcess, until } from './rig/runtime-process.js';
import { createFlow, greetingDocument } from './rig/sample-flow.js';

const NUMBER = '+442079460334';

describeInBrowser('Conferences', () => {
  let runtime: RuntimeProcess;
  let browser: TestBrowser;
  let conferenceId: string;

  beforeAll(async () => {
    [runtime, browser] = await Promise.all([
      RuntimeProcess.start({ HOOKSWITCH_SIMULATOR_SPEED: '8' }),
      TestBrowser.start(),
    ]);
  });
  afterEach(async () => {
    await browser.endTest();
    await Promise.all(browser.browser.contexts().map((context) => context.close()));
  });
  afterAll(async () => {
    await browser.stop();
    await runtime.dispose();
  });

  const option = (page: Page, name: RegExp) => page.getByRole('option', { name }).click();

  async function call(name: string, number: string, pin: string): Promise<string> {
    const { body } = await runtime.api('POST', '/simulator/calls', {
      from: { number, name },
      to: NUMBER,
      script: [{ after_ms: 400, do: 'digits', digits: `${pin}#` }],
    });
    return body.id as string;
  }

  const stateOf = async (id: string) => (await runtime.api('GET', `/calls/${id}`)).body.state as string;

  it('are made by mouse, and a flow lets callers into them', async () => {
    const page = await (await browser.person()).newPage();
    await signIn(page, runtime);
    await page.getByRole('link', { name: 'Conferences' }).click();
    await page.getByText('No conference yet').waitFor();
    await page.getByRole('link', { name: 'New conference' }).first().click();
    await page.getByLabel('Name', { exact: false }).first().fill('Monday round');
    await page.getByLabel(/^PIN/).first().fill('4711');
    await page.getByRole('switch', { name: 'Ends with the last moderator' }).check({ force: true });
    await page.getByRole('button', { name: 'Create' }).click();
    await page.getByText('Set one: nobody could be the moderator.').first().waitFor();
    await browser.keepPictures('A conference that nobody could end');
    await page.getByLabel(/^Moderator PIN/).fill('0815');
    await page.getByRole('button', { name: 'Create' }).click();
    await page.getByRole('heading', { name: 'Monday round' }).waitFor();
    const { result } = (await runtime.api('GET', '/conferences')).body;
    expect(result).toMatchObject([{ name: 'Monday round', end_when_moderator_leaves: true }]);
    conferenceId = result[0].id as string;

    const plain = greetingDocument();
    const flowId = await createFlow(runtime, 'Reception', {
      ...plain,
      nodes: { ...plain.nodes, n2: { type: 'conference', label: 'Into the round', config: {} } },
      edges: { 'n1:next': 'n2', 'n2:left': 'n3' },
      default_exit: 'n3',
    });
    await runtime.api('POST', '/numbers', { number: NUMBER, flow_id: flowId });
    const flow = await FlowPage.open(page, runtime, flowId);
    await flow.select('Into the round');
    await flow.settings.getByRole('combobox', { name: 'Conference' }).click();
    await option(page, /Monday round/);
    await flow.settings.getByRole('link', { name: 'PINs, rules and who is in it' }).waitFor();
    await page.getByText('Saved', { exact: true }).waitFor();
    await browser.keepPictures('A flow with a conference');
    const applied = await runtime.api('POST', '/configuration/apply', {});
    expect([applied.status, applied.body.problems ?? []]).toEqual([201, []]);
  });

  it.each(['light', 'dark'] as const)('show who is in them, live, %s', async (colorScheme) => {
    const page = await (await browser.person({ colorScheme })).newPage();
    await signIn(page, runtime);
    await page.goto(`${runtime.origin}/conferences/${conferenceId}`);
    await page.getByText('Nobody is in this conference.').waitFor();
    const ada = await call('Ada Byron', '+442079460501', '4711');
    const bob = await call('Bob Hoover', '+442079460502', '4711');
    const mod = await call('Grace Hopper', '+442079460503', '0815');
    const row = (name: string) => page.getByRole('row', { name: new RegExp(name) });
    for (const name of ['Ada Byron', 'Bob Hoover', 'Grace Hopper']) await row(name).waitFor();
    await row('Grace Hopper').getByText('moderator').waitFor();
    await page.getByRole('button', { name: 'Mute Ada Byron' }).click();
    await row('Ada Byron').getByText('Muted').waitFor();
    expect((await runtime.api('GET', `/simulator/calls/${ada}`)).body.muted).toBe(true);
    await browser.keepPictures(`A conference, ${colorScheme}`);
    await page.getByRole('button', { name: 'Take out Bob Hoover' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Take out' }).click();
    await row('Bob Hoover').waitFor({ state: 'detached' });
    await until('Bob’s call has ended', async () => (await stateOf(bob)) === 'hangup');
    await page.getByRole('button', { name: 'End for all' }).click();
    await page.getByText('2 people will be let out').waitFor();
    await browser.keepPictures(`Before a conference is ended, ${colorScheme}`);
    await page.getByRole('dialog').getByRole('button', { name: 'End it' }).click();
    await page.getByText('Nobody is in this conference.').waitFor();
    await until('the others’ calls have ended', async () => (await stateOf(mod)) === 'hangup');
    await page.goto(`${runtime.origin}/calls/${ada}`);
    await page.getByText(/Was in the conference Monday round for .*Bob Hoover/).waitFor();
    expect(await page.getByText(/4711|0815/).count()).toBe(0);
    await browser.keepPictures(`The timeline of a call in a conference, ${colorScheme}`);
  });
});
